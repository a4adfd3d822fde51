import type { Entry } from '#record/schema/entry.ts';
import { comparePlaces, type Problem } from '#record/schema/problem.ts';
import { isBlobOf } from './disk/blob-name.ts';
import { decode } from './disk/decode.ts';
import { toProblems } from './fault/fault.ts';
import { treeOf, type FileTree, type Root } from './disk/file-tree.ts';
import { compileKinds, type Kind } from './disk/kinds.ts';
import { lineIndex } from './fault/line-index.ts';
import { LIMITS } from './fault/limits.ts';
import { readRecord, type RecordRead } from './read-record.ts';
import { walk, type FoundFile } from './disk/walk.ts';
import { z } from 'zod';

/** A record that stands in its place and could not be believed; a check that misses it can say so instead of blaming who names it. */
export interface BrokenRecord {
  readonly kind: string;
  readonly file: string;
  readonly path: string;
  readonly names: Readonly<Record<string, string>>;
}

export interface LoadedLedger {
  /** By the kind's name, each in the order of its path. */
  readonly entries: ReadonlyMap<string, readonly Entry<unknown>[]>;
  readonly broken: readonly BrokenRecord[];
  readonly problems: readonly Problem[];
  /** Files at the place of a record, read or not. */
  readonly files: number;
}

/** What was read of files, by their paths: of one that has the same bytes in another root of the same name, nothing is read again. Only for trees whose bytes stay as they are. */
export type FilesRead = Map<string, { readonly bytes: Buffer; readonly read: RecordRead }>;

/**
 * Reads the data root into records. Nothing is thrown for what stands in it; everything
 * wrong with it is told at once, in the order of place. `before`: what was read of it when it was a little different,
 * which is added to.
 */
export function loadLedger(root: Root, kinds: readonly Kind[], before?: FilesRead): LoadedLedger {
  const { files, problems: misplaced } = walk(root, compileKinds(kinds));
  const problems = [...misplaced];
  const entries = new Map<string, Entry<unknown>[]>(kinds.map(({ name }) => [name, []]));
  const broken: BrokenRecord[] = [];
  const tree = treeOf(root);
  for (const file of files) {
    const { kind, names } = file.match;
    const read = readFound(tree, file, before);
    for (const problem of read.problems) problems.push(problem);
    if (read.entry === undefined) broken.push({ kind: kind.name, file: file.file, path: file.path, names });
    else entries.get(kind.name)?.push(read.entry);
  }
  return { entries, broken, problems: problems.sort(comparePlaces), files: files.length };
}

function readFound(tree: FileTree, found: FoundFile, before?: FilesRead): RecordRead {
  const { file, path, match } = found;
  const limit = match.kind.written === true ? LIMITS.writtenBytes : LIMITS.fileBytes;
  const bytes = tree.read(path, limit);
  if ('failed' in bytes) {
    const problem: Problem = {
      code: 'file-unreadable',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      params: { reason: bytes.failed },
    };
    return { entry: undefined, problems: [problem] };
  }
  const known = before?.get(path);
  if (known?.bytes.equals(bytes) === true) return known.read;
  const read = recordOf(bytes, found, limit);
  before?.set(path, { bytes, read });
  return read;
}

/** A record is a function of the bytes of its file and its place. */
function recordOf(bytes: Buffer, { file, path, match }: FoundFile, limit: number): RecordRead {
  const { text, readable, faults } = decode(bytes, limit);
  if (!readable) return { entry: undefined, problems: toProblems(faults, file, text, lineIndex(text)) };
  const { kind, names } = match;
  const isBlob = (name: string) => isBlobOf({ text, faults }, name);
  const { schema, tier } = kind;
  return readRecord({ file, path, names, text, faults, isBlob }, schema, tier, quickSchema(schema));
}

const COMPILED = new WeakMap<z.ZodType, { asked: number; fast: z.ZodType | undefined }>();
/** To compile a schema costs as much as it saves on so many records. */
const WORTH = 40;

/** The same schema as one flat function, twice as fast, where many records are of its kind. A browser, which reads a few, is spared what compiles it. */
function quickSchema(schema: z.ZodType): z.ZodType {
  let known = COMPILED.get(schema);
  if (known === undefined) COMPILED.set(schema, (known = { asked: 0, fast: undefined }));
  known.asked += 1;
  if (known.asked > WORTH) known.fast ??= z.compile(schema);
  return known.fast ?? schema;
}
