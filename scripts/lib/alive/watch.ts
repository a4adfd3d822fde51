import type { Octokit } from '@octokit/rest';
import { dayOf } from '#days/moment.ts';
import { statusView, nextSite } from '#portal/frame/status-view.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { MAIN } from '#forge/forge-names.ts';
import { officeMoment, resolveAsOf } from '#load/as-of.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { aliveWords } from '#wording/commands/alive.ts';
import { refuse } from '../process/command-end.ts';
import type { Repo } from '../forge/forge-repo.ts';
import {
  aliveBody,
  aliveSteps,
  closedBody,
  isAliveText,
  type AliveIssue,
  type AliveStep,
} from './alive-issue.ts';
import type { Finding, Watched } from './findings.ts';
import { publishedSite, type SiteReader } from './published-site.ts';
import { buildViewEnv } from '#portal/env/env.ts';

/** A repository on its forge, and the number of the account that its workflows write as. */
export interface Forge {
  readonly octokit: Octokit;
  readonly repo: Repo;
  readonly bot: number;
}

/** Reads the site, main's record in the folder `data`, and main's last commit. Ends the command where there is no office. */
export async function readWatched(
  { octokit, repo }: Forge,
  data: { readonly dir: string; readonly printed: string },
  { now, ...reading }: SiteReader & { readonly now: Date },
): Promise<Watched> {
  const { ledger } = loadTypedLedger(data);
  const context = buildContext(
    ledger,
    resolveAsOf(ledger, undefined, () => now),
  );
  if (context === undefined) return refuse(aliveWords.noOffice);
  const { timeZone } = context.office;
  const { data: branch } = await octokit.rest.repos.getBranch({ ...repo, branch: MAIN });
  const committed = new Date(branch.commit.commit.committer?.date ?? now);
  const { data: repository } = await octokit.rest.repos.get({ ...repo });
  return {
    site: await publishedSite(octokit, repo, reading),
    now: officeMoment(now, timeZone),
    expected: (asOf) => nextSite({ ...context, asOf }),
    editions: statusView(buildViewEnv(context, 'public')).editions,
    lastCommit: {
      hours: (now.getTime() - committed.getTime()) / 3_600_000,
      day: dayOf(officeMoment(committed, timeZone)),
    },
    isPublic: !repository.private,
  };
}

/** How long ago a closed issue may have been touched to be looked at, in days. */
const LOOK_BACK = 40;

/** The issues that the bot wrote of this; what others wrote is not looked at, whatever stands in it. */
async function readAliveIssues({ octokit, repo, bot }: Forge, now: Date): Promise<readonly AliveIssue[]> {
  const { rest } = octokit;
  const since = new Date(now.getTime() - LOOK_BACK * 24 * 3_600_000).toISOString();
  const asked = { ...repo, per_page: 100 };
  const listed = [
    ...(await octokit.paginate(rest.issues.listForRepo, { ...asked, state: 'open' })),
    ...(await octokit.paginate(rest.issues.listForRepo, { ...asked, state: 'closed', since })),
  ];
  const own = listed.filter(
    ({ user, body, pull_request: pull }) =>
      user?.id === bot && pull === undefined && isAliveText((body ?? '').replaceAll('\r\n', '\n')),
  );
  const issues: AliveIssue[] = [];
  for (const { number, title, body, state } of own) {
    const isOpen = state === 'open';
    issues.push({
      number,
      title,
      body: (body ?? '').replaceAll('\r\n', '\n'),
      isOpen,
      closedByOther: isOpen ? undefined : await closedByOther(number),
    });
  }
  return issues;

  // A list need not say who closed what is in it.
  async function closedByOther(number: number): Promise<string | undefined> {
    const { data } = await rest.issues.get({ ...repo, issue_number: number });
    return data.closed_by?.id === bot ? undefined : (data.closed_at ?? undefined);
  }
}

/** Brings about what the steps say. Returns what was done, in words. */
export async function carryOut(
  forge: Forge,
  steps: readonly AliveStep[],
  findings: readonly Finding[],
): Promise<readonly string[]> {
  const done: string[] = [];
  for (const step of steps) done.push(await carryOutOne(forge, step, findings));
  return done.filter((words) => words !== '');
}

async function carryOutOne(
  { octokit: { rest }, repo }: Forge,
  step: AliveStep,
  findings: readonly Finding[],
): Promise<string> {
  const { title, done, recovered, duplicate } = aliveWords;
  const update = (number: number, body: string, state: 'open' | 'closed') =>
    rest.issues.update({ ...repo, issue_number: number, title, body, state });
  switch (step.kind) {
    case 'nothing':
      return done.nothing;
    case 'create':
      await rest.issues.create({ ...repo, title, body: aliveBody(findings) });
      return done.opened;
    case 'update':
      await update(step.number, aliveBody(findings), 'open');
      return done.updated(step.number);
    case 'reopen':
      await update(step.number, aliveBody(findings), 'open');
      return done.reopened(step.number);
    case 'respect':
      return done.respected(step.number);
    case 'recovered':
      await update(step.number, closedBody(recovered), 'closed');
      return done.closed(step.number);
    case 'duplicate':
      await update(step.number, closedBody(duplicate(step.of)), 'closed');
      return done.closed(step.number);
  }
}

/** The steps for what was found, by what stands on the forge. */
export async function planSteps(
  forge: Forge,
  findings: readonly Finding[],
  now: Date,
): Promise<readonly AliveStep[]> {
  return aliveSteps(findings, await readAliveIssues(forge, now), now);
}
