import { setTimeout as wait } from 'node:timers/promises';
import { forgeWords } from '#wording/commands/forge.ts';
import { proveWords } from '#wording/commands/prove.ts';
import { setupWords } from '#wording/commands/setup.ts';
import { usageWords } from '#wording/commands/shared.ts';
import type { Ended } from '../process/command-end.ts';
import { repoNamed } from '../forge/forge-repo.ts';
import { commandLine, wrongUsage } from '../terminal/options.ts';
import { chosenRecord, recordOptions } from '../terminal/record-options.ts';
import { proofJson, proofText } from '../setup/proof-output.ts';
import { setUp, tryOut, type SetupRequest } from '../setup/set-up.ts';
import { isLeft, refusalText, setupJson, setupText } from '../setup/setup-output.ts';

/**
 * Sets a repository up for the counter, says what would be done, or tries what the counter takes for granted there; 1
 * where something is left to do, did not hold or could not be tried. The token and the address of the forge are those
 * of the environment.
 */
export async function setupCommand(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const { values } = commandLine(
    'setup',
    {
      github: { type: 'string' },
      data: recordOptions.data,
      'dry-run': { type: 'boolean' },
      prove: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    argv,
  );
  const { github, 'dry-run': isDryRun = false, prove: isTrial = false, json: isJson = false } = values;
  if (github === undefined) wrongUsage(setupWords.noGithub);
  if (isDryRun && isTrial) wrongUsage(usageWords.notTogether('--dry-run', '--prove'));
  const repo = repoNamed(github) ?? wrongUsage(forgeWords.notRepository('github', github));
  const { data } = chosenRecord(values);
  const { GITHUB_TOKEN: token, GITHUB_API_URL: api } = env;
  const access = {
    token: token ?? wrongUsage(setupWords.noToken),
    api: api ?? wrongUsage(forgeWords.noApi),
  };
  const wanted = { access, repo, data };
  return isTrial ? triedOut(wanted, isJson) : setUpAs(wanted, { isDryRun, isJson });
}

async function triedOut(wanted: SetupRequest, isJson: boolean): Promise<Ended> {
  if (process.stderr.isTTY) process.stderr.write(`${proveWords.waiting}\n`);
  const { refusals, proof } = await tryOut(wanted, (milliseconds) => wait(milliseconds));
  if (proof === undefined) return { code: 1, out: refusalText(refusals), error: '' };
  const { findings, run } = proof;
  return {
    code: findings.every(({ found }) => found === 'held') ? 0 : 1,
    out: (isJson ? proofJson : proofText)(findings, run),
    error: '',
  };
}

async function setUpAs(
  wanted: SetupRequest,
  { isDryRun, isJson }: { readonly isDryRun: boolean; readonly isJson: boolean },
): Promise<Ended> {
  const done = await setUp(wanted, isDryRun);
  const { facts, refusals, outcomes } = done;
  const code = refusals.length > 0 || outcomes.some(isLeft) ? 1 : 0;
  if (isJson) return { code, out: setupJson(done), error: '' };
  if (refusals.length > 0) return { code, out: refusalText(refusals), error: '' };
  const isPrivate = facts.visibility !== 'public';
  return { code, out: setupText(outcomes, { isDryRun, isPrivate }), error: '' };
}
