import {
  add,
  decimal,
  divide,
  fraction,
  multiply,
  round,
  sum,
  ZERO,
  type Fraction,
} from '#exact/fraction.ts';
import type { Source } from '../dossier/dossier.ts';
import type { FrozenPeriod, RankedPeriod, UnitPeriod } from './unit-periods.ts';
import type { YearMarkLine } from './year-marks.ts';
import type { YearRules } from './year-span.ts';

/** Why a unit is judged apart (单独评定), without total and rank: ranked in fewer than half of its league's published periods, or a year-end inspection that does not apply. */
type ApartReason = 'few-periods' | 'no-mark';

/** A unit and where it stands in the year. */
export interface YearMember {
  readonly unit: string;
  /** Fixed unit order. */
  readonly order: number;
  /** In which it is ranked: of a league that goes by J alone that of its last day in the year, else that of its last ranked period, else its last one. */
  readonly league: string;
}

/** A unit's year, from the frozen periods and the year-end inspection to the total (rules.md §11). */
export interface UnitYear extends YearMember {
  /** Its league goes by J alone; periods weigh nothing there. */
  readonly alone: boolean;
  /** All leagues in which it was ranked during the year, first to last. */
  readonly leagues: readonly string[];
  readonly periods: readonly UnitPeriod[];
  readonly ranked: readonly RankedPeriod[];
  /** How many frozen periods of the year have a table of its league. */
  readonly published: number;
  /** M as it is printed, in per cent to 0.01: it enters the total so. Undefined where there is none. */
  readonly mean: Fraction | undefined;
  /** Undefined while there is none. */
  readonly mark: YearMarkLine | undefined;
  /** Rounded once. Undefined for a unit apart, and while J is missing. */
  readonly total: Fraction | undefined;
  readonly apart: ApartReason | undefined;
  /** 取消评先 in the year: on no honour or award list. */
  readonly awardIneligible: Source | undefined;
}

/** What the year knows of a unit beside its place. */
export interface YearFacts {
  readonly frozen: readonly FrozenPeriod[];
  readonly periods: readonly UnitPeriod[];
  readonly mark: YearMarkLine | undefined;
  readonly awardIneligible: Source | undefined;
}

const MEAN_DECIMALS = 2;

/** Scores a unit's year. */
export function unitYear(rules: YearRules, member: YearMember, facts: YearFacts): UnitYear {
  const { frozen, periods, mark, awardIneligible } = facts;
  const ranked = periods.filter((period) => period.kind === 'ranked');
  const published = frozen.filter(({ edition }) =>
    edition.leagues.some(({ id }) => id === member.league),
  ).length;
  const mean = meanOf(ranked);
  const alone = goesByMarkAlone(rules, member.league);
  const apart = apartReason(rules, alone, ranked.length * 2 < published || mean === undefined, mark);
  return {
    ...member,
    alone,
    leagues: [...new Set(ranked.map(({ league }) => league))],
    periods,
    ranked,
    published,
    mean,
    mark,
    total: apart === undefined ? totalOf(rules, alone, mean, mark) : undefined,
    apart,
    awardIneligible,
  };
}

/** Whether the rules count a year-end inspection beside the periods. */
export function takesMark({ year }: YearRules): boolean {
  return decimal(year.final).n !== 0n;
}

/** Whether a league is appraised by J alone: the rules name it, or give the periods no share anywhere. */
export function goesByMarkAlone({ year }: YearRules, league: string): boolean {
  return year.finalAlone?.includes(league) === true || decimal(year.monthly).n === 0n;
}

/** J alone, rounded to the decimals of a total; undefined while there is none. */
export function markAlone({ total }: YearRules, mark: YearMarkLine | undefined): Fraction | undefined {
  return mark?.mark && round(mark.mark, total.decimals);
}

function meanOf(ranked: readonly RankedPeriod[]): Fraction | undefined {
  if (ranked.length === 0) return undefined;
  return round(divide(sum(ranked.map(({ percent }) => percent)), fraction(ranked.length)), MEAN_DECIMALS);
}

function apartReason(
  rules: YearRules,
  alone: boolean,
  few: boolean,
  mark: YearMarkLine | undefined,
): ApartReason | undefined {
  if (!alone && few) return 'few-periods';
  const asked = alone || takesMark(rules);
  return asked && mark !== undefined && mark.mark === undefined ? 'no-mark' : undefined;
}

function totalOf(
  rules: YearRules,
  alone: boolean,
  mean: Fraction | undefined,
  mark: YearMarkLine | undefined,
): Fraction | undefined {
  if (alone) return markAlone(rules, mark);
  const final = takesMark(rules) ? mark?.mark : ZERO;
  if (mean === undefined || final === undefined) return undefined;
  const { monthly, final: share } = rules.year;
  return round(add(multiply(decimal(monthly), mean), multiply(decimal(share), final)), rules.total.decimals);
}
