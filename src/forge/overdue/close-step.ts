import { overdueWords } from '#wording/overdue/issues.ts';
import { blankedText, markIn, saysTheSame } from './issue-body.ts';
import type { StandingIssue } from './standing-issue.ts';
import type { IssueFields, Misplaced, IssueStep } from './step.ts';
import type { Settled, WantedIssues } from './wanted-issue.ts';

/** Whether a key is that of one duty. */
export function isDuty(key: string): boolean {
  return key.startsWith('duty:');
}

/** Closes an issue with a word; a locked one without. What may not be told any more is taken out of what everybody may read. */
export function closeStep(
  { today, isPublic }: WantedIssues,
  issue: StandingIssue,
  key: string | undefined,
  because: Settled | Misplaced,
): IssueStep {
  const { number, isLocked } = issue;
  const word = isLocked ? '' : wordOf(because, today);
  const reason = because.why === 'met' || because.why === 'empty' ? 'completed' : 'not_planned';
  const fields = isPublic && because.why === 'gone' ? blanked(issue, key) : {};
  return { do: 'close', number, key, because, word, reason, fields };
}

/** What is to be taken out of a closed issue, since its duty may not be told any more. */
export function blankSteps(
  { settled }: WantedIssues,
  wanted: ReadonlySet<string>,
  issue: StandingIssue,
): readonly IssueStep[] {
  const key = markIn(issue.body)?.key;
  if (issue.isOpen || key === undefined || !isDuty(key) || wanted.has(key)) return [];
  if (settled(key).why !== 'gone') return [];
  const fields = blanked(issue, key);
  return Object.keys(fields).length === 0 ? [] : [{ do: 'blank', number: issue.number, key, fields }];
}

function wordOf(because: Settled | Misplaced, today: string): string {
  const { closed } = overdueWords;
  switch (because.why) {
    case 'met':
      return closed.met(because.filed, because.isClaim);
    case 'lapsed':
      return closed.lapsed(because.month);
    case 'moved':
      return closed.moved(because.due);
    case 'gone':
      return closed.gone;
    case 'empty':
      return closed.empty(today);
    case 'duplicate':
      return closed.duplicate(because.of);
    case 'unknown':
      return closed.unknown;
  }
}

function blanked({ title, body }: StandingIssue, key: string | undefined): IssueFields {
  const text = blankedText(key);
  const { title: blank } = overdueWords.blanked;
  return {
    ...(title === blank ? {} : { title: blank }),
    ...(saysTheSame(body, text.body) ? {} : { text }),
  };
}
