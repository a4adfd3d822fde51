import type { Edition } from '#record/freeze/edition.ts';
import type { UnrankedReason } from '#record/freeze/edition.ts';
import { compareText } from '#record/schema/problem.ts';
import { unit, type Records } from '../../testing/office.ts';

/** League → unit → what it did: `90.50`, its total, or why it was not ranked: `no-matters`. Under `不参评` stand units outside all leagues. */
export type PeriodTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

type One<K extends keyof Records> = NonNullable<Records[K]>[number];

const OUTSIDE = '不参评';

/** The months of 2026. */
export const MONTHS_2026 = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`);

/** A table for each month of 2026, `n` counting from 0. */
export function everyMonth(tableOf: (n: number) => PeriodTable): Readonly<Record<string, PeriodTable>> {
  return Object.fromEntries(MONTHS_2026.map((month, n) => [month, tableOf(n)]));
}

/** The first edition of each period, frozen on the 28th of its last month. */
export function frozen(tables: Readonly<Record<string, PeriodTable>>): Records {
  return { edition: Object.entries(tables).map(([period, table]) => editionOf(period, table)) };
}

/** An edition as far as a year looks at it; units stand in the order of their ids. */
export function editionOf(period: string, table: PeriodTable, change: Partial<Edition> = {}): One<'edition'> {
  const leagues = Object.entries(table).map(
    ([id, units]) => [id, Object.entries(units).sort(([a], [b]) => compareText(a, b))] as const,
  );
  const names = leagues.flatMap(([, units]) => units.map(([id]) => id)).sort(compareText);
  const written = `${lastMonth(period)}-28 10:00`;
  return {
    period,
    version: 1,
    software: '0.1.0',
    frozen: written,
    written,
    approval: { by: 'zhuren', on: written.slice(0, 10), mode: '签批' },
    rules: 'v1',
    calendar: '0'.repeat(64),
    records: {},
    units: leagues.flatMap(([league, units]) =>
      units.map(([id, did]) => ({
        unit: id,
        name: id,
        ...(league === OUTSIDE ? {} : { league }),
        order: names.indexOf(id) + 1,
        result: { parts: {}, matters: 1, falsified: 0, ...(isTotal(did) ? { total: did } : {}) },
      })),
    ),
    leagues: leagues
      .filter(([id]) => id !== OUTSIDE)
      .map(([id, units]) => ({
        id,
        ranked: units.flatMap(([name, did]) =>
          isTotal(did) ? [{ unit: name, rank: 1, total: did, change: 'same' }] : [],
        ),
        unranked: units.flatMap(([name, did]) =>
          // A table says nothing else of a unit below it.
          isTotal(did) ? [] : [{ unit: name, reason: did as UnrankedReason }],
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
): One<'yearMark'> {
  return {
    year,
    by: 'renshi',
    on: submitted.slice(0, 10),
    submitted,
    marks: Object.entries(marks).map(([id, text]) =>
      /^\d/.test(text) ? { unit: id, mark: text } : { unit: id, why: text },
    ),
  };
}

/** A unit of the city's own level. */
export function cityUnit(id: string, order: number, more: Partial<One<'unit'>> = {}): One<'unit'> {
  return { ...unit(id, OUTSIDE, order), kind: '市本级', ...more };
}

/** The month in which a period ends: `2026-q2` in June. */
function lastMonth(period: string): string {
  const [, year = '', quarter] = /^(\d{4})-q([1-4])$/.exec(period) ?? [];
  return quarter === undefined ? period : `${year}-${String(Number(quarter) * 3).padStart(2, '0')}`;
}

function isTotal(did: string): boolean {
  return /^\d/.test(did);
}
