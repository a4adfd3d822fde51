import { exactText, print } from '../../exact/fraction.ts';
import type { YearRow } from './year-leagues.ts';
import type { UnitYear } from './unit-year.ts';
import type { Year } from './year.ts';

/** What can differ between two states of a unit's year: figures as they are printed, and `2026-11`, what a month gives. */
export type YearFigure =
  | 'league'
  | 'months'
  | 'mean'
  | 'monthly'
  | 'mark'
  | 'final'
  | 'total'
  | 'rank'
  | 'grade'
  | `${number}-${string}`;

/** One figure of a unit that is not what it was. */
export interface YearDifference {
  readonly unit: string;
  readonly figure: YearFigure;
  /** Undefined where there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Every figure in which two states of one year differ, such as 预报 and 终报 (rules-v1 §11): unit by unit in the order of the later state, results before months. */
export function yearDifferences(before: Year | undefined, after: Year): readonly YearDifference[] {
  const old = before === undefined ? new Map<string, Figures>() : figuresOf(before);
  const now = figuresOf(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((unit) => {
    const [was, is] = [old.get(unit) ?? NOTHING, now.get(unit) ?? NOTHING];
    return [...new Set([...is.keys(), ...was.keys()])].flatMap((figure) => {
      const difference = { unit, figure, before: was.get(figure), after: is.get(figure) };
      return difference.before === difference.after ? [] : [difference];
    });
  });
}

type Figures = ReadonlyMap<YearFigure, string | undefined>;

const NOTHING: Figures = new Map();

function figuresOf(year: Year): ReadonlyMap<string, Figures> {
  const places = year.rules.ranking.decimals;
  return new Map([
    ...year.leagues.flatMap(({ rows, apart }) => [
      ...rows.map((row) => [row.unit.unit, unitFigures(row.unit, row, places)] as const),
      ...apart.map((unit) => [unit.unit, unitFigures(unit, undefined, places)] as const),
    ]),
    ...year.city.map(
      ({ unit, mark, total, grade }) =>
        [
          unit,
          new Map<YearFigure, string | undefined>([
            ['mark', mark?.mark && exactText(mark.mark)],
            ['total', total && print(total, places)],
            ['grade', grade],
          ]),
        ] as const,
    ),
  ]);
}

function unitFigures(unit: UnitYear, row: YearRow | undefined, places: number): Figures {
  return new Map<YearFigure, string | undefined>([
    ['league', unit.league],
    ['months', String(unit.ranked.length)],
    ['mean', unit.mean && print(unit.mean, places)],
    ['monthly', unit.monthly && print(unit.monthly, places)],
    ['mark', unit.mark?.mark && exactText(unit.mark.mark)],
    ['final', unit.final && print(unit.final, places)],
    ['total', unit.total && print(unit.total, places)],
    ['rank', row?.rank === undefined ? undefined : String(row.rank)],
    ['grade', row?.grade],
    ...unit.months.map((month): [YearFigure, string] => [
      monthFigure(month.month),
      month.kind === 'ranked' ? `${exactText(month.weight)} × ${exactText(month.total)}` : month.reason,
    ]),
  ]);
}

function monthFigure(month: string): YearFigure {
  return `${Number(month.slice(0, 4))}-${month.slice(5)}`;
}
