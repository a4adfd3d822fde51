import type { z } from 'zod';
import { fieldsOf, type Field } from './fields.ts';

/** A field of a record as it is written. */
export interface RecordLine {
  /** Indentation of the key in steps of two spaces; `item` begins a list's entry, its dash one step before the key. */
  readonly depth: number;
  readonly item: boolean;
  readonly key: string;
  /** What stands behind the key; undefined when mapping or list follows below. */
  readonly value: unknown;
  /** The schema's line about the field; empty from a list's second entry on, which would only repeat it. */
  readonly text: string;
}

/** The lines of a record, its fields in the order of the schema; fields that it leaves out are left out. */
export function recordLines(schema: z.core.$ZodType, record: object): readonly RecordLine[] {
  return linesOf(fieldsOf(schema), record, 0, false, true);
}

function linesOf(
  { members }: Field,
  record: object,
  depth: number,
  inList: boolean,
  reported: boolean,
): RecordLine[] {
  const lines: RecordLine[] = [];
  for (const [key, field] of members) {
    const value: unknown = Object.getOwnPropertyDescriptor(record, key)?.value;
    if (value === undefined) continue;
    const below = linesBelow(field, value, depth, reported);
    const item = inList && lines.length === 0;
    lines.push(
      { depth, item, key, value: below.length > 0 ? undefined : value, text: reported ? field.about : '' },
      ...below,
    );
  }
  return lines;
}

function linesBelow(field: Field, value: unknown, depth: number, reported: boolean): RecordLine[] {
  const { element } = field;
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, n) =>
      isMapping(entry) && element !== undefined
        ? linesOf(element, entry, depth + 2, true, reported && n === 0)
        : [],
    );
  return isMapping(value) ? linesOf(field, value, depth + 1, false, reported) : [];
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
