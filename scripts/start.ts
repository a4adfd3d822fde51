import { checkAndBuild } from './lib/build-site.ts';
import { commandOptions } from './lib/options.ts';
import { chosenRecord, recordOptions } from './lib/record-options.ts';
import { portOption, serveUntilStopped } from './lib/serve-until-stopped.ts';

const { values } = commandOptions(
  'start',
  { ...recordOptions, port: { type: 'string' } },
  process.argv.slice(2),
);
const choice = chosenRecord(values);
const port = portOption(values.port);

const code = await checkAndBuild(choice, 'dist');
if (code !== 0) process.exit(code);
await serveUntilStopped('dist', port);
