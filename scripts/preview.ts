import { statSync } from 'node:fs';
import { serveWords } from '#wording/commands/shared.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { portOption, serveUntilStopped } from './lib/serve/serve-until-stopped.ts';

const { values } = commandOptions(
  'preview',
  { dist: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } },
  process.argv.slice(2),
);
const port = portOption(values.port);
const dist = values.dist ?? 'dist';
if (statSync(dist, { throwIfNoEntry: false })?.isDirectory() !== true) wrongUsage(serveWords.notBuilt(dist));
await serveUntilStopped(dist, { port, base: values.base });
