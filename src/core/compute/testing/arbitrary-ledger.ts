import fc from 'fast-check';
import { addDays, nextMonth } from '../../calendar/day.ts';
import { isoWeekOf } from '../../calendar/iso-week.ts';
import type { Context } from '../context.ts';
import { arbitraryMatter, UNIT_IDS } from './arbitrary-matter.ts';
import type { Records } from './ledger-of.ts';
import { matters, type MatterSpec } from './matter.ts';
import { unit, world } from './world.ts';

/** The months that random ledgers fill, and a moment long after them. */
export const MONTHS = ['2026-04', '2026-05', '2026-06', '2026-07'] as const;
export const LATER = '2026-10-31 24:00';

/** A random ledger in short hand: matters, and records that no matter holds. */
export interface RandomLedger {
  readonly matters: readonly MatterSpec[];
  readonly others: Records;
}

export const UNITS: Records = {
  unit: UNIT_IDS.map((id, index) => unit(id, id === 'fa' ? 'departments' : 'counties', index + 1)),
};

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
const clue = fc.record({ unit: unitId, day, due: fc.integer({ min: 2, max: 40 }), closed: fc.option(fc.integer({ min: 1, max: 60 })) });
const draw = fc.record({ number: fc.integer({ min: 0, max: 999_999 }), day: fc.integer({ min: 1, max: 8 }), made: fc.integer({ min: 0, max: 5 }) });

/** A small random ledger of at most `size` matters. */
export function arbitraryLedger(size = 3): fc.Arbitrary<RandomLedger> {
  return fc
    .record({
      matters: fc.tuple(...Array.from({ length: size }, (_, index) => fc.option(arbitraryMatter(`t${String(index)}`), { nil: undefined, freq: 8 }))),
      reports: fc.array(report, { maxLength: 12 }),
      honours: fc.array(honour, { maxLength: 2 }),
      praises: fc.array(praise, { maxLength: 2 }),
      exposures: fc.array(exposure, { maxLength: 1 }),
      criticisms: fc.array(criticism, { maxLength: 1 }),
      clues: fc.array(clue, { maxLength: 1 }),
      draws: fc.tuple(draw, draw, draw, draw),
    })
    .map((made) => {
      const specs = made.matters.filter((spec) => spec !== undefined);
      return {
        matters: specs,
        others: {
          report: made.reports.map(({ unit: of, week, after }) => reportOf(of, addDays(FIRST_FRIDAY, week * 7), after, specs)),
          honours: [{ honours: made.honours.map(honourOf) }],
          incoming: [...made.praises.map(praiseOf), ...made.exposures.map(exposureOf)],
          measure: made.criticisms.map(criticismOf),
          clue: made.clues.map(clueOf),
          // One month in six has no draw.
          draw: made.draws.flatMap((one, index) => (one.made === 0 ? [] : [drawOf(MONTHS[index] ?? '2026-08', one)])),
        },
      };
    });
}

/** The world of a random ledger. */
export function worldOf({ matters: specs, others }: RandomLedger, ...more: Records[]): Context {
  return world(LATER, UNITS, matters(specs), others, ...more);
}

type RecordIn<K extends keyof Records> = NonNullable<Records[K]>[number];

function reportOf(of: string, friday: string, after: number, specs: readonly MatterSpec[]): RecordIn<'report'> {
  const at = 12 * 60 + after;
  const moment = `${String(Math.floor((at % 1440) / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  return {
    unit: of,
    week: isoWeekOf(friday),
    submitted: `${addDays(friday, Math.floor(at / 1440))} ${moment}`,
    matters: specs.map((spec) => ({ task: spec.id, text: '进展' })),
  };
}

function honourOf(made: { unit: string; day: string; level: '市级' | '省级' | '国家级'; experience: string }, index: number): RecordIn<'honours'>['honours'][number] {
  return {
    id: `h${String(index)}`,
    units: [made.unit],
    experience: made.experience,
    level: made.level,
    title: '表扬',
    by: '市政府',
    on: made.day,
    received: `${made.day} 10:00`,
  };
}

function praiseOf(made: { unit: string; day: string; task: string | undefined }, index: number): RecordIn<'incoming'> {
  return {
    id: `p${String(index)}`,
    kind: '批示肯定',
    title: '批示',
    from: '主任',
    date: made.day,
    units: [made.unit],
    text: '做得好',
    submitted: `${made.day} 10:00`,
    ...(made.task === undefined ? {} : { task: made.task }),
  };
}

function exposureOf(made: { unit: string; day: string; after: number; true: boolean }, index: number): RecordIn<'incoming'> {
  return {
    id: `x${String(index)}`,
    kind: '媒体曝光',
    title: '曝光',
    from: '电视台',
    date: made.day,
    units: [made.unit],
    text: '曝光',
    submitted: `${made.day} 10:00`,
    verdict: { result: made.true ? '属实' : '不属实', on: addDays(made.day, made.after), by: 'mishu' },
  };
}

function criticismOf(made: { unit: string; day: string; task: string | undefined }, index: number): RecordIn<'measure'> {
  return {
    id: `m${String(index)}`,
    kind: '通报批评',
    unit: made.unit,
    on: made.day,
    basis: '第六条',
    text: '通报批评',
    approval: { by: 'zhuren', on: made.day, mode: '会议' },
    submitted: `${made.day} 11:00`,
    ...(made.task === undefined ? {} : { task: made.task }),
  };
}

function clueOf(made: { unit: string; day: string; due: number; closed: number | null }, index: number): RecordIn<'clue'> {
  return {
    id: `c${String(index)}`,
    channel: '来电',
    category: '其他',
    summary: '反映',
    decision: { on: made.day, result: '转办', reason: '具体', unit: made.unit, due: addDays(made.day, made.due) },
    submitted: `${made.day} 09:00`,
    ...(made.closed === null ? {} : { closed: { on: addDays(made.day, made.closed), result: '已办' } }),
  };
}

function drawOf(month: string, made: { number: number; day: number }): RecordIn<'draw'> {
  const submitted = `${nextMonth(month)}-${String(made.day).padStart(2, '0')} 10:00`;
  return { month, number: String(made.number).padStart(6, '0'), by: 'jijian', submitted };
}
