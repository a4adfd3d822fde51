import type { z } from 'zod';

/**
 * Who may read a field: 公开 (everyone), 系统内 (everyone who can read the repository of record). There is
 * nothing narrower: what the units of the system may not read does not enter the ledger.
 */
export type Tier = 'public' | 'system';

declare module 'zod' {
  interface GlobalMeta {
    /** Who may read the field; the public projection is made from this. */
    tier?: Tier | undefined;
    examples?: unknown[] | undefined;
  }
}

/**
 * Marks a field 公开. `text` is one Chinese line, shown on the page of fields and
 * in editors; `example` is a value as it would stand in the file. Call it on the whole field,
 * `.optional()` and defaults included.
 */
export function pub<S extends z.ZodType>(schema: S, text: string, example: unknown): S {
  return field(schema, text, example, 'public');
}

/** Marks a field 系统内: never in the public build, shown in that for the units of the system. */
export function sys<S extends z.ZodType>(schema: S, text: string, example: unknown): S {
  return field(schema, text, example, 'system');
}

/** The narrower of two tiers. */
export function narrower(a: Tier, b: Tier): Tier {
  return a === 'public' ? b : a;
}

function field<S extends z.ZodType>(schema: S, text: string, example: unknown, tier: Tier): S {
  return schema.meta({ description: text, examples: [example], tier });
}
