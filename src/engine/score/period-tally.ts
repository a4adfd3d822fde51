import { compare, exactValue, ONE, type Fraction } from '../../core/exact/fraction.ts';
import type { Edition } from '../../record/edition.ts';
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
  return tally({
    nodes: lines.flatMap(({ completion }) =>
      completion.flatMap(({ nodes, beside }) => [...nodes, ...beside]),
    ),
    p: lines.flatMap(({ plans }) => plans.map((line) => line.p)),
    z: lines.flatMap(({ weeks }) => weeks.flatMap((line) => line.z ?? [])),
    results: lines.flatMap(({ quality }) =>
      quality.flatMap((line) => line.results.map(({ check }) => check.result.result)),
    ),
  });
}

/** The same of a frozen period, as its edition has it; of some units where they are named. */
export function editionTally({ units }: Edition, of: (unit: string) => boolean = () => true): PeriodTally {
  const lines = units.filter(({ unit }) => of(unit));
  return tally({
    nodes: lines.flatMap(({ completion = [] }) => completion.flatMap(({ nodes }) => nodes)),
    p: lines.flatMap(({ plans = [] }) => plans.map((line) => exactValue(line.p))),
    z: lines.flatMap(({ weeks = [] }) => weeks.map((line) => exactValue(line.z))),
    results: lines.flatMap(({ quality = [] }) => quality.flatMap((line) => line.results)),
  });
}

/** Lines as both a computed and a frozen period have them. */
interface Counted {
  readonly nodes: readonly { readonly id: string; readonly state: string; readonly late: number }[];
  readonly p: readonly Fraction[];
  readonly z: readonly Fraction[];
  readonly results: readonly string[];
}

function tally({ nodes, p, z, results }: Counted): PeriodTally {
  const own = nodes.filter(({ id }) => id !== 'plan');
  const of = (state: string) => own.filter((node) => node.state === state);
  const late = of('finished').filter((node) => node.late > 0).length;
  const full = (values: readonly Fraction[]): Tally => ({
    all: values.length,
    good: values.filter((value) => compare(value, ONE) === 0).length,
  });
  return {
    onTime: of('finished').length - late,
    late,
    open: of('open').length,
    waiting: of('waiting').length,
    missingPlans: nodes.length - own.length,
    plans: full(p),
    weeks: full(z),
    checks: { all: results.length, good: results.filter((result) => result === '通过').length },
  };
}
