import fc from 'fast-check';
import { addDays } from '../../calendar/day.ts';
import { UNIT_IDS } from './arbitrary-matter.ts';
import type { Records } from './ledger-of.ts';
import type { MatterSpec } from './matter.ts';
import { reportOf, honourOf, praiseOf, exposureOf, criticismOf, clueOf, drawOf } from './short-records.ts';

/** The months that random ledgers fill. */
export const MONTHS = ['2026-04', '2026-05', '2026-06', '2026-07'] as const;

const FIRST_FRIDAY = '2026-04-03';
/** Minutes from Friday noon: in time, at noon, just after, at Monday's 08:59 and 09:00. */
const REPORTED = [-90, 0, 1, 4139, 4140] as const;

const day = fc.integer({ min: 0, max: 110 }).map((after) => addDays('2026-04-01', after));
const unitId = fc.constantFrom(...UNIT_IDS);

const report = fc.record({
  unit: unitId,
  week: fc.integer({ min: 0, max: 16 }),
  after: fc.constantFrom(...REPORTED),
});

const honour = fc.record({
  unit: unitId,
  day,
  level: fc.constantFrom('市级', '省级', '国家级'),
  experience: fc.constantFrom('x', 'y'),
});
const praise = fc.record({ unit: unitId, day, task: fc.constantFrom('t0', 't1', undefined) });
const exposure = fc.record({ unit: unitId, day, after: fc.integer({ min: 0, max: 20 }), true: fc.boolean() });
const criticism = fc.record({ unit: unitId, day, task: fc.constantFrom('t0', undefined) });
const clue = fc.record({
  unit: unitId,
  day,
  due: fc.integer({ min: 2, max: 40 }),
  closed: fc.option(fc.integer({ min: 1, max: 60 })),
});
const draw = fc.record({
  number: fc.integer({ min: 0, max: 999_999 }),
  day: fc.integer({ min: 1, max: 8 }),
  made: fc.integer({ min: 0, max: 5 }),
});

/** Records that no matter holds: reports that name the matters given, honours, praise, exposure, criticism, a clue, draws. */
export const arbitraryRecords = fc.record({
  reports: fc.array(report, { maxLength: 12 }),
  honours: fc.array(honour, { maxLength: 2 }),
  praises: fc.array(praise, { maxLength: 2 }),
  exposures: fc.array(exposure, { maxLength: 1 }),
  criticisms: fc.array(criticism, { maxLength: 1 }),
  clues: fc.array(clue, { maxLength: 1 }),
  draws: fc.tuple(draw, draw, draw, draw),
});

/** Makes records of them. */
export function recordsOf(
  made: typeof arbitraryRecords extends fc.Arbitrary<infer T> ? T : never,
  specs: readonly MatterSpec[],
): Records {
  return {
    report: made.reports.map(({ unit: of, week, after }) =>
      reportOf(of, addDays(FIRST_FRIDAY, week * 7), after, specs),
    ),
    honours: [{ honours: made.honours.map(honourOf) }],
    incoming: [...made.praises.map(praiseOf), ...made.exposures.map(exposureOf)],
    measure: made.criticisms.map(criticismOf),
    clue: made.clues.map(clueOf),
    // One month in six has no draw.
    draw: made.draws.flatMap((one, index) =>
      one.made === 0 ? [] : [drawOf(MONTHS[index] ?? '2026-08', one)],
    ),
  };
}
