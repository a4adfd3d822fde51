import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Entry } from '#record/schema/entry.ts';
import { ledgerOf, type Ledger } from '#record/ledger.ts';
import { KINDS } from '#record/kinds.ts';
import { readRecord } from '#load/read-record.ts';

/** A file that could not be read as what it should be. */
export interface UnreadFile {
  readonly file: string;
  /** Line, column and code of the first fault; undefined where the file is not there. */
  readonly place: string | undefined;
}

/** A ledger of nothing but published editions and rules, as JSON or YAML, or the first file that is neither. */
export function ledgerOfFiles(editions: readonly string[], rules: readonly string[]): Ledger | UnreadFile {
  const edition = editions.map((file) => read(file, KINDS.edition.schema));
  const rulesRead = rules.map((file) => read(file, KINDS.rules.schema));
  const unread = [...edition, ...rulesRead].find((one) => 'place' in one);
  if (unread !== undefined && 'place' in unread) return unread;
  return { ...ledgerOf(() => []), edition: entries(edition), rules: entries(rulesRead) };
}

function read<S extends z.ZodType>(file: string, schema: S): Entry<z.output<S>> | UnreadFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { file, place: undefined };
  }
  const { entry, problems } = readRecord({ file, path: file, names: {}, text, faults: [] }, schema);
  const value = schema.safeParse(entry?.value);
  if (entry !== undefined && value.success) return { ...entry, value: value.data };
  const [fault] = problems;
  return { file, place: fault && `${String(fault.place.line)}:${String(fault.place.column)} ${fault.code}` };
}

function entries<T>(list: readonly (Entry<T> | UnreadFile)[]): readonly Entry<T>[] {
  return list.flatMap((one) => ('place' in one ? [] : [one]));
}
