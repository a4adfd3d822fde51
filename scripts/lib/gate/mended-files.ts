import { Buffer } from 'node:buffer';
import type { Problem } from '#record/schema/problem.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { textMendedBy } from '#load/fault/mend.ts';
import { keptTree, type KeptFiles } from './kept-files.ts';

/** A file as it should read, whole. */
export interface MendedFile {
  /** As printed to a person. */
  readonly file: string;
  /** Inside the data root. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files of a submission of which every error has a certain mend, with all of them made, to be pasted whole.
 * None of which reading still finds an error then.
 */
export function mendedFiles(
  data: string,
  handed: KeptFiles,
  problems: readonly Problem[],
): readonly MendedFile[] {
  return [...handed].flatMap(([path, bytes]) => {
    const file = `${data}/${path}`;
    const errors = problems.filter(({ place, severity }) => place.file === file && severity === 'error');
    const mends = errors.flatMap(({ mend }) => (mend === undefined ? [] : [mend]));
    if (errors.length === 0 || mends.length < errors.length) return [];
    // Of one line the mends are one.
    const distinct = new Map(mends.map((mend) => [mend.firstLine, mend]));
    const text = textMendedBy(bytes.toString('utf8'), [...distinct.values()]);
    const tree = keptTree(new Map([[path, Buffer.from(text)]]));
    const left = loadTypedLedger({ printed: data, tree }).problems;
    return left.some(({ severity }) => severity === 'error') ? [] : [{ file, path, text }];
  });
}
