import { decimal, ONE } from '#exact/fraction.ts';
import type { CompletionFact, DeductionKind, Facts, MarkFact } from '../facts.ts';

const NOTHING: Facts = {
  completion: [],
  quality: [],
  plans: [],
  weeks: [],
  bonus: [],
  deductions: [],
  marks: [],
};

/** Facts of which only some are given. */
export const factsOf = (some: Partial<Facts>): Facts => ({ ...NOTHING, ...some });

/** A 主办 task of weight d with the values of its counted nodes. */
export const lead = (d: string, ...values: readonly string[]): CompletionFact => ({
  d: decimal(d),
  r: ONE,
  role: 'lead',
  nodes: values.map((c) => ({ c: decimal(c) })),
});

/** The same for a 协办 unit, at half the weight. */
export const assist = (d: string, ...values: readonly string[]): CompletionFact => ({
  ...lead(d, ...values),
  r: decimal('0.5'),
  role: 'assist',
});

/** Marks by component; null: 不适用, for a reason. */
export const marksOf = (marks: Readonly<Record<string, string | null>>): readonly MarkFact[] =>
  Object.entries(marks).map(([component, mark]) => ({
    component,
    mark: mark === null ? undefined : decimal(mark),
    why: mark === null ? '无回访' : undefined,
  }));

/** Points of one field, as quality, plans, weeks and bonus have them. */
export const each = <K extends string>(field: K, ...values: readonly string[]) =>
  values.map((value) => ({ [field]: decimal(value) }) as Record<K, ReturnType<typeof decimal>>);

/** A ground for X: matter, kind and points. */
export type Ground = readonly [matter: string, kind: DeductionKind, points: string];

export const grounds = (...lines: readonly Ground[]) =>
  lines.map(([matter, kind, points]) => ({ matter, kind, points: decimal(points) }));
