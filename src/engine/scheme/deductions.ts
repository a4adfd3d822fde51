import { add, compare, decimal, min, sum, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { DeductionFact, DeductionKind } from './facts.ts';

/** A ground for X that was weighed against the others of its matter. */
export type Weighed<T extends DeductionFact = DeductionFact> = T & {
  /** A larger deduction for the same matter stands instead. */
  readonly superseded: boolean;
};

/** Of equal grounds the first of these stands. */
const KINDS: readonly DeductionKind[] = ['falsified', 'measure', 'criticism', 'exposure'];

/** One matter, one deduction, the largest (rules.md §6); the lines stay in the order given. */
export function onePerTask<T extends DeductionFact>(lines: readonly T[]): readonly Weighed<T>[] {
  const largest = new Map<string, T>();
  for (const line of lines) {
    const other = largest.get(line.matter);
    if (other === undefined || exceeds(line, other)) largest.set(line.matter, line);
  }
  return lines.map((line) => ({ ...line, superseded: largest.get(line.matter) !== line }));
}

/** X: what stands, within the cap; 弄虚作假 comes on top of it (rules.md §6). */
export function deductionPoints(
  { cap }: NonNullable<Rules['deduction']>,
  lines: readonly Weighed[],
): Fraction {
  const standing = (falsified: boolean) =>
    sum(
      lines
        .filter((line) => !line.superseded && (line.kind === 'falsified') === falsified)
        .map(({ points }) => points),
    );
  return add(min(decimal(cap), standing(false)), standing(true));
}

/** Matters in which something was falsified, whatever deduction stands for them. */
export function falsifiedTasks(lines: readonly DeductionFact[]): number {
  return new Set(lines.filter(({ kind }) => kind === 'falsified').map(({ matter }) => matter)).size;
}

function exceeds(line: DeductionFact, other: DeductionFact): boolean {
  const more = compare(line.points, other.points);
  return more > 0 || (more === 0 && KINDS.indexOf(line.kind) < KINDS.indexOf(other.kind));
}
