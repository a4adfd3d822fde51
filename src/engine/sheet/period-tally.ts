import { compare, exactValue, ONE, type Fraction } from '#exact/fraction.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';

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
  /** Results of checks; good: 通过, improvable: 限期完善, the rest was not passed. */
  readonly checks: Tally & { readonly improvable: number };
}

/** Counts what the units' periods are made of. Weeks still open count nowhere, nor does what rests. */
export function periodTally(units: readonly EditionUnit[]): PeriodTally {
  return tally({
    nodes: units.flatMap(({ completion = [] }) => completion.flatMap(({ nodes }) => nodes)),
    p: units.flatMap(({ plans = [] }) => plans.map((line) => exactValue(line.p))),
    z: units.flatMap(({ weeks = [] }) => weeks.flatMap(({ z }) => (z === undefined ? [] : [exactValue(z)]))),
    results: units.flatMap(({ quality = [] }) =>
      quality.flatMap((line) => line.results.map(({ result }) => result)),
    ),
  });
}

/** What is counted. */
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
  const counted = (wanted: string): number => results.filter((result) => result === wanted).length;
  return {
    onTime: of('finished').length - late,
    late,
    open: of('open').length,
    waiting: of('waiting').length,
    missingPlans: nodes.length - own.length,
    plans: full(p),
    weeks: full(z),
    checks: { all: results.length, good: counted('通过'), improvable: counted('限期完善') },
  };
}
