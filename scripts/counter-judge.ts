import { appendFileSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { answerWords } from '#wording/commands/gate.ts';
import { counterWords } from '#wording/commands/counter.ts';
import { decisionsOn, undecided } from './lib/counter/judge.ts';
import { WaitingList } from './lib/counter/waiting.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { plainLine } from '#text/plain-line.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

// Decides the answers. It reads what anybody may have written, and so has no token and asks no forge; what it was told
// of one is a file, with which it decides the same again.

/** After how many milliseconds nothing more is judged in this run: its job has fifteen minutes, and is lost with all that was decided when they are over. */
const ENOUGH = 8 * 60_000;

const { values } = commandOptions(
  'counter-judge',
  { repo: { type: 'string' }, data: { type: 'string' }, facts: { type: 'string' }, out: { type: 'string' } },
  process.argv.slice(2),
);
const { repo = '.', data = 'data', facts, out } = values;
if (facts === undefined) wrongUsage(counterWords.noFacts);
if (out === undefined) wrongUsage(counterWords.noOut);
const { base, waiting } = WaitingList.parse(JSON.parse(readFileSync(facts, 'utf8')));
const bench = { repo, base, data };
const failed: number[] = [];
const decided = decisionsOn(
  bench,
  waiting.filter(({ fetched }) => fetched === 'here'),
  (number, fault) => {
    failed.push(number);
    // What went wrong may quote what anybody wrote.
    for (const line of inspect(fault).split('\n')) console.error(plainLine(line));
  },
  () => performance.now() < ENOUGH,
);
const decisions = [
  ...decided,
  ...waiting
    .filter(({ fetched }) => fetched === 'refused')
    .map((submission) => undecided(bench, submission, answerWords.unfetched)),
];
writeWhole(out, `${JSON.stringify({ decisions })}\n`);
const summary = process.env['GITHUB_STEP_SUMMARY'];
if (summary !== undefined)
  for (const decision of decisions)
    if (decision.kind === 'answer') {
      const { door, number, comment } = decision;
      appendFileSync(summary, `## ${counterWords.request(door, number)}\n\n${comment}\n`);
    }
console.log(counterWords.judged(waiting.length, decisions.length));
for (const number of failed) console.log(`::error::${counterWords.failed(number)}`);
