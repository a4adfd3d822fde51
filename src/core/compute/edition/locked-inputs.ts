import { exactText } from '../../exact/fraction.ts';
import type { EditionUnit } from '../../schema/edition-unit.ts';
import type { UnitMonth } from '../unit-month.ts';
import type { UnitScore } from '../unit-score.ts';

/** What a unit's month was scored from and what came out. */
export type LockedUnit = EditionUnit;
type Inputs = Omit<LockedUnit, 'result'>;

/** Who the unit was in that month. */
export type Roster = Pick<LockedUnit, 'unit' | 'name' | 'league' | 'order'>;

/** The inputs of a unit's month without the records behind; a withheld matter goes by the name that `nameOf` gives it. */
export function lockedInputs(roster: Roster, month: UnitMonth, nameOf: (matter: string) => string): Inputs {
  return {
    ...roster,
    completion: month.completion.map(({ task }) => ({
      task: nameOf(task.task),
      class: task.class,
      role: task.role,
      nodes: task.shares.map(({ id, state, c, carried }) => ({ id, state, c: exactText(c), carried })),
    })),
    quality: month.quality.map(({ dossier, role, results }) => ({
      task: nameOf(dossier.id),
      class: dossier.task.value.class,
      role,
      results: results.map(({ value }) => value),
    })),
    plans: month.plans.map(({ dossier, p }) => ({ task: nameOf(dossier.id), p: exactText(p) })),
    weeks: month.weeks.flatMap(({ week, z }) => (z === undefined ? [] : [{ week, z: exactText(z) }])),
    bonus: month.bonus.map(({ kind, points }) => ({ kind, points: exactText(points) })),
    deductions: month.deductions.map(({ kind, matter, points, month: back }) => ({
      kind,
      matter: nameOf(matter),
      points: exactText(points),
      ...(back === undefined ? {} : { month: back }),
    })),
    marks: month.marks.flatMap(({ component, mark }) =>
      mark === undefined ? [] : [{ component, mark: exactText(mark) }],
    ),
  };
}

/** The figures that came out, as exact texts; what is 「—」 is left out. */
export function lockedResult(score: UnitScore): LockedUnit['result'] {
  const { base, total, handicap } = score;
  return {
    parts: Object.fromEntries(
      score.parts.flatMap(({ component, points }) =>
        points === undefined ? [] : [[component.id, exactText(points)]],
      ),
    ),
    ...(base === undefined ? {} : { base: exactText(base) }),
    bonus: exactText(score.bonusPoints),
    deduction: exactText(score.deductionPoints),
    ...(handicap.n === 0n ? {} : { handicap: exactText(handicap) }),
    ...(total === undefined ? {} : { total: exactText(total) }),
    workload: exactText(score.workload),
    falsified: score.falsified,
  };
}
