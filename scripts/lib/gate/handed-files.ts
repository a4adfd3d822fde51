import { Buffer } from 'node:buffer';
import type { Entry } from '#record/schema/entry.ts';
import { compareText } from '#record/schema/problem.ts';
import { textOf, type RecordChange } from '#forge/submission/change.ts';
import { KIND_NAMES, type Ledger } from '#record/ledger.ts';
import { contentsOf } from './git-changes.ts';
import type { KeptFiles } from './kept-files.ts';
import type { ReceivedMoment } from './received-moments.ts';
import type { ReceivedFile } from './receipt-files.ts';
import type { HandedFile } from './submission.ts';

/** What is handed in, read for the first time: within the limits of number and size by now. */
export function handedFiles(repo: string, handed: readonly HandedFile[]): KeptFiles {
  const contents = contentsOf(repo, [...new Set(handed.flatMap(({ after }) => after?.blob ?? []))]);
  return new Map(
    handed.flatMap(({ path, after }): [string, Buffer][] => {
      const bytes = after && contents.get(after.blob);
      return bytes === undefined ? [] : [[path, bytes]];
    }),
  );
}

/** Main as it would be once the submission has landed. */
export function laidOver(
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
export function unopenedChange(
  data: string,
  { path, kind, names }: HandedFile,
  received: string,
): RecordChange {
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

/** What a submission does to the records of main, one change a file. */
export function changesOf(
  data: string,
  main: Ledger,
  after: Ledger,
  files: readonly HandedFile[],
  moments: ReadonlyMap<string, ReceivedMoment>,
  again: ReadonlySet<string>,
): readonly RecordChange[] {
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

/** The files of a submission as they were received, in the order in which they came in. */
export function receivedFiles(
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
