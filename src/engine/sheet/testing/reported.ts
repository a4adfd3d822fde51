import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Rules } from '#record/rules/rules.ts';
import { periodIn, unit, world, type Records } from '../../testing/office.ts';
import { RULES } from '../../testing/rules.ts';
import { periodSheet, type PeriodSheet } from '../period-sheet.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };

/** For whom and when a sheet is made. */
interface Asked {
  readonly month?: string;
  /** Paths of the records that the readers may not read. */
  readonly hidden?: readonly string[];
  readonly rules?: Rules;
  readonly asOf?: string;
}

/** The sheet of a month, May unless another is named, over records in which 甲 and 乙 are the units. */
export function sheetOf(records: Records, asked: Asked = {}): PeriodSheet {
  const { month = '2026-05', hidden = [], rules = RULES, asOf = '2026-12-20 18:00' } = asked;
  const context = world(asOf, UNITS, { rules: [rules] }, records);
  const mayRead = (path: string) => !hidden.includes(path);
  return periodSheet(context, periodIn(context, month), rules, undefined, { mayRead });
}

/** What such a sheet tells of a unit, 甲 unless another is named. */
export function rowIn(records: Records, asked: Asked = {}, id = 'jia'): EditionUnit {
  const row = sheetOf(records, asked).units.find((one) => one.unit === id);
  if (row === undefined) throw new Error(`no unit ${id} in this sheet`);
  return row;
}
