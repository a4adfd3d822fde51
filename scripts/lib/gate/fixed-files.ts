import { Buffer } from 'node:buffer';
import type { Problem } from '#record/schema/problem.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { textFixedBy } from '#load/fault/fix.ts';
import { keptTree, type KeptFiles } from './kept-files.ts';

/** A file as it should read, whole. */
export interface FixedFile {
  /** As printed to a person. */
  readonly file: string;
  /** Inside the data root. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files of a submission of which every error has a certain fix, with all of them made, to be pasted whole.
 * None of which reading still finds an error then.
 */
export function fixedFiles(
  data: string,
  handed: KeptFiles,
  problems: readonly Problem[],
): readonly FixedFile[] {
  return [...handed].flatMap(([path, bytes]) => {
    const file = `${data}/${path}`;
    const errors = problems.filter(({ place, severity }) => place.file === file && severity === 'error');
    const fixes = errors.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
    if (errors.length === 0 || fixes.length < errors.length) return [];
    // Of one line the fixes are one.
    const distinct = new Map(fixes.map((fix) => [fix.firstLine, fix]));
    const text = textFixedBy(bytes.toString('utf8'), [...distinct.values()]);
    const tree = keptTree(new Map([[path, Buffer.from(text)]]));
    const left = loadTypedLedger({ printed: data, tree }).problems;
    return left.some(({ severity }) => severity === 'error') ? [] : [{ file, path, text }];
  });
}
