import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** While developing: a change in the record's folder reloads the open pages. */
export function reloadOnRecordChange(folder: string): AstroIntegration {
  const root = resolve(folder) + sep;
  return {
    name: 'reload-on-record-change',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(root)) server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
