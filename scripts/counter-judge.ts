import { appendFileSync } from 'node:fs';
import { counterWords } from '../src/wording/zh-CN/commands-counter.ts';
import { fetchHead, fetchMain } from './lib/counter/fetch-heads.ts';
import { decisionsOn } from './lib/counter/judge.ts';
import { openSubmissions } from './lib/counter/open-submissions.ts';
import { botOf, runEnvironment } from './lib/counter/run-environment.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

// The job that only reads: what waits for an answer, and what the answer is. It may do nothing else, since it reads
// what anybody may have written.
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
const here = waiting.filter(
  ({ number, head, issue }) => issue !== undefined || fetchHead(origin, number, head),
);
const decisions = decisionsOn({ repo, base, data }, here);
writeWhole(out, `${JSON.stringify({ decisions })}\n`);
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (summary !== undefined)
  for (const { door, number, comment } of decisions)
    appendFileSync(summary, `## ${counterWords.request(door, number)}\n\n${comment}\n`);
console.log(counterWords.judged(waiting.length, decisions.length, waiting.length - here.length));
