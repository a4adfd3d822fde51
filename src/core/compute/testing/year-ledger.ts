import type { z } from 'zod';
import type { Ledger } from '../../ledger.ts';
import type { Edition } from '../../schema/edition.ts';
import type { EditionUnit } from '../../schema/edition-unit.ts';
import type { YearMark } from '../../schema/year-mark.ts';
import { compareText } from '../../problem.ts';
import { editionEntry } from './frozen.ts';
import { ledgerOf, type Records } from './ledger-of.ts';
import { RULES } from './world.ts';

/** League → unit → what it did: `90.50 4.2` total and V, `90.50 4.2 falsified`, or why it was not ranked: `too-few`. Under `不参评` stand units outside all leagues. */
export type MonthTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

const OUTSIDE = '不参评';

/** A table for each month of 2026, `n` counting from 0. */
export function everyMonth(
  tableOf: (month: string, n: number) => MonthTable,
): Readonly<Record<string, MonthTable>> {
  const months = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`);
  return Object.fromEntries(months.map((month, n) => [month, tableOf(month, n)]));
}

/** A ledger with one edition a month, made of tables; units stand in the order of their ids. */
export function yearLedger(months: Readonly<Record<string, MonthTable>>, records: Records = {}): Ledger {
  return {
    ...ledgerOf({ rules: [RULES], ...records }),
    edition: Object.entries(months).map(([month, table]) => editionEntry(editionOf(month, table))),
  };
}

/** An edition as far as a year looks at it. */
export function editionOf(month: string, table: MonthTable, change: Partial<Edition> = {}): Edition {
  const leagues = Object.entries(table).map(
    ([id, units]) => [id, Object.entries(units).sort(byName)] as const,
  );
  const names = leagues.flatMap(([, units]) => units.map(([unit]) => unit)).sort(compareText);
  return {
    month,
    version: 1,
    frozen: `${month}-28 10:00`,
    written: `${month}-28 10:00`,
    approval: { by: 'zhuren', on: `${month}-28`, mode: '签批' },
    rules: 'v1',
    calendar: '0'.repeat(64),
    records: {},
    units: leagues.flatMap(([league, units]) =>
      units.map(([unit, did]) => editionUnit(unit, league, names.indexOf(unit) + 1, did)),
    ),
    leagues: leagues
      .filter(([id]) => id !== OUTSIDE)
      .map(([id, units]) => ({
        id,
        ranked: units.flatMap(([unit, did]) =>
          isRanked(did)
            ? [{ unit, rank: 1, total: did.split(' ')[0] ?? '', grade: '良好', change: 'same', plain: 1 }]
            : [],
        ),
        unranked: units.flatMap(([unit, did]) =>
          did === 'too-few' || did === 'pending' || did === 'no-data' ? [{ unit, reason: did }] : [],
        ),
      })),
    digest: '0'.repeat(64),
    ...change,
  };
}

/** A sheet of year-end marks: unit → `92.5`, or a reason why none applies. */
export function sheetOf(
  year: number,
  marks: Readonly<Record<string, string>>,
  submitted = `${String(year)}-12-31 17:00`,
): z.input<typeof YearMark> {
  return {
    year,
    by: 'renshi',
    on: submitted.slice(0, 10),
    submitted,
    marks: Object.entries(marks).map(([unit, text]) =>
      /^\d/.test(text) ? { unit, mark: text } : { unit, why: text },
    ),
  };
}

function editionUnit(unit: string, league: string, order: number, did: string): EditionUnit {
  const [total = '0', workload = '0', falsified] = isRanked(did) ? did.split(' ') : ['0', '1'];
  return {
    unit,
    name: unit,
    ...(league === OUTSIDE ? {} : { league }),
    order,
    completion: [],
    quality: [],
    plans: [],
    weeks: [],
    bonus: [],
    deductions: [],
    marks: [],
    result: {
      parts: {},
      bonus: '0',
      deduction: '0',
      total,
      workload,
      falsified: falsified === undefined ? 0 : 1,
    },
  };
}

function isRanked(did: string): boolean {
  return /^\d/.test(did);
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return compareText(a, b);
}
