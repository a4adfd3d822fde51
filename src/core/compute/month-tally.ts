import { compare, divide, fraction, ONE, round, sum, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { ShareState } from './share.ts';
import type { UnitMonth } from './unit-month.ts';

/** What came and what of it came well. */
export interface Tally {
  readonly all: number;
  readonly good: number;
}

/** How the lines of a month stood over several units: what a bulletin begins with (mechanism row 76). */
export interface MonthTally {
  /** Nodes by state; a missing plan is a line of its own, not a node. */
  readonly nodes: Readonly<Record<ShareState, number>>;
  /** Finished nodes on time and late. */
  readonly onTime: number;
  readonly late: number;
  /** Plan clocks settled; good: p = 1. */
  readonly plans: Tally;
  /** Weekly reports owed; good: z = 1. */
  readonly weeks: Tally;
  /** Results of checks; good: 通过. */
  readonly checks: Tally;
}

/** Counts what the units' months are made of. Weeks still open count nowhere. */
export function monthTally(scores: readonly UnitMonth[]): MonthTally {
  const shares = scores.flatMap(({ completion }) => completion.flatMap(({ task }) => task.shares));
  const of = (state: ShareState) => shares.filter((share) => share.state === state);
  const finished = of('finished');
  const late = finished.filter((share) => share.late > 0).length;
  const full = (values: readonly Fraction[]): Tally => ({
    all: values.length,
    good: values.filter((value) => compare(value, ONE) === 0).length,
  });
  const results = scores.flatMap(({ quality }) => quality.flatMap((line) => line.results));
  return {
    nodes: {
      finished: finished.length,
      unfinished: of('unfinished').length,
      claimed: of('claimed').length,
      waiting: of('waiting').length,
      'missing-plan': of('missing-plan').length,
    },
    onTime: finished.length - late,
    late,
    plans: full(scores.flatMap(({ plans }) => plans.map(({ p }) => p))),
    weeks: full(scores.flatMap(({ weeks }) => weeks.flatMap(({ z }) => z ?? []))),
    checks: { all: results.length, good: results.filter(({ value }) => value === '通过').length },
  };
}

/** The mean of printed totals, rounded half-up like them; undefined of none. */
export function meanTotal({ ranking }: Rules, totals: readonly Fraction[]): Fraction | undefined {
  if (totals.length === 0) return undefined;
  return round(divide(sum(totals), fraction(totals.length)), ranking.decimals);
}
