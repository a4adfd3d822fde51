import { dayOf } from '#days/moment.ts';
import { comparePlaces, type Problem } from '#record/schema/problem.ts';
import { openProblems } from '#disclosure/open-problems.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { effectsOf } from '#forge/submission/effects.ts';
import type { RecordChange } from '#forge/submission/change.ts';
import { handOf } from '#forge/submission/hand.ts';
import { refusals } from '#forge/submission/judge.ts';
import type { Root } from '#load/disk/file-tree.ts';
import { loadTypedLedger, type TypedLedger } from '#load/ledger.ts';
import { withVerifiedFixes } from '#load/verified-fixes.ts';
import type { Ledger } from '#record/ledger.ts';
import { notShown } from '#wording/problems/not-shown.ts';
import { counted } from '../check/check-output.ts';
import type { SubmissionFacts } from './facts.ts';
import { changesOf, handedFiles, laidOver, receivedFiles } from './handed-files.ts';
import { rootOf, type Main } from './main-record.ts';
import { fixedFiles } from './fixed-files.ts';
import type { ReceivedMoment } from './received-moments.ts';
import { receiptFiles } from './receipt-files.ts';
import { branchRefusal, type Submission } from './submission.ts';
import { freshOf, reportedProblems } from './reported-problems.ts';
import type { Verdict } from './verdict.ts';
import { writtenAgain } from './written-again.ts';
import { buildViewEnv } from '#portal/env/env.ts';

/** A submission beside main, nothing of it read yet. */
export interface HandedIn {
  readonly repo: string;
  /** The folder of the record in the repository. */
  readonly data: string;
  readonly main: Main;
  readonly head: string;
  readonly facts: SubmissionFacts;
  readonly submission: Submission;
  /** `YYYY-MM-DD HH:mm`, the moment at which it is judged. */
  readonly at: string;
}

/** A submission whose files came in by hands that the office knows. */
export interface KnownHands extends HandedIn {
  /** When each file came in, by its path in the folder of the record. */
  readonly moments: ReadonlyMap<string, ReceivedMoment>;
  /** The accounts that had part in it. */
  readonly hands: readonly number[];
}

/** Every account that pushed, whatever became of it, and whoever handed in. */
export function accountsOf({ author, pushes = [] }: SubmissionFacts): number[] {
  return [...new Set([author, ...pushes.map(({ by }) => by)])];
}

/** Whether an account acts for the supervising section at a moment. */
export function isSection(main: Main, account: number, at: string): boolean {
  return handOf(main.loaded().ledger, account, dayOf(at))?.isSection === true;
}

/** Reads the records of a submission and judges them laid over main, with the receipts that they would get. */
export function recordsVerdict(known: KnownHands): Verdict {
  const { repo, data, main, head, facts, submission, moments, hands } = known;
  const handed = handedFiles(repo, submission.files);
  const received = receivedFiles(loadTypedLedger(rootOf(data, handed)).ledger, submission.files, moments);
  const asOf = [...moments.values()].reduce((last, { moment }) => (moment > last ? moment : last), '');
  const { ledger } = main.loaded();
  const receipts = receiptFiles(ledger, (path) => main.files().has(path), facts, received);
  const root = rootOf(data, laidOver(main.files(), submission.files, handed, receipts));
  const after = main.loadedWith(root);
  // To write a period again takes long; only the section's need be.
  const again = hands.every((account) => isSection(main, account, known.at))
    ? writtenAgain(ledger, after.ledger, handed)
    : new Set<string>();
  const changes = changesOf(data, ledger, after.ledger, submission.files, moments, again);
  const brought = broughtProblems(known, changes, asOf, root, after);
  const found = [...refusals(ledger, facts.author, changes), ...brought].sort(comparePlaces);
  const lands = found.every(({ severity }) => severity !== 'error');
  const isPublic = ledger.office[0]?.value.repository.visibility === '公开';
  const shown = isPublic ? openProblems(found, after.ledger, notShown) : found;
  return {
    outcome: lands ? 'lands' : 'refused',
    door: facts.door,
    base: main.base,
    head,
    asOf,
    received,
    problems: shown,
    fixed: fixedFiles(data, handed, shown),
    inherited: counted({ problems: main.reported(asOf) }),
    effects: lands ? shownEffects(ledger, after.ledger, changes, hands, asOf, isPublic) : undefined,
    files: lands
      ? [
          ...submission.files.flatMap(({ after: file }) =>
            file === undefined ? [] : [{ path: file.path, blob: file.blob }],
          ),
          ...receipts.map(({ path, text }) => ({ path: `${data}/${path}`, text })),
        ]
      : [],
  };
}

/** What main's check tells of the record with the submission and not without it; `root` holds both. */
function broughtProblems(
  { data, main, facts, at }: KnownHands,
  changes: readonly RecordChange[],
  asOf: string,
  root: Root,
  after: TypedLedger,
): readonly Problem[] {
  // What cannot be read is nobody's: it is refused for its faults, though what stands there has the same.
  const unread = new Set(changes.flatMap(({ file, after: entry }) => (entry === undefined ? file : [])));
  const was = main.reported(asOf).filter(({ place }) => !unread.has(place.file));
  const is = reportedProblems(after, data, asOf);
  const tell = (fixed: Root) => reportedProblems(main.loadedWith(fixed), data, asOf);
  const fresh = withVerifiedFixes(root, freshOf(was, is), tell, is);
  const isSections = accountsOf(facts).every((account) => isSection(main, account, at));
  return facts.isOwnBranch === true && !isSections ? [branchRefusal(data), ...fresh] : fresh;
}

/** What the submission changes for its own units, with what is shown of the ledger as it will be. */
function shownEffects(
  main: Ledger,
  after: Ledger,
  changes: readonly RecordChange[],
  hands: readonly number[],
  asOf: string,
  isPublic: boolean,
): Verdict['effects'] {
  const [mainContext, context] = [main, after].map((ledger) => buildContext(ledger, asOf));
  if (mainContext === undefined || context === undefined) return undefined;
  const units = new Set(hands.flatMap((account) => handOf(main, account, dayOf(asOf))?.unit ?? []));
  return {
    ...effectsOf(mainContext, context, changes, units, !isPublic),
    env: buildViewEnv(context, isPublic ? 'public' : 'internal'),
  };
}
