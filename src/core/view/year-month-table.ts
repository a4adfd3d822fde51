import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { yearSentences } from '../../wording/zh-CN/view/year.ts';
import type { RankedMonth, YearMonth } from '../compute/year/unit-months.ts';
import type { UnitYear } from '../compute/year/unit-year.ts';
import type { Year } from '../compute/year/year.ts';
import { compare, decimal, divide, exactText, fraction, multiply, type Fraction } from '../exact/fraction.ts';
import { inFull } from './pencil.ts';
import { unitMonthHref } from './standing.ts';
import type { YearCountedView, YearExactView, YearMonthRowView, YearMonthTableView } from './types/year.ts';
import { columnPlaces, equals, exactView, handText } from './year-words.ts';

/** Month by month what goes into M: total, V, the mean V of the league, the weight taken (rules-v1 §11). */
export function yearMonthTable(year: Year, unit: UnitYear): YearMonthTableView {
  const { ranked } = unit;
  const places: Places = {
    workload: columnPlaces(ranked.map((month) => month.workload)),
    weight: columnPlaces([unit.weight, ...ranked.map((month) => month.weight)]),
    product: columnPlaces([unit.weighted, ...ranked.map(productOf)]),
  };
  const rows = unit.months.map((month) => rowView(year, unit.unit, month, places));
  const weight = exactView(unit.weight, places.weight);
  const product = exactView(unit.weighted, places.product);
  const isEndless = [weight, product, ...rows.flatMap(exactValues)].some(({ exact }) => exact !== null);
  return {
    rows,
    weight,
    product,
    notes: [
      yearSentences.weightNote(exactText(decimal(year.rules.year.volume))),
      ...(isEndless ? [yearSentences.endless] : []),
    ],
  };
}

interface Places {
  readonly workload: number;
  readonly weight: number;
  readonly product: number;
}

function productOf(month: RankedMonth): Fraction {
  return multiply(month.weight, month.total);
}

function exactValues({ counted }: YearMonthRowView): readonly YearExactView[] {
  return typeof counted === 'string' ? [] : [counted.workload, counted.weight, counted.product];
}

function rowView(year: Year, unit: string, month: YearMonth, places: Places): YearMonthRowView {
  return {
    name: monthInWords(month.month),
    counted:
      month.kind === 'missing' ? yearSentences.missing[month.reason] : countedView(year, unit, month, places),
  };
}

function countedView(year: Year, unit: string, month: RankedMonth, places: Places): YearCountedView {
  const isCapped = compare(month.weight, month.workload) < 0;
  return {
    total: {
      text: inFull(month.total, year.rules.ranking.decimals),
      reason: null,
      href: unitMonthHref(unit, month.month),
    },
    workload: exactView(month.workload, places.workload),
    mean: meanText(month),
    weight: exactView(month.weight, places.weight),
    limit: isCapped ? yearSentences.limit(exactText(decimal(year.rules.year.volume)), division(month)) : null,
    product: exactView(productOf(month), places.product),
  };
}

function meanText(month: RankedMonth): string {
  const mean = divide(month.leagueWorkload, fraction(month.leagueUnits));
  return `${division(month)} ${equals(mean, month.leagueWorkload)} ${handText(mean)}`;
}

function division({ leagueWorkload, leagueUnits }: RankedMonth): string {
  return `${handText(leagueWorkload)} ÷ ${String(leagueUnits)}`;
}
