import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { proveWords } from '#wording/commands/prove.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { runEnvironment } from './lib/forge/run-environment.ts';
import { logLine } from './lib/setup/proof-log.ts';
import { proofTable } from './lib/setup/proof-output.ts';
import { isMark } from './lib/setup/trial.ts';
import { tryAsRun } from './lib/setup/try-as-run.ts';

// In a run: tries what only the token of a run can try, and writes what it found into the log, where whoever started
// it reads it, and as a table into the summary. What did not hold is a result, and no failure of the run.
const { values } = commandOptions(
  'prove',
  { mark: { type: 'string' }, pull: { type: 'string' } },
  process.argv.slice(2),
);
const { mark = '', pull } = values;
if (!isMark(mark)) wrongUsage(proveWords.noMark);
if (pull !== undefined && !/^[1-9]\d{0,8}$/u.test(pull)) wrongUsage(proveWords.notPull(pull));
const { octokit, repo } = runEnvironment(process.env);
const findings = await tryAsRun({
  octokit,
  repo,
  mark,
  pull: pull === undefined ? undefined : Number(pull),
  pause: (milliseconds) => wait(milliseconds),
});
console.log(logLine({ mark }, findings));
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (summary !== undefined) appendFileSync(summary, proofTable(findings));
