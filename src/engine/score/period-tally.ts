import { compare, ONE, type Fraction } from '../../core/exact/fraction.ts';
import type { UnitResult } from './unit-result.ts';

/** What came and what of it came well. */
interface Tally {
  readonly all: number;
  readonly good: number;
}

/** How the lines of a period stood over several units: what a bulletin begins with (mechanisms.md row 76). */
export interface PeriodTally {
  /** Nodes finished in time and late, open, and left to the next period; a missing plan is none. */
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  readonly waiting: number;
  /** Plans not there at the cut-off, counted or waiting. */
  readonly missingPlans: number;
  /** Plan clocks settled; good: p = 1. */
  readonly plans: Tally;
  /** Weekly reports owed; good: z = 1. */
  readonly weeks: Tally;
  /** Results of checks; good: 通过. */
  readonly checks: Tally;
}

/** Counts what the units' periods are made of. Weeks still open count nowhere, nor does what rests. */
export function periodTally(results: readonly UnitResult[]): PeriodTally {
  const lines = results.map((result) => result.lines);
  const nodes = lines.flatMap(({ completion }) =>
    completion.flatMap((line) => [...line.nodes, ...line.beside]),
  );
  const own = nodes.filter(({ id }) => id !== 'plan');
  const of = (state: string) => own.filter((node) => node.state === state);
  const late = of('finished').filter((node) => node.late > 0).length;
  const checks = lines.flatMap(({ quality }) =>
    quality.flatMap((line) => line.results.map(({ check }) => check.result.result)),
  );
  return {
    onTime: of('finished').length - late,
    late,
    open: of('open').length,
    waiting: of('waiting').length,
    missingPlans: nodes.length - own.length,
    plans: inFull(lines.flatMap(({ plans }) => plans.map(({ p }) => p))),
    weeks: inFull(lines.flatMap(({ weeks }) => weeks.flatMap(({ z }) => z ?? []))),
    checks: { all: checks.length, good: checks.filter((result) => result === '通过').length },
  };
}

function inFull(values: readonly Fraction[]): Tally {
  return { all: values.length, good: values.filter((value) => compare(value, ONE) === 0).length };
}
