import { counterWords } from '#wording/commands/counter.ts';
import { runsBotId } from './lib/forge/bot.ts';
import { fetchHead, fetchMain } from './lib/counter/fetch-heads.ts';
import { openSubmissions } from './lib/counter/open-submissions.ts';
import type { Waiting } from './lib/counter/waiting.ts';
import { commandOptions, wrongUsage } from './lib/terminal/options.ts';
import { runEnvironment } from './lib/forge/run-environment.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

// Asks the forge what waits for an answer and what it knows of each, and brings the heads here as objects. It reads
// nothing of what was handed in: the step that does has no token.
const { values } = commandOptions(
  'counter-facts',
  { repo: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } },
  process.argv.slice(2),
);
const { repo = '.', data = 'data', out } = values;
if (out === undefined) wrongUsage(counterWords.noOut);
const run = runEnvironment(process.env);
const origin = { repo, token: run.token, server: run.server };
const base = fetchMain(origin);
const at = new Date().toISOString();
const open = await openSubmissions(run.octokit, run.repo, {
  base,
  bot: await runsBotId(run.octokit),
  data,
  at,
});
const waiting = open.flatMap((submission): Waiting[] => {
  const { number, head, facts } = submission;
  // The text of an issue is here already.
  const fetched = facts.issue === undefined ? fetchHead(origin, number, head) : 'here';
  return fetched === 'moved' ? [] : [{ ...submission, fetched }];
});
writeWhole(out, `${JSON.stringify({ base, waiting })}\n`);
console.log(counterWords.waiting(open.length, open.length - waiting.length));
