import { print, type Fraction } from '../../exact/fraction.ts';
import type { UnitMonth } from '../unit-month.ts';

const text = (value: Fraction | undefined) => (value === undefined ? '—' : print(value, 2));

/** A score as it is printed: parts, base, E, X, total, V. */
export function printed(score: UnitMonth | undefined) {
  if (score === undefined) throw new Error('no score');
  const points = (id: string) => text(score.parts.find(({ component }) => component.id === id)?.points);
  return {
    A: points('a'),
    B: points('b'),
    C1: points('c1'),
    C2: points('c2'),
    base: text(score.base),
    E: text(score.bonusPoints),
    X: text(score.deductionPoints),
    total: text(score.total),
    V: text(score.workload),
  };
}

/** The shares of a unit's month in one line each: `t1#n1 finished 0.85 late 3 carried 0`. */
export function sharesOf(score: UnitMonth | undefined): readonly string[] {
  return (score?.completion ?? []).flatMap(({ task }) =>
    task.shares.map(
      ({ id, state, c, late, carried }) =>
        `${task.dossier.id}#${id} ${state} ${print(c, 3)} late ${String(late)} carried ${String(carried)}`,
    ),
  );
}
