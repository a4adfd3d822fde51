import { join, unit, worldLedger, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import {
  cityUnit,
  frozen,
  MONTHS_2026,
  sheetOf,
  type PeriodTable,
} from '#engine/year/testing/frozen-year.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Profile, ViewEnv } from '../env/env.ts';
import { viewsOf } from './frozen-world.ts';

/** The year is over and marked. */
export const DONE = '2027-01-20 10:00';
const UNITS: Records = {
  unit: [
    unit('a', 'counties', 1),
    unit('b', 'counties', 2),
    unit('c', 'counties', 3),
    cityUnit('benji', 9),
    unit('renshi', '不参评', 10),
  ],
};
/** The year-end marks, entered on 12 January at 16:00. */
export const SHEET = sheetOf(2026, { a: '90', b: '91.5', c: '80', benji: '93.25' }, '2027-01-12 16:00');

/** February to December; of c but five months. */
export const MONTHS = Object.fromEntries(
  MONTHS_2026.slice(1).map((month, n): [string, PeriodTable] => {
    const c = n < 5 ? '84.00' : n < 7 ? 'no-matters' : 'nothing-assessed';
    return [month, { counties: { a: '90.00', b: n === 1 ? '95.00' : '80.00', c } }];
  }),
);

/** Views over 2026 with its frozen months and its marks, or other records. */
export function yearWorld(
  profile: Profile,
  asOf: string,
  records: Records = join({ yearMark: [SHEET] }, frozen(MONTHS)),
  rules: Rules = RULES,
): ViewEnv {
  return viewsOf(worldLedger({ rules: [rules] }, UNITS, records), asOf, profile);
}
