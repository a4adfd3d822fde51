import { add, compare, decimal, min, sum, type Fraction } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';

export type DeductionKind =
  'red' | 'criticism' | 'exposure' | 'clue' | 'unconsented' | 'recoup' | 'falsified';

/** A ground for deduction X before grounds for the same matter are weighed against each other. */
export interface Weighable {
  readonly kind: DeductionKind;
  /** Task, or the record's own id: one matter, one deduction a month (一事不二扣). */
  readonly matter: string;
  readonly points: Fraction;
}

/** A ground that was weighed. */
export interface Weighed {
  readonly kind: DeductionKind;
  readonly points: Fraction;
  /** A larger deduction for the same matter stands instead. */
  readonly superseded: boolean;
}

/** Deduction X: the sum within the cap, and falsified reports outside it (rules-v1 §6). */
export function deductionTotal(rules: Rules, lines: readonly Weighed[]): Fraction {
  const stand = lines.filter((line) => !line.superseded);
  const points = (falsified: boolean) =>
    sum(stand.filter((line) => (line.kind === 'falsified') === falsified).map((line) => line.points));
  return add(min(decimal(rules.deduction.cap), points(false)), points(true));
}

/** 一事不二扣: of several grounds for one matter the largest stands; of equal ones the first by kind and `place`. */
export function onePerMatter<T extends Weighable>(
  lines: readonly T[],
  place: (line: T) => string,
): readonly (T & { readonly superseded: boolean })[] {
  const best = new Map<string, T>();
  const ordered = lines.toSorted(
    (a, b) =>
      compareText(a.matter, b.matter) || compareText(a.kind, b.kind) || compareText(place(a), place(b)),
  );
  for (const line of ordered) {
    const current = best.get(line.matter);
    if (current === undefined || compare(line.points, current.points) > 0) best.set(line.matter, line);
  }
  return ordered.map((line) => ({ ...line, superseded: best.get(line.matter) !== line }));
}
