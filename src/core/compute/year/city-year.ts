import { monthOf } from '../../calendar/day.ts';
import { round, type Fraction } from '../../exact/fraction.ts';
import type { Ledger } from '../../ledger.ts';
import { compareText } from '../../problem.ts';
import type { Rules } from '../../schema/rules.ts';
import type { Unit } from '../../schema/unit.ts';
import type { Grade } from '../grade.ts';
import { yearGrade } from './year-grade.ts';
import type { YearMarkLine } from './year-marks.ts';

/** 市本级: J alone. */
export interface CityYear {
  readonly unit: string;
  readonly mark: YearMarkLine | undefined;
  readonly total: Fraction | undefined;
  readonly grade: Grade | undefined;
}

/** The units of the city's own level that were there in a year, in the fixed order. */
export function cityUnits(ledger: Ledger, months: readonly string[]): readonly string[] {
  const wasThere = ({ names, until }: Unit) =>
    months.some(
      (month) =>
        names.some(({ from }) => monthOf(from) <= month) && (until === undefined || month <= monthOf(until)),
    );
  return ledger.unit
    .map(({ value }) => value)
    .filter((unit) => unit.kind === '市本级' && wasThere(unit))
    .toSorted((a, b) => a.order - b.order || compareText(a.id, b.id))
    .map(({ id }) => id);
}

/** What J alone makes of a unit. */
export function cityYear(
  rules: Rules,
  unit: string,
  mark: YearMarkLine | undefined,
  falsified: boolean,
): CityYear {
  const total = mark?.mark && round(mark.mark, rules.ranking.decimals);
  return { unit, mark, total, grade: total && yearGrade(rules, total, falsified) };
}
