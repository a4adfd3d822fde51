import { checkAndBuild } from './lib/site/build-site.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { chosenRecord, recordOptions } from './lib/terminal/record-options.ts';

const { values } = commandOptions(
  'build',
  { ...recordOptions, out: { type: 'string' } },
  process.argv.slice(2),
);
const choice = chosenRecord(values);

process.exit(await checkAndBuild(choice, values.out ?? 'dist'));
