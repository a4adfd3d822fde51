import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { aliveWords } from '#wording/commands/alive.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { findingSaid } from '../alive/alive-issue.ts';
import { findingsOf, type Watched } from '../alive/findings.ts';
import type { SiteReader } from '../alive/published-site.ts';
import { carryOut, planSteps, readWatched } from '../alive/watch.ts';
import { runsBotId } from '../forge/bot.ts';
import { printedName } from '../check/check-record.ts';
import { refuse, type Ended } from '../process/command-end.ts';
import type { ForgeAccess } from '../forge/forge-client.ts';
import { commandLine } from '../terminal/options.ts';
import { chosenRecord, recordOptions } from '../terminal/record-options.ts';
import { runEnvironment } from '../forge/run-environment.ts';

/** What the command needs of the machine. */
export type AliveAccess = Omit<SiteReader, 'fresh'> &
  Pick<ForgeAccess, 'second'> & { readonly now: () => Date };

/** Holds the published site against main, and has one issue say what is wrong; 1 where something is. */
export async function aliveCommand(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { fetch, wait, now: clock, ...waiting }: AliveAccess,
): Promise<Ended> {
  const { values } = commandLine('alive', { data: recordOptions.data }, argv);
  const { data } = chosenRecord(values);
  const run = runEnvironment(env, waiting);
  const now = clock();
  const fresh = env['GITHUB_RUN_ID'] ?? String(now.getTime());
  const root = { dir: resolve(data), printed: printedName(data) };
  try {
    const forge = { ...run, bot: await runsBotId(run.octokit) };
    const watched = await readWatched(forge, root, { fetch, wait, fresh, now });
    const findings = findingsOf(watched);
    tellQuiet(
      env,
      findings.some(({ kind }) => kind === 'quiet'),
    );
    const done = await carryOut(forge, await planSteps(forge, findings, now), findings);
    const lines = findings.length === 0 ? [heldWords(watched)] : findings.map(findingSaid);
    return { code: findings.length === 0 ? 0 : 1, out: `${[...lines, ...done].join('\n')}\n`, error: '' };
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    return refuse(aliveWords.forge(status));
  }
}

/** The job after this one asks the forge to go on running what is scheduled. */
function tellQuiet(env: NodeJS.ProcessEnv, isQuiet: boolean): void {
  const output = env['GITHUB_OUTPUT'];
  if (output !== undefined) appendFileSync(output, `quiet=${String(isQuiet)}\n`);
}

function heldWords({ site }: Watched): string {
  switch (site.kind) {
    case 'read':
      return aliveWords.held(momentInWords(site.status.asOf));
    case 'unread':
      return aliveWords.soon;
    case 'none':
      return aliveWords.none;
  }
}

/** With what the forge refused; undefined where it is no error of the forge's. */
function statusOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  return 'response' in error && error.response !== undefined ? String(error.status) : aliveWords.noAnswer;
}
