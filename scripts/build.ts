import { checkAndBuild } from './lib/site/build-site.ts';
import { commandOptions } from './lib/options.ts';
import { chosenRecord, recordOptions } from './lib/record-options.ts';

const { values } = commandOptions(
  'build',
  { ...recordOptions, out: { type: 'string' } },
  process.argv.slice(2),
);
const choice = chosenRecord(values);

process.exit(await checkAndBuild(choice, values.out ?? 'dist'));
