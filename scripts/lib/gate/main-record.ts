import { Buffer } from 'node:buffer';
import type { Problem } from '#record/schema/problem.ts';
import type { Root } from '#load/disk/file-tree.ts';
import type { FilesRead } from '#load/load-ledger.ts';
import { loadTypedLedger, type TypedLedger } from '#load/ledger.ts';
import { contentsOf, filesOf, type GitFile } from './git-changes.ts';
import { keptTree, type KeptFiles } from './kept-files.ts';
import { reportedProblems } from './reported-problems.ts';

/** The record as main has it, read when it is first asked for and kept: several submissions are judged on one main. */
export interface Main {
  readonly base: string;
  readonly listed: readonly GitFile[];
  readonly files: () => KeptFiles;
  readonly loaded: () => TypedLedger;
  /** What it would be with files laid over it; what is the same in both is read once. */
  readonly loadedWith: (root: Root) => TypedLedger;
  /** What the check tells of it as of a moment. */
  readonly reported: (asOf: string) => readonly Problem[];
}

/** Main at a commit. */
export function mainAt(repo: string, base: string, data: string): Main {
  const listed = filesOf(repo, base, data);
  let files: KeptFiles | undefined;
  let loaded: TypedLedger | undefined;
  const read: FilesRead = new Map();
  const problems = new Map<string, readonly Problem[]>();
  const main: Main = {
    base,
    listed,
    files: () => (files ??= mainFiles(repo, listed, data)),
    loaded: () => (loaded ??= loadTypedLedger(rootOf(data, main.files()), read)),
    // What others lay over it is not kept.
    loadedWith: (root) => loadTypedLedger(root, new Map(read)),
    reported: (asOf) => {
      let found = problems.get(asOf);
      if (found === undefined) problems.set(asOf, (found = reportedProblems(main.loaded(), data, asOf)));
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

/** A record that lies in memory, as the loader takes it. */
export function rootOf(data: string, files: KeptFiles): Root {
  return { printed: data, tree: keptTree(files) };
}
