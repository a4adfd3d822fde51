import { Buffer } from 'node:buffer';
import { dayOf } from '../../../src/core/calendar/moment.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { comparePlaces, compareText, type Problem } from '../../../src/core/problem.ts';
import type { ViewEnv } from '../../../src/core/view/env.ts';
import { buildViewEnv } from '../../../src/core/view/view-env.ts';
import { openProblems } from '../../../src/disclosure/open-problems.ts';
import { buildContext } from '../../../src/engine/dossier/context.ts';
import { textOf, type Change } from '../../../src/forge/change.ts';
import { effectsOf, type Effects } from '../../../src/forge/effects.ts';
import { handOf, isRegistered } from '../../../src/forge/hand.ts';
import { refusals, strangerRefusal } from '../../../src/forge/judge.ts';
import { waitsForLabel } from '../../../src/forge/may-write.ts';
import { officeMoment } from '../../../src/load/as-of.ts';
import type { Root } from '../../../src/load/file-tree.ts';
import { loadTypedLedger, type TypedLedger } from '../../../src/load/ledger.ts';
import { compileKinds } from '../../../src/load/kinds.ts';
import { withProvedMends } from '../../../src/load/proved-mends.ts';
import { KIND_NAMES, PLACES, type Ledger } from '../../../src/record/ledger.ts';
import { notShown } from '../../../src/wording/zh-CN/problems/not-shown.ts';
import { counted } from '../check-output.ts';
import type { SubmissionFacts } from './facts.ts';
import { commitOf, contentsOf, filesOf, type GitFile } from './git-changes.ts';
import { keptTree, type KeptFiles } from './kept-files.ts';
import { mendedFiles, type MendedFile } from './mended-files.ts';
import { receivedMoments, type ReceivedMoment } from './received-moments.ts';
import { receiptFiles, type ReceivedFile } from './receipt-files.ts';
import { outsideRefusal, submissionOf, type HandedFile } from './submission.ts';
import { freshOf, told } from './told-problems.ts';
import { writtenAgain } from './written-again.ts';

/** The zone in which every office of this record counts its moments. */
const ZONE = 'Asia/Shanghai';

/** What is judged: which commits of which repository, and what the forge knows of them. */
export interface GateChoice {
  readonly repo: string;
  /** The tip of main, by any name that Git knows. */
  readonly base: string;
  readonly head: string;
  /** The folder of the record in the repository. */
  readonly data: string;
  readonly facts: SubmissionFacts;
  /** What was found wrong before there was a head, e.g. of an issue's text. */
  readonly refusals?: readonly Problem[];
}

/** What becomes of a submission. */
export interface Verdict {
  /**
   * `lands`; `refused`, with the reasons; `landed` before, by its receipt; `draft`, nothing is judged yet; `waits` for
   * the section's label; `nothing` changes; `code`, nothing of the record: it is not for the counter.
   */
  readonly outcome: 'lands' | 'refused' | 'landed' | 'draft' | 'waits' | 'nothing' | 'code';
  readonly door: SubmissionFacts['door'];
  /** Full names of the commits that were judged. */
  readonly base: string;
  readonly head: string;
  /** `YYYY-MM-DD HH:mm`, the latest moment at which something of it came in: as of it everything is reckoned. */
  readonly asOf: string;
  readonly received: readonly ReceivedFile[];
  /** Faults and reminders that the submission brings. */
  readonly problems: readonly Problem[];
  /** Files of the submission as they should read, where that is certain. */
  readonly mended: readonly MendedFile[];
  /** How many of each main had before. */
  readonly inherited: { readonly errors: number; readonly reminders: number };
  /** What it changes, with what is shown of the ledger as it will be; where it does not land, nothing. */
  readonly effects: (Effects & { readonly env: ViewEnv }) | undefined;
  /** What lands, by path from the root of the repository: texts that are written anew, or an object of the head. */
  readonly files: readonly { readonly path: string; readonly blob?: string; readonly text?: string }[];
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
  const { repo, data, facts } = choice;
  const base = known?.base === choice.base ? known.base : commitOf(repo, choice.base);
  const head = commitOf(repo, choice.head);
  if (base === undefined) return { missing: 'base' };
  if (head === undefined) return { missing: 'head' };
  const stood = known?.base === base ? known : mainAt(repo, base, data);
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
  const unopened = [...(choice.refusals ?? []), ...submission.refusals].sort(comparePlaces);
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
  const found = [...refusals(main.ledger, facts.author, changes), ...fresh].sort(comparePlaces);
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
            ...effectsOf(mainContext, context, changes, units),
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

/** What main's receipts say of this submission: a run that was cut off after it had landed it has not said so yet. */
function standingReceipts({ receipts }: Ledger, { door, number }: SubmissionFacts): readonly ReceivedFile[] {
  if (number === undefined) return [];
  const places = compileKinds(PLACES);
  return receipts.flatMap(({ value }) =>
    value.receipts
      .filter((one) => one.number === number && (one.door === door || one.door === '秘书科代录'))
      .flatMap(({ door: through, moment, records = [] }) =>
        records.flatMap(({ path, blob = '' }): ReceivedFile[] => {
          const kind = places.match(path)?.kind.name;
          if (kind === undefined) return [];
          const isOnBehalf = through === '秘书科代录';
          return [{ path, kind, blob, moment, provenBy: 'forge', isOnBehalf, claimed: undefined }];
        }),
      ),
  );
}

function rootOf(data: string, files: KeptFiles): Root {
  return { printed: data, tree: keptTree(files) };
}

/** The record as main has it, read when it is first asked for and kept: several submissions are judged on one main. */
export interface Main {
  readonly base: string;
  readonly listed: readonly GitFile[];
  readonly files: () => KeptFiles;
  readonly loaded: () => TypedLedger;
  /** What the check tells of it as of a moment. */
  readonly told: (asOf: string) => readonly Problem[];
}

/** Main at a commit. */
export function mainAt(repo: string, base: string, data: string): Main {
  const listed = filesOf(repo, base, data);
  let files: KeptFiles | undefined;
  let loaded: TypedLedger | undefined;
  const problems = new Map<string, readonly Problem[]>();
  const main: Main = {
    base,
    listed,
    files: () => (files ??= mainFiles(repo, listed, data)),
    loaded: () => (loaded ??= loadTypedLedger(rootOf(data, main.files()))),
    told: (asOf) => {
      let found = problems.get(asOf);
      if (found === undefined) problems.set(asOf, (found = told(main.loaded(), data, asOf)));
      return found;
    },
  };
  return main;
}

/** The record as main has it. Links and what else is no file stay away: main's own check tells them. */
function mainFiles(repo: string, standing: readonly GitFile[], data: string): KeptFiles {
  const files = standing.filter(({ mode }) => mode.startsWith('100'));
  const contents = contentsOf(repo, [...new Set(files.map(({ blob }) => blob))]);
  return new Map(
    files.map(({ path, blob }) => [path.slice(data.length + 1), contents.get(blob) ?? Buffer.alloc(0)]),
  );
}

/** What is handed in, read for the first time: within the limits of number and size by now. */
function handedFiles(repo: string, handed: readonly HandedFile[]): KeptFiles {
  const contents = contentsOf(repo, [...new Set(handed.flatMap(({ after }) => after?.blob ?? []))]);
  return new Map(
    handed.flatMap(({ path, after }): [string, Buffer][] => {
      const bytes = after && contents.get(after.blob);
      return bytes === undefined ? [] : [[path, bytes]];
    }),
  );
}

/** Main as it would be once the submission has landed. */
function laidOver(
  main: KeptFiles,
  files: readonly HandedFile[],
  handed: KeptFiles,
  receipts: readonly { readonly path: string; readonly text: string }[],
): KeptFiles {
  const merged = new Map([...main, ...handed]);
  for (const { path, after } of files) if (after === undefined) merged.delete(path);
  for (const { path, text } of receipts) merged.set(path, Buffer.from(text));
  return merged;
}

/** A file of a submission of which nothing is read, so that it is told whose it is not. */
function unopenedChange(data: string, { path, kind, names }: HandedFile, received: string): Change {
  return {
    path,
    file: `${data}/${path}`,
    kind,
    names,
    before: undefined,
    after: undefined,
    sort: 'added',
    isWrittenAgain: false,
    received,
    pushedBy: [],
  };
}

function changesOf(
  data: string,
  main: Ledger,
  after: Ledger,
  files: readonly HandedFile[],
  moments: ReadonlyMap<string, ReceivedMoment>,
  again: ReadonlySet<string>,
): readonly Change[] {
  const old = entriesByPath(main);
  const fresh = entriesByPath(after);
  return files.map(({ path, kind, names, sort, after: handed }) => ({
    path,
    file: `${data}/${path}`,
    kind,
    names,
    before: old.get(path),
    after: handed === undefined ? undefined : fresh.get(path),
    sort,
    isWrittenAgain: again.has(path),
    received: moments.get(path)?.moment ?? '',
    pushedBy: moments.get(path)?.pushedBy ?? [],
  }));
}

function entriesByPath(ledger: Ledger): ReadonlyMap<string, Entry<object>> {
  return new Map(
    KIND_NAMES.flatMap((kind) => ledger[kind].map((entry): [string, Entry<object>] => [entry.path, entry])),
  );
}

function receivedFiles(
  handed: Ledger,
  files: readonly HandedFile[],
  moments: ReadonlyMap<string, ReceivedMoment>,
): readonly ReceivedFile[] {
  const entries = entriesByPath(handed);
  return files
    .flatMap(({ path, kind, after }): ReceivedFile[] => {
      const came = moments.get(path);
      if (after === undefined || came === undefined) return [];
      const { moment, provenBy } = came;
      const value = entries.get(path)?.value ?? {};
      const isOnBehalf = 'onBehalf' in value && value.onBehalf !== undefined;
      return [
        { path, kind, blob: after.blob, isOnBehalf, claimed: textOf(value, 'submitted'), moment, provenBy },
      ];
    })
    .sort((a, b) => compareText(a.moment, b.moment) || compareText(a.path, b.path));
}
