import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { answerWords } from '../src/wording/zh-CN/commands-gate.ts';
import { counterWords } from '../src/wording/zh-CN/commands-counter.ts';
import { fetchHead, fetchMain } from './lib/counter/fetch-heads.ts';
import { haveTestsPassed } from './lib/counter/code-requests.ts';
import { decisionsOn, undecided } from './lib/counter/judge.ts';
import { openSubmissions } from './lib/counter/open-submissions.ts';
import { botOf, runEnvironment } from './lib/counter/run-environment.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { plainLine } from './lib/plain-line.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

// The job that only reads: what waits for an answer, and what the answer is. It may do nothing else, since it reads
// what anybody may have written.

/** After how many milliseconds nothing more is judged in this run: its job has fifteen minutes, and is lost with all that was decided when they are over. */
const ENOUGH = 8 * 60_000;

const { values } = commandOptions(
  'counter-judge',
  { repo: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } },
  process.argv.slice(2),
);
const { repo = '.', data = 'data', out } = values;
if (out === undefined) wrongUsage(counterWords.noOut);
const run = runEnvironment(process.env);
const origin = { repo, token: run.token, server: run.server };
const base = fetchMain(origin);
const at = new Date().toISOString();
const waiting = await openSubmissions(run.octokit, run.repo, { base, bot: await botOf(run), data, at });
// The text of an issue is here already.
const fetched = waiting.map(({ number, head, issue }) =>
  issue === undefined ? fetchHead(origin, number, head) : 'here',
);
const here = waiting.filter((_, n) => fetched[n] === 'here');
const bench = { repo, base, data };
const failed: number[] = [];
const decided = [
  ...decisionsOn(
    bench,
    here,
    (number, fault) => {
      failed.push(number);
      // What went wrong may quote what anybody wrote.
      for (const line of inspect(fault).split('\n')) console.error(plainLine(line));
    },
    () => performance.now() < ENOUGH,
  ),
  ...waiting
    .filter((_, n) => fetched[n] === 'refused')
    .map((submission) => undecided(bench, submission, answerWords.unfetched)),
];
// What changes the software waits for its tests, and says nothing until then.
const tested = await Promise.all(
  decided.map(async ({ kind, head }) => kind !== 'code' || haveTestsPassed(run.octokit, run.repo, head)),
);
const decisions = decided.filter((_, n) => tested[n] === true);
writeWhole(out, `${JSON.stringify({ decisions })}\n`);
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (summary !== undefined)
  for (const decision of decisions)
    if (decision.kind === 'answer') {
      const { door, number, comment } = decision;
      appendFileSync(summary, `## ${counterWords.request(door, number)}\n\n${comment}\n`);
    }
console.log(counterWords.judged(waiting.length, decisions.length, waiting.length - here.length));
for (const number of failed) console.log(`::error::${counterWords.failed(number)}`);
