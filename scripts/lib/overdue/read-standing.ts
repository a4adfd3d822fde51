import type { Octokit } from '@octokit/rest';
import { addDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { isDuty } from '#forge/overdue/close-step.ts';
import { markIn } from '#forge/overdue/issue-body.ts';
import type { ForgeIssues, StandingIssue, StateChange } from '#forge/overdue/standing-issue.ts';
import type { WantedIssues } from '#forge/overdue/wanted-issue.ts';
import { overdueLabels, overdueSign } from '#wording/overdue/issues.ts';
import { officeMoment } from '#load/as-of.ts';
import type { Bot } from '../forge/bot.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';

/** How many days back closed issues are looked at: until then a duty that was met may be owed again. */
const CLOSED_DAYS = 40;

/** Of so many issues is it asked in one run who closed them, and of so many who commented: each is a request of its own, and the next run goes on. */
const MOST_ASKED = 200;

/** An issue as it is listed, with the number of comments below it. */
interface ListedIssue extends StandingIssue {
  readonly comments: number;
}

/** Where it is read, and by whom what counts was written. */
interface Reading {
  readonly octokit: Octokit;
  readonly repo: Repo;
  readonly bot: Bot;
  readonly timeZone: string;
}

/**
 * What stands on the forge of what the bot wrote: all open issues, and the closed ones of the last days. Where an overdue
 * duty has no open issue those since it fell due are looked at as well, however long ago: one that somebody closed must be
 * found, or it would be made anew.
 */
export async function readStanding(reading: Reading, wanted: WantedIssues): Promise<ForgeIssues> {
  const { octokit, repo } = reading;
  const open = await ownIssues(reading, { state: 'open' });
  const found = new Set(open.map(({ body }) => markIn(body)?.key));
  const days = wanted.issues
    .filter(({ kind, key }) => kind === 'duty' && !found.has(key))
    .map(({ due }) => due);
  const from = [addDays(wanted.today, -CLOSED_DAYS), ...days].toSorted()[0] ?? wanted.today;
  // A day earlier: the forge's days end elsewhere.
  const since = `${addDays(from, -1)}T00:00:00Z`;
  const closed = await ownIssues(reading, { state: 'closed', since });
  const keys = new Set(wanted.issues.map(({ key }) => key));
  const isOwed = ({ body }: StandingIssue) => {
    const key = markIn(body)?.key;
    return key !== undefined && keys.has(key) && !found.has(key);
  };
  const issues = [...open];
  let asked = 0;
  // What is overdue before what only falls due.
  for (const issue of closed.toSorted((a, b) => Number(isOfDuty(b)) - Number(isOfDuty(a)))) {
    const mustAsk = issue.turns === undefined && isOwed(issue) && asked < MOST_ASKED;
    if (mustAsk) asked += 1;
    issues.push(mustAsk ? { ...issue, turns: await turnsOf(reading, issue.number) } : issue);
  }
  const labels = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, { ...repo, per_page: 100 });
  const listed = await octokit.paginate(octokit.rest.issues.listAssignees, { ...repo, per_page: 100 });
  const assignable = new Map(listed.map(({ id, login }) => [id, login]));
  return {
    issues: await withCommenters(reading, wanted, issues, assignable),
    labels: labels.map(({ name }) => name),
    assignable,
  };
}

/**
 * Whoever may only read is nameable on an issue once they wrote below it: asked of the open ones that name nobody yet, of
 * so many in one run.
 */
async function withCommenters(
  { octokit, repo }: Reading,
  { issues: wanted }: WantedIssues,
  issues: readonly ListedIssue[],
  assignable: ReadonlyMap<number, string>,
): Promise<readonly StandingIssue[]> {
  const accounts = new Map(wanted.map((one) => [one.key, one.accounts]));
  let asked = 0;
  const found: StandingIssue[] = [];
  for (const issue of issues) {
    const owing = accounts.get(markIn(issue.body)?.key ?? '') ?? [];
    const mayTell = issue.isOpen && !issue.isLocked && issue.comments > 0 && owing.length > 0;
    if (!mayTell || owing.some((account) => assignable.has(account)) || asked >= MOST_ASKED) {
      found.push(issue);
      continue;
    }
    asked += 1;
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
      ...repo,
      issue_number: issue.number,
      per_page: 100,
    });
    const commenters = new Map<number, string>();
    for (const { user } of comments)
      if (user !== null && owing.includes(user.id) && !commenters.has(user.id))
        if (await isNameable({ octokit, repo }, issue.number, user.login))
          commenters.set(user.id, user.login);
    found.push({ ...issue, commenters });
  }
  return found;
}

async function isNameable(
  { octokit, repo }: Pick<Reading, 'octokit' | 'repo'>,
  number: number,
  login: string,
): Promise<boolean> {
  try {
    await octokit.rest.issues.checkUserCanBeAssignedToIssue({
      ...repo,
      issue_number: number,
      assignee: login,
    });
    return true;
  } catch (error) {
    if (isStatus(error, 404)) return false;
    throw error;
  }
}

/** The issues that the bot wrote; nobody else's, whatever they say. */
export async function ownIssues(
  { octokit, repo, bot, timeZone }: Reading,
  which: { readonly state: 'open' } | { readonly state: 'closed'; readonly since: string },
): Promise<ListedIssue[]> {
  const listed = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repo,
    ...which,
    creator: bot.login,
    per_page: 100,
  });
  const closedBy = (
    who: { readonly id: number } | null | undefined,
    at: string | null,
  ): StateChange[] | undefined =>
    who?.id === bot.id && at !== null
      ? [{ what: 'closed', isBot: true, day: dayAt(at, timeZone) }]
      : undefined;
  return listed
    .filter(({ user, pull_request: pull }) => user?.id === bot.id && pull === undefined)
    .map((issue) => ({
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      isOpen: issue.state === 'open',
      isLocked: issue.locked,
      labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
      updated: issue.updated_at,
      comments: issue.comments,
      // Where the forge says that the bot closed it, nobody else's closing counts any more.
      turns: issue.state === 'open' ? [] : closedBy(issue.closed_by, issue.closed_at),
    }))
    .filter(isOurs);
}

function isOfDuty({ body }: StandingIssue): boolean {
  return isDuty(markIn(body)?.key ?? '');
}

/** The bot of workflow runs may write other issues too: ours have the mark or, where somebody took that away, label and sentence. */
function isOurs({ body, labels }: StandingIssue): boolean {
  return (
    markIn(body) !== undefined || (labels.includes(overdueLabels.all.name) && body.includes(overdueSign))
  );
}

async function turnsOf(
  { octokit, repo, bot, timeZone }: Reading,
  number: number,
): Promise<readonly StateChange[]> {
  const events = await octokit.paginate(octokit.rest.issues.listEvents, {
    ...repo,
    issue_number: number,
    per_page: 100,
  });
  // Of an account that is gone the forge tells nobody, which its description does not know.
  const isBot = (who: { readonly id: number } | null) => who?.id === bot.id;
  return events.flatMap(({ event, actor, created_at: at }) =>
    event === 'closed' || event === 'reopened'
      ? [{ what: event, isBot: isBot(actor), day: dayAt(at, timeZone) }]
      : [],
  );
}

/** The office's day of an instant. */
function dayAt(instant: string, timeZone: string): string {
  return dayOf(officeMoment(new Date(instant), timeZone));
}
