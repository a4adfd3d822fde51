import { addDays, nextMonth } from '../../calendar/day.ts';
import { isoWeekOf } from '../../calendar/iso-week.ts';
import type { Records } from './ledger-of.ts';
import type { MatterSpec } from './matter.ts';

type RecordIn<K extends keyof Records> = NonNullable<Records[K]>[number];

/** A weekly report that names the matters, some minutes after Friday noon. */
export function reportOf(
  of: string,
  friday: string,
  after: number,
  specs: readonly MatterSpec[],
): RecordIn<'report'> {
  const at = 12 * 60 + after;
  const moment = `${String(Math.floor((at % 1440) / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  return {
    unit: of,
    week: isoWeekOf(friday),
    submitted: `${addDays(friday, Math.floor(at / 1440))} ${moment}`,
    matters: specs.map((spec) => ({ task: spec.id, text: '进展' })),
  };
}

/** A commendation. */
export function honourOf(
  made: { unit: string; day: string; level: '市级' | '省级' | '国家级'; experience: string },
  index: number,
): RecordIn<'honours'>['honours'][number] {
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

/** A positive instruction of the chief. */
export function praiseOf(
  made: { unit: string; day: string; task: string | undefined },
  index: number,
): RecordIn<'incoming'> {
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

/** An exposure with its verdict. */
export function exposureOf(
  made: { unit: string; day: string; after: number; true: boolean },
  index: number,
): RecordIn<'incoming'> {
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

/** A 通报批评. */
export function criticismOf(
  made: { unit: string; day: string; task: string | undefined },
  index: number,
): RecordIn<'measure'> {
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

/** A clue handed to a unit. */
export function clueOf(
  made: { unit: string; day: string; due: number; closed: number | null },
  index: number,
): RecordIn<'clue'> {
  return {
    id: `c${String(index)}`,
    channel: '来电',
    category: '其他',
    summary: '反映',
    decision: {
      on: made.day,
      result: '转办',
      reason: '具体',
      unit: made.unit,
      due: addDays(made.day, made.due),
    },
    submitted: `${made.day} 09:00`,
    ...(made.closed === null ? {} : { closed: { on: addDays(made.day, made.closed), result: '已办' } }),
  };
}

/** A month’s draw. */
export function drawOf(month: string, made: { number: number; day: number }): RecordIn<'draw'> {
  const submitted = `${nextMonth(month)}-${String(made.day).padStart(2, '0')} 10:00`;
  return { month, number: String(made.number).padStart(6, '0'), by: 'jijian', submitted };
}
