import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { changesetWords } from '#wording/commands/changeset.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { projectRoot, runNode, toolFile } from './lib/process/run-node.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

const { values, positionals } = commandOptions(
  'changeset',
  {
    empty: { type: 'boolean' },
    bump: { type: 'string' },
    message: { type: 'string' },
    since: { type: 'string' },
  },
  process.argv.slice(2),
  { positionals: true },
);
/** What each task of the tool may be told besides. */
const TASKS: Readonly<Record<string, readonly string[]>> = {
  add: ['empty', 'bump', 'message'],
  status: ['since'],
  version: [],
  'git-tag': [],
};

const [task = 'add', ...others] = positionals;
const takes = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
if (takes === undefined || others.length > 0) wrongUsage(changesetWords.noTask(positionals.join(' ')));
const lost = Object.keys(values).find((option) => !takes.includes(option));
if (lost !== undefined) wrongUsage(changesetWords.notWith(lost));
const { empty, bump, message, since } = values;
if (bump !== undefined && !['patch', 'minor', 'major'].includes(bump))
  wrongUsage(changesetWords.noBump(bump));

process.chdir(projectRoot);
const code = await runNode(toolFile('@changesets/cli', 'changeset'), [
  task,
  ...(empty === true ? ['--empty'] : []),
  ...(bump === undefined ? [] : [`--${bump}`, 'duban']),
  ...(message === undefined ? [] : ['--message', message]),
  ...(since === undefined ? [] : ['--since', since]),
]);
// The tool leaves the lock file to npm, which would ask the network for it.
if (code === 0 && task === 'version') writeWhole('package-lock.json', lockInStep());
process.exitCode = code;

/** The text of the lock file with the version that package.json has now, in the order that npm wrote it. */
function lockInStep(): string {
  const Versioned = z.object({ version: z.string() });
  const Own = Versioned.extend({ name: z.literal('duban') });
  const { version } = Versioned.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'), (_key, value: unknown) => {
    return typeof value === 'object' && Own.safeParse(value).success ? { ...value, version } : value;
  });
  return `${JSON.stringify(lock, null, 2)}\n`;
}
