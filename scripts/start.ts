import { checkAndBuild } from './lib/site/build-site.ts';
import { openAddress } from './lib/terminal/open-address.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { chosenRecord, recordOptions } from './lib/terminal/record-options.ts';
import { portOption, serveUntilStopped } from './lib/serve/serve-until-stopped.ts';

const { values } = commandOptions(
  'start',
  { ...recordOptions, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  process.argv.slice(2),
);
const choice = chosenRecord(values);
const port = portOption(values.port);

const code = await checkAndBuild(choice, 'dist');
if (code !== 0) process.exit(code);
await serveUntilStopped('dist', values['no-open'] === true ? { port } : { port, opened: openAddress });
