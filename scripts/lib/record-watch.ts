import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** While developing: a change in one of the record's folders reloads the open pages. */
export function reloadOnRecordChange(folders: readonly string[]): AstroIntegration {
  const roots = folders.map((folder) => resolve(folder) + sep);
  return {
    name: 'reload-on-record-change',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(roots);
        server.watcher.on('all', (_event, path) => {
          if (roots.some((root) => path.startsWith(root)))
            server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
