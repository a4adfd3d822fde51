import type { Problem } from '#record/schema/problem.ts';
import type { RecordChange } from '#forge/submission/change.ts';
import { compileKinds } from '#load/disk/kinds.ts';
import { LIMITS } from '#load/fault/limits.ts';
import { PLACES, type KindName } from '#record/ledger.ts';
import { plainLine } from '#text/plain-line.ts';
import { changesBetween, mergeBase, sizesOf, type GitChange, type GitFile } from './git-changes.ts';

/** How many files one submission may change: more than a week's reports of a large office, less than anybody reads. */
export const MOST_FILES = 200;

/** How many bytes they may have together: as many as the largest that a command writes. */
const MOST_BYTES = LIMITS.writtenBytes;

/** A record below the folder of the record, from the root of the repository: no other place is ever written. */
export const RECORD_PATH = /^(?:[a-z0-9][A-Za-z0-9-]*\/)+[a-z0-9][a-z0-9-]*\.yaml$/u;

const KINDS_BY_PATH = compileKinds(PLACES);

/** A file of a submission at the place of a record. */
export interface HandedFile {
  /** Inside the data root. */
  readonly path: string;
  readonly kind: KindName;
  readonly names: Readonly<Record<string, string>>;
  /** As it is handed in; undefined where it is taken away. */
  readonly after: GitFile | undefined;
  readonly sort: RecordChange['sort'];
}

/** What a submission is made of, judged before a byte of it is read. */
export interface Submission {
  /** The records that it adds, changes, takes away, in order of path. */
  readonly files: readonly HandedFile[];
  /** What it changes beside the record. */
  readonly outside: readonly string[];
  readonly refusals: readonly Problem[];
}

/**
 * Takes the head of a submission apart as Git holds it; `data` is the folder of the record in the repository, `main`
 * what main has there. What main already has, byte for byte, is no part of it.
 */
export function submissionOf(
  repo: string,
  base: string,
  head: string,
  data: string,
  main: readonly GitFile[],
): Submission {
  const from = mergeBase(repo, base, head);
  if (from === undefined) return refused([refusal('', 'gate-unrelated', {})]);
  const changes = changesBetween(repo, from, head);
  const standing = new Map(main.map((file) => [file.path, file]));
  const inside = changes.filter(
    ({ path, after }) => path.startsWith(`${data}/`) && standing.get(path)?.blob !== after?.blob,
  );
  const outside = changes.filter(({ path }) => !path.startsWith(`${data}/`)).map(({ path }) => path);
  const refusals: Problem[] = [];
  if (outside.length > 0 && inside.length > 0) {
    refusals.push(outsideRefusal(outside));
  }
  if (inside.length > MOST_FILES) {
    const params = { count: String(inside.length), limit: String(MOST_FILES) };
    return { ...refused([...refusals, refusal(data, 'gate-many', params)]), outside };
  }
  const files = inside.flatMap((change): HandedFile[] => {
    const path = change.path.slice(data.length + 1);
    const match = KINDS_BY_PATH.match(path);
    const stands = standing.get(change.path);
    const wrong =
      modeFault(change) ?? (match === undefined ? refusal(change.path, 'gate-place', {}) : undefined);
    if (wrong !== undefined) refusals.push(wrong);
    if (match === undefined || wrong !== undefined) return [];
    const { before, after } = change;
    const sort = sortOf(before, after, stands);
    return [{ path, kind: match.kind.name, names: match.names, after, sort }];
  });
  const handed = files.flatMap(({ after }) => (after === undefined ? [] : [after]));
  const sizes = sizesOf(
    repo,
    handed.map(({ blob }) => blob),
  );
  for (const [n, { path }] of handed.entries()) {
    const limit =
      KINDS_BY_PATH.match(path.slice(data.length + 1))?.kind.written === true
        ? LIMITS.writtenBytes
        : LIMITS.fileBytes;
    // What was too large to be fetched has no size here.
    const size = sizes[n] ?? Number.NaN;
    if (Number.isNaN(size) || size > limit) {
      const reported = Number.isNaN(size) ? '' : String(Math.ceil(size / 1024));
      refusals.push(refusal(path, 'gate-large', { size: reported, limit: String(limit / 1024) }));
    }
  }
  const bytes = sizes.reduce((sum, size) => sum + (Number.isNaN(size) ? 0 : size), 0);
  if (bytes > MOST_BYTES) {
    const params = { size: String(Math.ceil(bytes / 1024)), limit: String(MOST_BYTES / 1024) };
    refusals.push(refusal(data, 'gate-heavy', params));
  }
  return { files, outside, refusals };
}

/** That a submission comes from a branch beside main, by a hand that should not be able to write there. */
export function branchRefusal(data: string): Problem {
  return refusal(data, 'gate-branch', {});
}

/** That a submission changes what is no part of the record. */
export function outsideRefusal(outside: readonly string[]): Problem {
  const more = outside.length > 1 ? String(outside.length) : '';
  return refusal(outside[0] ?? '', 'gate-outside', { more });
}

function sortOf(
  before: GitFile | undefined,
  after: GitFile | undefined,
  standing: GitFile | undefined,
): RecordChange['sort'] {
  if (before?.blob !== standing?.blob) return 'taken';
  if (after === undefined) return 'removed';
  return standing === undefined ? 'added' : 'changed';
}

const SORTS: Readonly<Record<string, string>> = { '120000': 'link', '160000': 'module', '100755': 'program' };

function modeFault({ path, after }: GitChange): Problem | undefined {
  if (after === undefined || after.mode === '100644') return undefined;
  return refusal(path, 'gate-mode', { sort: SORTS[after.mode] ?? '' });
}

/** That a path of a submission is not taken; `line` is where it is spoken of. */
export function refusal(
  path: string,
  code: string,
  params: Readonly<Record<string, string>>,
  line = 1,
): Problem {
  const shown = plainLine(path);
  return {
    code,
    severity: 'error',
    place: { file: shown, line, column: 1 },
    params: { path: shown, ...params },
  };
}

function refused(refusals: readonly Problem[]): Submission {
  return { files: [], outside: [], refusals };
}
