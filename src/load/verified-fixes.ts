import { Buffer } from 'node:buffer';
import type { Fix, Problem } from '#record/schema/problem.ts';
import { treeOf, type Root } from './disk/file-tree.ts';
import { lineCount, textFixedBy } from './fault/fix.ts';
import { withoutFix } from './safe-fixes.ts';
import { printedPath } from './disk/walk.ts';

// Each round reads and checks the whole ledger once more, for the fixes of all files at once: one round where all of
// them hold, two where some do not, more only where those of one file overlap. What none has proved is told in words.
const MOST_ROUNDS = 4;

/**
 * Problems of a root, with the line to paste only where the ledger bears it: with the fixes made in their files, the
 * fixed lines are told of no error that they were not told of before. Reading has tried each fix on its own file
 * alone (`sure-mends.ts`); whether what it writes fits the other records, only they can tell.
 *
 * `tell` answers with the problems of a root, in any order; `standing` is all that is told of this one, where
 * `problems` is a part of it.
 */
export function withVerifiedFixes(
  root: Root,
  problems: readonly Problem[],
  tell: (root: Root) => readonly Problem[],
  standing: readonly Problem[] = problems,
): readonly Problem[] {
  const waiting = new Set(problems.filter((problem) => isProposal(problem)));
  if (waiting.size === 0) return problems;
  const proved = new Set<Problem>();
  const before = byFile(standing);
  for (let round = 0; round < MOST_ROUNDS && waiting.size > 0; round++) {
    const made = madeTogether([...waiting, ...proved].filter((problem) => isProposal(problem)));
    const after = byFile(tell(withTexts(root, made)).filter(({ severity }) => severity === 'error'));
    const tried = [...made.values()].flat();
    const refused = tried.filter((one) => {
      const { file } = one.problem.place;
      return leadsOn(one, before.get(file) ?? [], after.get(file) ?? []);
    });
    for (const { problem } of refused) proved.delete(problem);
    // What held beside a refused fix has yet to hold without it.
    if (refused.length === 0) for (const { problem } of tried) proved.add(problem);
    for (const { problem } of refused.length === 0 ? tried : refused) waiting.delete(problem);
  }
  return problems.map((problem) =>
    problem.fix === undefined || proved.has(problem) ? problem : withoutFix(problem),
  );
}

type Proposal = Problem & { readonly fix: Fix };

function isProposal(problem: Problem): problem is Proposal {
  return problem.fix !== undefined;
}

/** A fix made beside others in its file, and where its lines stand then. */
interface Made {
  readonly problem: Proposal;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** By file, as many fixes as can be made at once, the first before the later: where lines overlap, only those that write the same. */
function madeTogether(problems: readonly Proposal[]): ReadonlyMap<string, readonly Made[]> {
  const chosen = new Map<string, Proposal[]>();
  for (const problem of problems) {
    const others = chosen.get(problem.place.file) ?? [];
    if (others.every(({ fix }) => areTogether(fix, problem.fix)))
      chosen.set(problem.place.file, [...others, problem]);
  }
  return new Map(
    [...chosen].map(([file, together]) => [file, together.map((problem) => placed(problem, together))]),
  );
}

function areTogether(a: Fix, b: Fix): boolean {
  return a.lastLine < b.firstLine || b.lastLine < a.firstLine || nameOf(a) === nameOf(b);
}

function nameOf({ firstLine, lastLine, text }: Fix): string {
  return `${String(firstLine)} ${String(lastLine)} ${text}`;
}

function placed(problem: Proposal, together: readonly Proposal[]): Made {
  const { firstLine, text } = problem.fix;
  const above = fixesOf(together).filter((other) => other.lastLine < firstLine);
  const moved = above.map((other) => lineCount(other.text) - (other.lastLine - other.firstLine + 1));
  const first = moved.reduce((sum, lines) => sum + lines, firstLine);
  return { problem, firstLine: first, lastLine: first + lineCount(text) - 1 };
}

/** Each fix once, however many problems propose it. */
function fixesOf(problems: readonly Proposal[]): readonly Fix[] {
  return [...new Map(problems.map(({ fix }) => [nameOf(fix), fix])).values()];
}

/** The root with the fixes made in its files. */
function withTexts(root: Root, made: ReadonlyMap<string, readonly Made[]>): Root {
  const tree = treeOf(root);
  const read: typeof tree.read = (path, limit) => {
    const bytes = tree.read(path, limit);
    const together = made.get(printedPath(root, path));
    if (together === undefined || 'failed' in bytes) return bytes;
    const fixes = fixesOf(together.map(({ problem }) => problem));
    const text = textFixedBy(bytes.toString('utf8'), fixes);
    return Buffer.from(text).subarray(0, limit + 1);
  };
  return { printed: root.printed, tree: { ...tree, read } };
}

/** Whether the fault of a fix still stands, or an error that its lines were not told of before. */
function leadsOn(
  { problem: { code, place, fix }, firstLine, lastLine }: Made,
  before: readonly Problem[],
  after: readonly Problem[],
): boolean {
  const room = countOf(before, fix.firstLine, fix.lastLine);
  room.set(code, (countOf(before, place.line, place.line).get(code) ?? 0) - 1);
  return [...countOf(after, firstLine, lastLine)].some(
    ([reported, count]) => count > (room.get(reported) ?? 0),
  );
}

/** How many problems stand on some lines, by code. */
function countOf(problems: readonly Problem[], first: number, last: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, place } of problems)
    if (place.line >= first && place.line <= last) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { file } = problem.place;
    const others = files.get(file);
    if (others === undefined) files.set(file, [problem]);
    else others.push(problem);
  }
  return files;
}
