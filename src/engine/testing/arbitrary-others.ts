import fc from 'fast-check';
import { addDays, nextMonth } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { UNIT_IDS } from './arbitrary-task.ts';
import type { TaskSpec } from './task-records.ts';
import { CALENDAR_2026, type Records } from './office.ts';

type One<K extends keyof Records> = NonNullable<Records[K]>[number];
type Made<T> = T extends fc.Arbitrary<infer V> ? V : never;

const FIRST_FRIDAY = '2026-04-03';
/** Minutes from Friday noon: in time, at noon, just after, at Monday's 08:59 and 09:00, a week later. */
const REPORTED = [-90, 0, 1, 4139, 4140, 10_000] as const;

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const day = fc.integer({ min: 0, max: 110 }).map((after) => addDays('2026-04-01', after));
const unit = fc.constantFrom(...UNIT_IDS);

const report = fc.record({
  unit,
  week: fc.nat({ max: 16 }),
  after: fc.constantFrom(...REPORTED),
  named: fc.nat({ max: 3 }),
  others: fc.boolean(),
});
const honour = fc.record({
  unit,
  day,
  level: fc.constantFrom('市级', '省级', '国家级'),
  experience: fc.constantFrom('x', 'y'),
});
const praise = fc.record({ unit, day, task: some(fc.constantFrom('t0', 't1')) });
const exposure = fc.record({
  unit,
  day,
  after: fc.nat({ max: 20 }),
  result: fc.constantFrom('属实', '部分属实', '不属实'),
  task: some(fc.constantFrom('t0', 't1')),
});
const measure = fc.record({
  unit,
  day,
  points: some(fc.nat({ max: 4 })),
  task: some(fc.constantFrom('t0', 't1')),
});
const draw = fc.record({
  number: fc.nat({ max: 999_999 }),
  day: fc.integer({ min: 1, max: 8 }),
  made: fc.nat({ max: 5 }),
});
const closure = fc.record({ day, known: fc.nat({ max: 6 }), late: some(fc.nat({ max: 40 })) });

/** Records that no matter holds: reports, honours, praise, exposures, measures, draws, closures of the office. */
export const arbitraryOthers = fc.record({
  reports: fc.array(report, { maxLength: 12 }),
  honours: fc.array(honour, { maxLength: 2 }),
  praises: fc.array(praise, { maxLength: 2 }),
  exposures: fc.array(exposure, { maxLength: 1 }),
  measures: fc.array(measure, { maxLength: 2 }),
  draws: fc.tuple(draw, draw, draw, draw, draw),
  closures: fc.array(closure, { maxLength: 2 }),
});

/** Makes records of them. */
export function othersOf(made: Made<typeof arbitraryOthers>, specs: readonly TaskSpec[]): Records {
  return {
    report: made.reports.map((one) => reportOf(one, specs)),
    honours: [{ honours: made.honours.map(honourOf) }],
    incoming: [...made.praises.map(praiseOf), ...made.exposures.map(exposureOf)],
    measure: made.measures.map(measureOf),
    // One month in six has no draw.
    draw: made.draws.flatMap((one, index) =>
      one.made === 0 ? [] : [drawOf(`2026-0${String(index + 3)}`, one)],
    ),
    calendar: [{ ...CALENDAR_2026, closures: made.closures.map(closureOf) }],
  };
}

function reportOf(
  { unit: of, week, after, named, others }: Made<typeof report>,
  specs: readonly TaskSpec[],
): One<'report'> {
  const friday = addDays(FIRST_FRIDAY, week * 7);
  const at = 12 * 60 + after;
  const moment = `${String(Math.floor((at % 1440) / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  return {
    unit: of,
    week: isoWeekOf(friday),
    submitted: `${addDays(friday, Math.floor(at / 1440))} ${moment}`,
    matters: specs.slice(0, named).map(({ id }) => ({ task: id, text: '进展' })),
    ...(others ? { others: '无变化' as const } : {}),
  };
}

function honourOf(
  { unit: of, day: on, level, experience }: Made<typeof honour>,
  index: number,
): One<'honours'>['honours'][number] {
  const id = `h${String(index)}`;
  return { id, units: [of], experience, level, title: '表扬', by: '市政府', on, received: `${on} 10:00` };
}

function praiseOf({ unit: of, day: date, task }: Made<typeof praise>, index: number): One<'incoming'> {
  return { id: `p${String(index)}`, kind: '批示肯定', ...paper(of, date, task) };
}

function exposureOf(
  { unit: of, day: date, after, result, task }: Made<typeof exposure>,
  index: number,
): One<'incoming'> {
  const verdict = { result, on: addDays(date, after), by: 'mishu' };
  return { id: `x${String(index)}`, kind: '媒体曝光', ...paper(of, date, task), verdict };
}

function paper(of: string, date: string, task: string | undefined) {
  const about = task === undefined ? {} : { task };
  return {
    title: '来件',
    from: '主任',
    date,
    units: [of],
    text: '来件',
    submitted: `${date} 10:00`,
    ...about,
  };
}

function measureOf({ unit: of, day: on, points, task }: Made<typeof measure>, index: number): One<'measure'> {
  return {
    id: `m${String(index)}`,
    kind: points === undefined ? '通报批评' : '考核扣分',
    unit: of,
    on,
    basis: '第六条',
    text: '措施',
    approval: { by: 'zhuren', on, mode: '会议' },
    submitted: `${on} 11:00`,
    ...(points === undefined ? {} : { points: String(points) }),
    ...(task === undefined ? {} : { task }),
  };
}

function drawOf(period: string, made: Made<typeof draw>): One<'draw'> {
  const submitted = `${nextMonth(period)}-${String(made.day).padStart(2, '0')} 10:00`;
  return { period, number: String(made.number).padStart(6, '0'), by: 'jijian', submitted };
}

/** A day on which the office was closed; made known up to two days afterwards, entered then or later. */
function closureOf({ day: from, known, late }: Made<typeof closure>, index: number) {
  const public_ = addDays(from, 2 - known);
  return {
    id: `c${String(index)}`,
    known: public_,
    from,
    to: from,
    reason: '停电检修',
    basis: '公告',
    ...(late === undefined ? {} : { entered: `${addDays(public_, late)} 09:00` }),
  };
}
