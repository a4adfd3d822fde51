import type { z } from 'zod';

/** Who may read a field, from everyone inwards: 公开 (everyone), 系统内 (units of the system), 秘书科内 (the section). */
export const TIERS = ['public', 'system', 'section'] as const;
export type Tier = (typeof TIERS)[number];

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

/** Marks a field 系统内: never in the public build, shown to the units of the system. */
export function sys<S extends z.ZodType>(schema: S, text: string, example: unknown): S {
  return field(schema, text, example, 'system');
}

/** Marks a field 秘书科内: shown to the section alone. */
export function sec<S extends z.ZodType>(schema: S, text: string, example: unknown): S {
  return field(schema, text, example, 'section');
}

/** Whether what is of a tier may be read by those of another: 公开 by everyone. A field of which nobody said its tier is read by nobody. */
export function mayRead(tier: Tier | undefined, reader: Tier): boolean {
  return tier !== undefined && TIERS.indexOf(tier) <= TIERS.indexOf(reader);
}

/** The narrower of two tiers. */
export function narrower(a: Tier, b: Tier): Tier {
  return mayRead(a, b) ? b : a;
}

function field<S extends z.ZodType>(schema: S, text: string, example: unknown, tier: Tier): S {
  return schema.meta({ description: text, examples: [example], tier });
}
