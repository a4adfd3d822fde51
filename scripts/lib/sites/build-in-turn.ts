import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type * as SiteCode from '../site/build-site.ts';
import type { SiteOrder } from './site-builder.ts';

// The other end of `site-builder.ts`, in a process of its own: orders come in, each is answered for when its site stands
// in its place. It ends with the first that cannot be built, and with whoever orders.

const [root = ''] = process.argv.slice(2);
const code = pathToFileURL(join(root, 'scripts', 'lib', 'site', 'build-site.ts')).href;
const { buildSite, checkAndBuild } = (await import(code)) as typeof SiteCode;

process.on('message', (order: SiteOrder) => void carryOut(order)).once('disconnect', () => process.exit());

async function carryOut({ out, checked, folders, ...choice }: SiteOrder): Promise<void> {
  try {
    if (checked) {
      const ended = await checkAndBuild(choice, out);
      if (ended !== 0) process.exit(ended);
    } else await buildSite(choice, out, folders);
    process.send?.('built');
  } catch (error) {
    console.error(inspect(error));
    process.exit(1);
  }
}
