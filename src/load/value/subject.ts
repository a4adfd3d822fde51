import type { z } from 'zod';
import { memberOf } from './schema-at.ts';
import type { SourceMap } from '../yaml/source-map.ts';

/** One file's value beside its schema and its text, while problems are being found. */
export interface Subject {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly map: SourceMap;
  /** The text as the file has it. */
  readonly text: string;
  /** The value at a path, own members only. */
  readonly valueAt: (path: readonly PropertyKey[]) => unknown;
}

/** Puts a value beside its schema and its text. */
export function subjectOf(schema: z.core.$ZodType, value: unknown, map: SourceMap, text: string): Subject {
  const valueAt = (path: readonly PropertyKey[]) => path.reduce<unknown>(memberOf, value);
  return { schema, value, map, text, valueAt };
}
