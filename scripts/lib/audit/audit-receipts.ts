import { resolve } from 'node:path';
import type { Key } from 'openpgp';
import { comparePlaces, type Problem } from '#record/schema/problem.ts';
import { gitObjects } from '../git/git-objects.ts';
import { arrivalsOf, missingRecords } from './arrivals.ts';
import { presentRecord, type PresentDay } from './audit-record.ts';
import {
  entryCourses,
  type Course,
  type Courses,
  type FileStep,
  type CommitChanges,
} from './entry-course.ts';
import { entryHistory } from './entry-history.ts';
import { auditProblem, entryVerdict, type Ground, type Pair } from './entry-verdict.ts';
import type { ForgeSays } from './forge.ts';
import { droppedProblems, lostProblems } from './lost-entries.ts';
import { committedPurges, type PurgeEntry } from './purges.ts';
import { receiptLine, type NoLine, type ReceiptLine } from './receipt-line.ts';
import { versionReader } from './receipt-version.ts';

/** What is audited, and by which keys. */
export interface AuditChoice {
  /** The folder of the record. */
  readonly data: string;
  readonly keys: readonly Key[];
  /** Asks the forge of the commits that changed the day files, by the current commit and the folder inside the repository. */
  readonly askForge?: (head: string, folder: string) => Promise<ForgeSays>;
  /** Told how many commits of how many are looked at. */
  readonly progress?: (done: number, all: number) => void;
}

/** What an audit found. Each entry is proved, purged or wrong. */
export interface AuditResult {
  /** The receipts are those of a demo: invented, and nothing is said of them. */
  readonly demo: boolean;
  /** Entries that stand in the files now. */
  readonly entries: number;
  /** Of these, those that the line proves. */
  readonly proved: number;
  /** Of these, those that nothing can prove any more since the history was rewritten. */
  readonly purged: number;
  readonly purges: readonly PurgeEntry[];
  /** In the order of place. */
  readonly problems: readonly Problem[];
}

/** Holds each receipt against the line of commits that brought it; answers why where there is none to hold it against. */
export async function auditReceipts(choice: AuditChoice): Promise<AuditResult | NoLine> {
  const { data, keys, progress } = choice;
  const root = resolve(data);
  const record = presentRecord(data);
  const line = receiptLine(root);
  const began = typeof line !== 'string' && line.commits.length > 0;
  // Who began an own record and calls it a demo afterwards takes nothing back; who has no history has none to hide.
  if (record.office?.demo !== undefined && !began && line !== 'shallow') {
    const entries = record.days.reduce((sum, day) => sum + (day.entries?.length ?? 0), 0);
    return { demo: true, entries, proved: 0, purged: 0, purges: [], problems: [] };
  }
  if (typeof line === 'string') return line;
  const courses = entryCourses(stepsOf(root, line));
  const all = [...[...courses.standing.values()].flat(), ...courses.departed];
  const commits = [...new Set(all.map(({ arrived }) => arrived))];
  const arrivals = await arrivalsOf(root, commits, keys, (done) => progress?.(done, commits.length));
  const { purges, problems, isRewritten } = committedPurges(root, line.commits);
  const isRight = ({ arrived }: Course) => arrivals.get(arrived)?.sort === 'proved' || isRewritten(arrived);
  const forge = await choice.askForge?.(line.commits.at(-1) ?? '', `${line.prefix}receipts`);
  const ground = { record, arrivals, isRewritten, forge, history: entryHistory(courses, isRight) };
  const pairs = pairsOf(record.days, courses);
  const verdicts = verdictsOf(root, line.prefix, ground, pairs);
  const unread = record.days.filter(({ entries }) => entries === undefined);
  return {
    demo: false,
    entries: pairs.length,
    proved: verdicts.filter(({ state }) => state === 'proved').length,
    purged: verdicts.filter(({ state }) => state === 'purged').length,
    purges,
    problems: [
      ...problems,
      ...verdicts.flatMap((verdict) => verdict.problems),
      ...lostProblems(record, ground.history.lost),
      ...droppedProblems(record, courses, pairs),
      ...unread.map(({ file }) => auditProblem('audit-unread', { file, line: 1, column: 1 })),
    ].sort(comparePlaces),
  };
}

/** The line commit by commit, with the entries of each version. */
function* stepsOf(root: string, { versions }: ReceiptLine): Generator<CommitChanges> {
  const read = versionReader();
  const blobs = gitObjects(
    root,
    versions.flatMap(({ blob }) => blob ?? []),
  );
  let commit = '';
  let files: FileStep[] = [];
  for (const version of versions) {
    if (version.commit !== commit && files.length > 0) {
      yield { commit, files };
      files = [];
    }
    commit = version.commit;
    const { path, blob } = version;
    const bytes = blob === undefined ? undefined : blobs.next().value;
    const now = blob === undefined ? 'gone' : ((bytes && read(path, bytes)) ?? 'unread');
    files.push({ path, now });
  }
  if (files.length > 0) yield { commit, files };
}

/** Each entry of the files with its course; of equal ones, each with its own. */
function pairsOf(days: readonly PresentDay[], { standing }: Courses): readonly Pair[] {
  return days.flatMap((day) => {
    const free = new Map<string, Course[]>();
    for (const course of standing.get(day.path) ?? [])
      free.set(course.key, [...(free.get(course.key) ?? []), course]);
    return (day.entries ?? []).map((entry) => ({ day, entry, course: free.get(entry.key)?.shift() }));
  });
}

function verdictsOf(root: string, prefix: string, ground: Ground, pairs: readonly Pair[]) {
  const asked = pairs.flatMap(({ entry: { receipt }, course }) =>
    course === undefined ? [] : [{ arrived: ground.history.firstOf(course).arrived, receipt }],
  );
  const missing = missingRecords(root, prefix, asked).values();
  return pairs.map((pair) =>
    entryVerdict(ground, pair, pair.course === undefined ? [] : (missing.next().value ?? [])),
  );
}
