import { dayOf } from '#days/moment.ts';
import { comparePlaces, type Problem } from '#record/schema/problem.ts';
import { handOf, isRegistered } from '#forge/submission/hand.ts';
import { strangerRefusal } from '#forge/submission/judge.ts';
import { waitsForLabel } from '#forge/submission/may-write.ts';
import { officeMoment } from '#load/as-of.ts';
import type { SubmissionFacts } from './facts.ts';
import { commitOf } from './git-changes.ts';
import { unopenedChange } from './handed-files.ts';
import { issueHead, type IssueHead } from './issue-head.ts';
import { mainAt, type Main } from './main-record.ts';
import { receivedMoments } from './received-moments.ts';
import { standingReceipts } from './receipt-files.ts';
import { accountsOf, isSection, recordsVerdict, type HandedIn } from './records-verdict.ts';
import { outsideRefusal, submissionOf } from './submission.ts';
import type { Verdict } from './verdict.ts';

/** The zone in which every office of this record counts its moments. */
const ZONE = 'Asia/Shanghai';

/** What is judged: which commits of which repository, and what the forge knows of them. */
export interface GateChoice {
  readonly repo: string;
  /** The tip of main, by any name that Git knows. */
  readonly base: string;
  /** Undefined where the facts tell of an issue: what it files is laid on the base. */
  readonly head: string | undefined;
  /** The folder of the record in the repository. */
  readonly data: string;
  readonly facts: SubmissionFacts;
}

/** That one of the commits is not here. */
export interface NoCommit {
  readonly missing: 'base' | 'head';
}

/**
 * Judges a submission by main's own code: nothing of the head is checked out or run; it is read as objects, within
 * limits, and laid over main as it would land, its receipts included.
 */
export function gate(choice: GateChoice, known?: Main): Verdict | NoCommit {
  const { repo, data } = choice;
  const base = known?.base === choice.base ? known.base : commitOf(repo, choice.base);
  if (base === undefined) return { missing: 'base' };
  const main = known?.base === base ? known : mainAt(repo, base, data);
  const filed = filedIn(choice, base, main);
  const head = filed?.head ?? commitOf(repo, choice.head ?? '');
  if (head === undefined) return { missing: 'head' };
  const facts = filed === undefined ? choice.facts : { ...choice.facts, pushes: filed.pushes };
  const submission = submissionOf(repo, base, head, data, main.listed);
  const refused = [...(filed?.refusals ?? []), ...submission.refusals].sort(comparePlaces);
  const handedIn = { repo, data, main, head, facts, submission, at: officeMoment(new Date(facts.at), ZONE) };
  if (facts.draft === true) return unread(handedIn, { outcome: 'draft' });
  // Nothing more is read of what is not made of plain records.
  if (refused.length > 0) return unread(handedIn, { outcome: 'refused', problems: refused });
  if (submission.files.length === 0) return unread(handedIn, withoutRecords(handedIn));
  if (waits(handedIn)) return unread(handedIn, { outcome: 'waits' });
  const moments = receivedMoments(repo, data, facts, ZONE, submission.files);
  const hands = [...new Set([facts.author, ...[...moments.values()].flatMap(({ pushedBy }) => pushedBy)])];
  // Of a stranger nothing is read: anybody may hand in as much as they like.
  const strange = strangerRefusals(handedIn, hands);
  if (strange.length > 0) return unread(handedIn, { outcome: 'refused', problems: strange });
  return recordsVerdict({ ...handedIn, moments, hands });
}

/** What is answered before a byte of a record is read. */
type Early = Pick<Verdict, 'outcome'> & Partial<Pick<Verdict, 'received' | 'problems'>>;

function unread({ facts, main, head, at }: HandedIn, early: Early): Verdict {
  return {
    door: facts.door,
    base: main.base,
    head,
    asOf: at,
    received: [],
    problems: [],
    fixed: [],
    inherited: { errors: 0, reminders: 0 },
    effects: undefined,
    files: [],
    ...early,
  };
}

/** What changes nothing of the record has landed before, is nothing, or is for those who keep the code. */
function withoutRecords({ main, facts, submission, at }: HandedIn): Early {
  const { ledger } = main.loaded();
  if (submission.outside.length === 0) {
    const received = standingReceipts(ledger, facts);
    return received.length > 0 ? { outcome: 'landed', received } : { outcome: 'nothing' };
  }
  const unit = accountsOf(facts)
    .map((account) => handOf(ledger, account, dayOf(at))?.unit)
    .find((one) => one !== undefined);
  return unit === undefined || unit === ledger.office[0]?.value.secretariat
    ? { outcome: 'code' }
    : { outcome: 'refused', problems: [outsideRefusal(submission.outside)] };
}

/** What the section hands in, and what only it decides, waits until one of its accounts has set its label. */
function waits({ main, facts, submission, at }: HandedIn): boolean {
  const isOfSection = (account: number) => isSection(main, account, at);
  const needsLabel = isOfSection(facts.author) || submission.files.some(({ kind }) => waitsForLabel(kind));
  return needsLabel && facts.released?.some(isOfSection) !== true;
}

function strangerRefusals({ data, main, submission, at }: HandedIn, hands: readonly number[]): Problem[] {
  const { ledger } = main.loaded();
  const strangers = hands.filter((account) => !isRegistered(ledger, account));
  return submission.files.slice(0, 1).flatMap((file) => {
    const change = unopenedChange(data, file, at);
    return strangers.map((account) => strangerRefusal(account, change));
  });
}

/** What an issue files. Of a stranger's no earlier text is looked at: they are told so whenever it came in. */
function filedIn({ repo, data, facts }: GateChoice, base: string, main: Main): IssueHead | undefined {
  const { issue, author } = facts;
  if (issue === undefined) return undefined;
  const isKnown = isRegistered(main.loaded().ledger, author);
  return issueHead(repo, base, data, isKnown ? issue : { body: issue.body });
}
