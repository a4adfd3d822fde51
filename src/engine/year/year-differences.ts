import { exactText, print } from '#exact/fraction.ts';
import type { UnitYear } from './unit-year.ts';
import type { YearRow } from './year-leagues.ts';
import type { Year } from './year.ts';

/** What can differ between two states of a unit's year: figures as they are printed, and `period 2026-11`, what a period gives. */
export type YearFigure =
  'league' | 'periods' | 'published' | 'mean' | 'mark' | 'total' | 'rank' | 'grade' | `period ${string}`;

/** One figure of a unit that is not what it was. */
export interface YearDifference {
  readonly unit: string;
  readonly figure: YearFigure;
  /** Undefined where there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Every figure in which two states of one year differ, such as 预报 and 终报 (rules.md §11): unit by unit in the order of the later state, results before periods. */
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
  const places = year.rules.total.decimals;
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
    ['periods', String(unit.ranked.length)],
    ['published', String(unit.published)],
    ['mean', unit.mean && print(unit.mean, 2)],
    ['mark', unit.mark?.mark && exactText(unit.mark.mark)],
    ['total', unit.total && print(unit.total, places)],
    ['rank', row?.rank === undefined ? undefined : String(row.rank)],
    ['grade', row?.grade],
    ...unit.periods.map((one): [YearFigure, string] => [
      `period ${one.period.id}`,
      one.kind === 'ranked' ? `${exactText(one.total)} / ${exactText(one.fullMark)}` : one.reason,
    ]),
  ]);
}
