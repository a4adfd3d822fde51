import { dayOf } from '../../../src/core/calendar/moment.ts';
import { comparePlaces } from '../../../src/core/problem.ts';
import { buildViewEnv } from '../../../src/core/view/view-env.ts';
import { openProblems } from '../../../src/disclosure/open-problems.ts';
import { buildContext } from '../../../src/engine/dossier/context.ts';
import { effectsOf } from '../../../src/forge/effects.ts';
import { handOf, isRegistered } from '../../../src/forge/hand.ts';
import { refusals, strangerRefusal } from '../../../src/forge/judge.ts';
import { waitsForLabel } from '../../../src/forge/may-write.ts';
import { officeMoment } from '../../../src/load/as-of.ts';
import type { Root } from '../../../src/load/file-tree.ts';
import { loadTypedLedger } from '../../../src/load/ledger.ts';
import { withProvedMends } from '../../../src/load/proved-mends.ts';
import { notShown } from '../../../src/wording/zh-CN/problems/not-shown.ts';
import { counted } from '../check-output.ts';
import type { SubmissionFacts } from './facts.ts';
import { commitOf } from './git-changes.ts';
import { changesOf, handedFiles, laidOver, receivedFiles, unopenedChange } from './handed-files.ts';
import { issueHead, type IssueHead } from './issue-head.ts';
import { mainAt, rootOf, type Main } from './main-record.ts';
import { mendedFiles } from './mended-files.ts';
import { receivedMoments } from './received-moments.ts';
import { receiptFiles, standingReceipts } from './receipt-files.ts';
import { branchRefusal, outsideRefusal, submissionOf } from './submission.ts';
import { freshOf, told } from './told-problems.ts';
import type { Verdict } from './verdict.ts';
import { writtenAgain } from './written-again.ts';

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
  const stood = known?.base === base ? known : mainAt(repo, base, data);
  const filed = filedIn(choice, base, stood);
  const facts = filed === undefined ? choice.facts : { ...choice.facts, pushes: filed.pushes };
  const head = filed?.head ?? commitOf(repo, choice.head ?? '');
  if (head === undefined) return { missing: 'head' };
  const submission = submissionOf(repo, base, head, data, stood.listed);
  const at = officeMoment(new Date(facts.at), ZONE);
  const none = {
    door: facts.door,
    base,
    head,
    asOf: at,
    received: [],
    problems: [],
    mended: [],
    effects: undefined,
    files: [],
  } as const;
  const inherited = { errors: 0, reminders: 0 };
  if (facts.draft === true) return { ...none, inherited, outcome: 'draft' };
  // Nothing more is read of what is not made of plain records.
  const unopened = [...(filed?.refusals ?? []), ...submission.refusals].sort(comparePlaces);
  if (unopened.length > 0) return { ...none, inherited, outcome: 'refused', problems: unopened };

  const main = stood.loaded();
  const accounts = [...new Set([facts.author, ...(facts.pushes ?? []).map(({ by }) => by)])];
  if (submission.files.length === 0) {
    const isCode = submission.outside.length > 0;
    const unit = accounts
      .map((account) => handOf(main.ledger, account, dayOf(at))?.unit)
      .find((one) => one !== undefined);
    const standing = standingReceipts(main.ledger, facts);
    if (!isCode && standing.length > 0) return { ...none, inherited, received: standing, outcome: 'landed' };
    if (!isCode || unit === undefined || unit === main.ledger.office[0]?.value.secretariat)
      return { ...none, inherited, outcome: isCode ? 'code' : 'nothing' };
    return { ...none, inherited, outcome: 'refused', problems: [outsideRefusal(submission.outside)] };
  }

  const isOfSection = (account: number) => handOf(main.ledger, account, dayOf(at))?.isSection === true;
  const waits = isOfSection(facts.author) || submission.files.some(({ kind }) => waitsForLabel(kind));
  if (waits && facts.released?.some(isOfSection) !== true) return { ...none, inherited, outcome: 'waits' };
  // Of a stranger nothing is read: anybody may hand in as much as they like.
  const moments = receivedMoments(repo, data, facts, ZONE, submission.files);
  const hands = [...new Set([facts.author, ...[...moments.values()].flatMap(({ pushedBy }) => pushedBy)])];
  const strangers = hands.filter((account) => !isRegistered(main.ledger, account));
  if (strangers.length > 0) {
    const first = submission.files.slice(0, 1).map((file) => unopenedChange(data, file, at));
    return {
      ...none,
      inherited,
      outcome: 'refused',
      problems: first.flatMap((change) => strangers.map((account) => strangerRefusal(account, change))),
    };
  }
  const handed = handedFiles(repo, submission.files);
  const received = receivedFiles(loadTypedLedger(rootOf(data, handed)).ledger, submission.files, moments);
  const asOf = [...moments.values()].reduce((last, { moment }) => (moment > last ? moment : last), '');
  const receipts = receiptFiles(main.ledger, (path) => stood.files().has(path), facts, received);
  const root = rootOf(data, laidOver(stood.files(), submission.files, handed, receipts));
  const after = loadTypedLedger(root);
  // To write a period again takes long; only the section's need be.
  const again = hands.every(isOfSection)
    ? writtenAgain(main.ledger, after.ledger, handed)
    : new Set<string>();
  const changes = changesOf(data, main.ledger, after.ledger, submission.files, moments, again);
  // What cannot be read is nobody's: it is refused for its faults, though what stands there has the same.
  const unread = new Set(changes.flatMap(({ file, after: entry }) => (entry === undefined ? file : [])));
  const was = stood.told(asOf).filter(({ place }) => !unread.has(place.file));
  const is = told(after, data, asOf);
  const tell = (mended: Root) => told(loadTypedLedger(mended), data, asOf);
  const fresh = withProvedMends(root, freshOf(was, is), tell, is);
  const branch = facts.isOwnBranch === true && !accounts.every(isOfSection) ? [branchRefusal(data)] : [];
  const found = [...branch, ...refusals(main.ledger, facts.author, changes), ...fresh].sort(comparePlaces);
  const outcome = found.some(({ severity }) => severity === 'error') ? 'refused' : 'lands';
  const isPublic = main.ledger.office[0]?.value.repository.visibility === '公开';
  const shown = isPublic ? openProblems(found, after.ledger, notShown) : found;
  const [mainContext, context] = [main, after].map(({ ledger }) => buildContext(ledger, asOf));
  const units = new Set(hands.flatMap((account) => handOf(main.ledger, account, dayOf(asOf))?.unit ?? []));
  return {
    outcome,
    door: facts.door,
    base,
    head,
    asOf,
    received,
    problems: shown,
    mended: mendedFiles(data, handed, shown),
    inherited: counted({ problems: stood.told(asOf) }),
    effects:
      outcome === 'lands' && mainContext !== undefined && context !== undefined
        ? {
            ...effectsOf(mainContext, context, changes, units, !isPublic),
            env: buildViewEnv(context, isPublic ? 'public' : 'internal'),
          }
        : undefined,
    files:
      outcome === 'lands'
        ? [
            ...submission.files.flatMap(({ after: file }) =>
              file === undefined ? [] : [{ path: file.path, blob: file.blob }],
            ),
            ...receipts.map(({ path, text }) => ({ path: `${data}/${path}`, text })),
          ]
        : [],
  };
}

/** What an issue files. Of a stranger's no earlier text is looked at: they are told so whenever it came in. */
function filedIn({ repo, data, facts }: GateChoice, base: string, main: Main): IssueHead | undefined {
  const { issue, author } = facts;
  if (issue === undefined) return undefined;
  const isKnown = isRegistered(main.loaded().ledger, author);
  return issueHead(repo, base, data, isKnown ? issue : { body: issue.body });
}
