import { overdueLabels, overdueWords } from '#wording/overdue/issues.ts';
import { blankSteps, closeStep, isDuty } from './close-step.ts';
import { issueText, markIn, saysTheSame, addressees } from './issue-body.ts';
import type { ForgeIssues, StandingIssue, StateChange } from './standing-issue.ts';
import { requestsOf, type IssueFields, type Plan, type IssueStep } from './step.ts';
import type { WantedIssues, WantedIssue } from './wanted-issue.ts';

/**
 * Issues that are made in one run. GitHub lets 500 things be written in an hour, whoever reads is told of each, and the
 * counter has its share of the hour's requests; the next run goes on.
 */
export const MOST_CREATED = 100;

/** Requests that the changes of one run may take, of the 1,000 that a repository's runs have in an hour. */
export const MOST_REQUESTS = 450;

/**
 * The steps from what stands to what should stand. A pure function, without anything kept: what happened before is read
 * from the issues. Closed, renamed, relabelled, duplicated, locked or commented by people is respected and healed:
 * - what a person closed and is still owed is opened again once, on a later day; closed again it stays closed;
 * - a locked issue is left as it stands, and closed without a word once it is settled;
 * - of several with one mark the lowest stays; labels that people added stay; whom people named stays named.
 */
export function overduePlan(wanted: WantedIssues, standing: ForgeIssues): Plan {
  const byKey = grouped(standing.issues);
  const keys = new Set(wanted.issues.map(({ key }) => key));
  const kept: { wanted: WantedIssue; issue: StandingIssue; others: readonly StandingIssue[] }[] = [];
  const creates: IssueStep[] = [];
  for (const one of wanted.issues) {
    const [issue, ...others] = (byKey.get(one.key) ?? []).toSorted(byStanding);
    if (issue === undefined) creates.push(createStep(one, standing));
    else kept.push({ wanted: one, issue, others });
  }
  const settled = standing.issues.filter((issue) => issue.isOpen && !keys.has(markIn(issue.body)?.key ?? ''));
  const closes = [
    ...settled.map((issue) => {
      const key = markIn(issue.body)?.key;
      const because = key === undefined ? ({ why: 'unknown' } as const) : wanted.settled(key);
      return closeStep(wanted, issue, key, because);
    }),
    ...kept.flatMap(({ issue: { number }, others, wanted: { key } }) =>
      others
        .filter(({ isOpen }) => isOpen)
        .map((other) => closeStep(wanted, other, key, { why: 'duplicate', of: number })),
    ),
  ];
  const isWanted = ({ issue, wanted: one }: (typeof kept)[number]) => mayReopen(issue, one, wanted.today);
  const closed = kept.filter(({ issue }) => !issue.isOpen);
  const unknown = closed.filter(({ issue }) => issue.turns === undefined);
  const reopens = closed
    .filter(isWanted)
    .map(({ issue, wanted: one }) => reopenStep(wanted, one, issue, standing));
  const open = kept.filter(({ issue }) => issue.isOpen);
  const updates = open
    .toSorted((a, b) => compare(a.issue.updated, b.issue.updated) || a.issue.number - b.issue.number)
    .flatMap(({ issue, wanted: one }) => updateStep(one, issue, standing));
  const now = creates.slice(0, MOST_CREATED);
  const blanks = wanted.isPublic ? standing.issues.flatMap((issue) => blankSteps(wanted, keys, issue)) : [];
  const all = [...blanks, ...closes, ...reopens, ...now, ...updates];
  const changes = within(all, MOST_REQUESTS);
  return {
    steps: [...labelSteps(changes, standing.labels), ...changes],
    left: all.length - changes.length + creates.length - now.length + unknown.length,
    standing: open.map(({ issue: { number }, wanted: one }) => ({ wanted: one, number })),
    respected: closed
      .filter((one) => !isWanted(one))
      .map(({ issue: { number }, wanted: one }) => ({ wanted: one, number })),
  };
}

/** By what each is about, which its first line says; those of which it says nothing are left out. */
function grouped(issues: readonly StandingIssue[]): ReadonlyMap<string, readonly StandingIssue[]> {
  const groups = new Map<string, StandingIssue[]>();
  for (const issue of issues) {
    const key = markIn(issue.body)?.key;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return groups;
}

/** Of several with one mark: an open one before closed ones, then the lowest number. */
function byStanding(a: StandingIssue, b: StandingIssue): number {
  return Number(b.isOpen) - Number(a.isOpen) || a.number - b.number;
}

/** Whether a closed issue is opened again. */
function mayReopen(
  { isLocked, turns, body }: StandingIssue,
  { key, covers }: WantedIssue,
  today: string,
): boolean {
  if (isLocked || turns === undefined) return false;
  const last = turns.findLastIndex(({ what }) => what === 'closed');
  const closing = turns[last];
  // Whoever closed it cannot be told: as if the bot had, since it is owed.
  if (closing === undefined || closing.isBot) return true;
  if (!isDuty(key)) {
    const known = new Set(markIn(body)?.covers ?? []);
    return covers.some((id) => !known.has(id));
  }
  const wasOpenedAgain = turns.some(
    ({ what, isBot }, n) =>
      what === 'reopened' && isBot && turns.slice(0, n).findLast(isClosing)?.isBot === false,
  );
  return !wasOpenedAgain && closing.day < today;
}

function isClosing({ what }: StateChange): boolean {
  return what === 'closed';
}

function createStep(wanted: WantedIssue, { assignable }: ForgeIssues): IssueStep {
  const { assigned } = addressees(wanted, assignable);
  const { title, labels } = wanted;
  const text = issueText(wanted, assignable);
  return { do: 'create', wanted, fields: { title, labels, text, assignees: loginOf(assigned, assignable) } };
}

function reopenStep(
  { today }: WantedIssues,
  wanted: WantedIssue,
  issue: StandingIssue,
  standing: ForgeIssues,
): IssueStep {
  const { reopened } = overdueWords;
  const isPersons = issue.turns?.findLast(isClosing)?.isBot === false;
  const word = isDuty(wanted.key) ? (isPersons ? reopened.person : reopened.again) : reopened.soon;
  const { number } = issue;
  const fields = differences(wanted, issue, standing);
  return { do: 'reopen', number, wanted, fields, word: word(today) };
}

function updateStep(wanted: WantedIssue, issue: StandingIssue, standing: ForgeIssues): readonly IssueStep[] {
  if (issue.isLocked) return [];
  const fields = differences(wanted, issue, standing);
  return Object.keys(fields).length === 0 ? [] : [{ do: 'update', number: issue.number, wanted, fields }];
}

/** What of an issue is not as it should be. */
function differences(wanted: WantedIssue, issue: StandingIssue, standing: ForgeIssues): IssueFields {
  const assignable = new Map([...standing.assignable, ...(issue.commenters ?? [])]);
  const text = issueText(wanted, assignable);
  const labels = labelsOf(wanted, issue);
  const { assigned } = addressees(wanted, assignable);
  const isAddressed = markIn(issue.body)?.assigned === assigned;
  return {
    ...(issue.title === wanted.title ? {} : { title: wanted.title }),
    ...(isEqual(labels, issue.labels) ? {} : { labels }),
    ...(saysTheSame(issue.body, text.body) ? {} : { text }),
    ...(isAddressed ? {} : { assignees: loginOf(assigned, assignable) }),
  };
}

const OWN_LABELS: ReadonlySet<string> = new Set(Object.values(overdueLabels).map(({ name }) => name));

/** The labels that people gave it, and of our own those that say how it stands. */
function labelsOf({ labels }: WantedIssue, issue: StandingIssue): readonly string[] {
  return [...issue.labels.filter((name) => !OWN_LABELS.has(name)), ...labels];
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function loginOf(account: number | undefined, assignable: ReadonlyMap<number, string>): readonly string[] {
  const login = account === undefined ? undefined : assignable.get(account);
  return login === undefined ? [] : [login];
}

/** The labels that the changes put on and the repository has not. */
function labelSteps(changes: readonly IssueStep[], known: readonly string[]): readonly IssueStep[] {
  const put = new Set(changes.flatMap((step) => ('fields' in step ? (step.fields.labels ?? []) : [])));
  return Object.values(overdueLabels)
    .filter(({ name }) => put.has(name) && !known.includes(name))
    .map((label) => ({ do: 'create-label', ...label }));
}

/** The first steps that together take no more requests. */
function within(steps: readonly IssueStep[], most: number): readonly IssueStep[] {
  let requests = 0;
  return steps.filter((step) => (requests += requestsOf(step)) <= most);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
