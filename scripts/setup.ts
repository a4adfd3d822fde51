import { setTimeout as wait } from 'node:timers/promises';
import { proveWords } from '../src/wording/zh-CN/commands-prove.ts';
import { setupWords } from '../src/wording/zh-CN/commands-setup.ts';
import { usageWords } from '../src/wording/zh-CN/commands.ts';
import { endWithReader } from './lib/end-with-reader.ts';
import { commandOptions, wrongUsage } from './lib/options.ts';
import { chosenRecord, recordOptions } from './lib/record-options.ts';
import { proofJson, proofText } from './lib/setup/proof-output.ts';
import { setUp, tryOut } from './lib/setup/set-up.ts';
import { isLeft, refusalText, setupJson, setupText } from './lib/setup/setup-output.ts';

const { values } = commandOptions(
  'setup',
  {
    github: { type: 'string' },
    data: recordOptions.data,
    'dry-run': { type: 'boolean' },
    prove: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  process.argv.slice(2),
);
const { github, 'dry-run': isDryRun = false, prove: isTrial = false, json: isJson = false } = values;
if (github === undefined) wrongUsage(setupWords.noGithub);
if (isDryRun && isTrial) wrongUsage(usageWords.notTogether('--dry-run', '--prove'));
const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/u.exec(github) ?? [];
if (owner === undefined || repo === undefined) wrongUsage(setupWords.notGithub(github));
const { data } = chosenRecord(values);
const { GITHUB_TOKEN: token, GITHUB_API_URL: api } = process.env;
const access = { token: token ?? wrongUsage(setupWords.noToken), api: api ?? wrongUsage(setupWords.noApi) };
const wanted = { access, repo: { owner, repo }, data };

endWithReader();
if (isTrial) {
  if (process.stderr.isTTY) process.stderr.write(`${proveWords.waiting}\n`);
  const { refusals, proof } = await tryOut(wanted, (milliseconds) => wait(milliseconds));
  process.exitCode = proof?.findings.every(({ found }) => found === 'held') === true ? 0 : 1;
  if (proof === undefined) process.stdout.write(refusalText(refusals));
  else process.stdout.write((isJson ? proofJson : proofText)(proof.findings, proof.run));
} else {
  const done = await setUp(wanted, isDryRun);
  const { facts, refusals, outcomes } = done;
  process.exitCode = refusals.length > 0 || outcomes.some(isLeft) ? 1 : 0;
  if (isJson) process.stdout.write(setupJson(done));
  else if (refusals.length > 0) process.stdout.write(refusalText(refusals));
  else process.stdout.write(setupText(outcomes, { isDryRun, isPrivate: facts.visibility !== 'public' }));
}
