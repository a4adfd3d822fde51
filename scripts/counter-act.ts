import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { MAIN, OVERDUE_ON, OVERDUE_WORKFLOW, PUBLISH_WORKFLOW } from '#forge/forge-names.ts';
import { counterWords } from '#wording/commands/counter.ts';
import { runsBotId } from './lib/forge/bot.ts';
import { act } from './lib/counter/act.ts';
import { Decisions } from './lib/counter/decision.ts';
import { isStatus } from './lib/forge/forge-repo.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { runEnvironment } from './lib/forge/run-environment.ts';
import { plainLine } from '#text/plain-line.ts';

// The job that writes: it lands and answers what the other job decided, and believes of it what it can check.
const { values } = commandOptions(
  'counter-act',
  { file: { type: 'string' }, data: { type: 'string' } },
  process.argv.slice(2),
);
const { file, data = 'data' } = values;
if (file === undefined) wrongUsage(counterWords.noFile);
const { decisions } = Decisions.parse(JSON.parse(readFileSync(file, 'utf8')));
const { octokit, repo } = runEnvironment(process.env);
const acted = await act(
  { octokit, repo, bot: await runsBotId(octokit), data },
  decisions,
  (number, fault) => {
    // What the forge says may quote what anybody wrote.
    for (const line of inspect(fault).split('\n')) console.error(plainLine(line));
    console.log(`::error::${counterWords.broken(number)}`);
  },
);
for (const [n, decision] of decisions.entries()) {
  const door = decision.kind === 'code' ? '合并请求' : decision.door;
  console.log(counterWords.acted(door, decision.number, acted[n] ?? 'moved'));
}
// A run that could not do all ends red, so that a maintainer looks at it.
if (acted.some((what) => what === 'failed' || what === 'unlike' || what === 'broken')) process.exitCode = 1;
// A commit of the run's own account starts nothing by itself.
const isNew = decisions.some(
  (one, n) => acted[n] === 'landed' || (one.kind === 'answer' && one.isLanded && acted[n] === 'answered'),
);
if (isNew) {
  const start = (workflow_id: string) =>
    octokit.rest.actions.createWorkflowDispatch({ ...repo, workflow_id, ref: MAIN });
  await start(PUBLISH_WORKFLOW);
  if (process.env['OVERDUE'] === OVERDUE_ON)
    // It has a schedule too: where somebody switched it off nothing here has failed.
    await start(OVERDUE_WORKFLOW).catch((error: unknown) => {
      if (!isStatus(error, 404) && !isStatus(error, 422)) throw error;
      console.log(counterWords.notStarted(OVERDUE_WORKFLOW));
    });
}
