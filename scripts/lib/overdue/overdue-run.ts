import type { Context } from '#engine/dossier/context.ts';
import { overdueChanges, type OverdueChanges } from '#forge/overdue/changes.ts';
import { issueAddress, type ForgePlace } from '#forge/submission/forge-place.ts';
import { overduePlan } from '#forge/overdue/plan.ts';
import type { Plan, IssueStep } from '#forge/overdue/step.ts';
import { wantedIssues } from '#forge/overdue/wanted.ts';
import { overdueCommandWords } from '#wording/commands/overdue.ts';
import { botNamed, RUNS_BOT, writerOf, type Bot } from '../forge/bot.ts';
import { forgeClient, type ForgeAccess } from '../forge/forge-client.ts';
import { readingForge } from '../forge/forge-fault.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';
import { plainError } from '../process/plain-fault.ts';
import { carryOut, type Carried } from './carry-out.ts';
import { ownIssues, readStanding } from './read-standing.ts';
import { buildViewEnv } from '#portal/env/env.ts';

/** What is compared with what stands where, and whether it is carried out. */
export interface OverdueRun {
  readonly access: ForgeAccess;
  readonly repo: Repo;
  readonly context: Context;
  /** The folder of the record in the repository. */
  readonly data: string;
  /** Whose words the issues have; undefined leaves it to the repository: what everybody may read where it is public. */
  readonly profile: 'public' | 'internal' | undefined;
  /** The login of the account that writes the issues. */
  readonly bot: string | undefined;
  readonly isApplied: boolean;
  /** Told before anything is changed. */
  readonly begins?: (steps: number) => void;
}

/** What a run found and did. */
export interface OverdueDone {
  readonly plan: Plan;
  /** What became of each step; undefined where nothing was carried out. */
  readonly carried: readonly Carried[] | undefined;
  readonly changes: OverdueChanges;
}

const words = overdueCommandWords;

/**
 * Compares what should stand on the forge for what is overdue with what does, and carries the difference out if told to.
 * Throws an error with a message for people where that cannot be read, or must not be done.
 */
export async function runOverdue(run: OverdueRun): Promise<OverdueDone> {
  const { access, repo, context, data, isApplied } = run;
  const octokit = forgeClient(access);
  const reading = <T>(ask: () => Promise<T>) => readingForge(repo, words.unread, ask);
  const bot = await reading(() => botFor(octokit, run));
  const { standing, wanted, place } = await reading(async () => {
    const { data: facts } = await octokit.rest.repos.get({ ...repo });
    const profile = facts.private ? (run.profile ?? 'internal') : 'public';
    if (!facts.private && run.profile === 'internal') throw plainError(words.publicRepository);
    const place: ForgePlace = { address: facts.html_url, branch: facts.default_branch, data };
    const wanted = wantedIssues(buildViewEnv(context, profile), place);
    const { timeZone } = context.office;
    const reader = { octokit, repo, bot, timeZone };
    return { place, wanted, standing: await readStanding(reader, wanted) };
  });
  const plan = overduePlan(wanted, standing);
  const address = (number: number) => issueAddress(place, number);
  if (!isApplied) {
    const would = (step: IssueStep) => ({ number: 'number' in step ? step.number : undefined });
    return { plan, carried: undefined, changes: overdueChanges(plan, would, address) };
  }
  run.begins?.(plan.steps.length);
  const errand = { octokit, repo, bot };
  const first = standing.issues.length > 0 ? -1 : plan.steps.findIndex((step) => step.do === 'create');
  const head = await carryOut(errand, plan.steps.slice(0, first + 1));
  const begun = head.at(-1);
  // The first issue of all must be found again by whom it was written, or every run would make all of them anew.
  if (begun?.is === 'done' && begun.number !== undefined) {
    const { timeZone } = context.office;
    const own = await reading(() => ownIssues({ octokit, repo, bot, timeZone }, { state: 'open' }));
    if (!own.some(({ number }) => number === begun.number)) throw plainError(words.notReadBack);
  }
  const carried = [
    ...head,
    ...(begun?.is === 'failed'
      ? plan.steps.slice(first + 1).map((step) => ({ step, is: 'left' as const }))
      : await carryOut(errand, plan.steps.slice(first + 1))),
  ];
  const byStep = new Map(carried.map((one) => [one.step, one]));
  const done = (step: IssueStep) => {
    const one = byStep.get(step);
    return one?.is === 'done' ? { number: one.number } : undefined;
  };
  return { plan, carried, changes: overdueChanges(plan, done, address) };
}

/** The account that writes: of a run that is carried out it must be the token's, or nothing would be found again. */
async function botFor(
  octokit: ReturnType<typeof forgeClient>,
  { bot: named, isApplied }: OverdueRun,
): Promise<Bot> {
  const login = named ?? RUNS_BOT;
  let bot: Bot;
  try {
    bot = await botNamed(octokit, login);
  } catch (error) {
    if (isStatus(error, 404)) throw plainError(words.noBot(login));
    throw error;
  }
  if (!isApplied) return bot;
  const writer = await writerOf(octokit);
  if (writer.id !== bot.id) throw plainError(words.notBot(writer.login, bot.login));
  return bot;
}
