import { decimal, divide, multiply, round, sum, add, type Fraction } from '../../exact/fraction.ts';
import type { Rules } from '../../schema/rules.ts';
import type { FrozenMonth, RankedMonth, YearMonth } from './unit-months.ts';
import type { YearMarkLine } from './year-marks.ts';

/** Why a unit is judged apart (单独评定), without total and rank: too few ranked months, months that weigh nothing, or a year-end inspection that does not apply. */
export type ApartReason = 'few-months' | 'no-weight' | 'no-mark';

/** A unit's year, from the frozen months and the year-end inspection to the total (rules-v1 §11). */
export interface UnitYear {
  readonly unit: string;
  /** Fixed unit order. */
  readonly order: number;
  /** In which it is ranked: that of its last ranked month, else its last one. */
  readonly league: string;
  /** All leagues in which it was ranked during the year, first to last. */
  readonly leagues: readonly string[];
  readonly months: readonly YearMonth[];
  readonly ranked: readonly RankedMonth[];
  /** Σ weight and Σ weight × total of the ranked months. */
  readonly weight: Fraction;
  readonly weighted: Fraction;
  /** M, exact; undefined where nothing weighs. */
  readonly mean: Fraction | undefined;
  /** The share of M, rounded. */
  readonly monthly: Fraction | undefined;
  /** Undefined while there is none. */
  readonly mark: YearMarkLine | undefined;
  /** The share of J, rounded. */
  readonly final: Fraction | undefined;
  /** Undefined for a unit apart, and while J is missing. */
  readonly total: Fraction | undefined;
  readonly apart: ApartReason | undefined;
  /** Months in which a falsified report was found: excludes 优秀. */
  readonly falsified: readonly string[];
}

/** A unit and where it stood, over all frozen months of a year. */
export interface YearMember {
  readonly unit: string;
  readonly order: number;
  readonly league: string;
}

/** Scores a unit's year. Figures that are printed are rounded, M itself is not. */
export function unitYear(
  rules: Rules,
  { unit, order, league }: YearMember,
  months: readonly YearMonth[],
  mark: YearMarkLine | undefined,
  falsified: readonly string[],
): UnitYear {
  const ranked = months.filter((month) => month.kind === 'ranked');
  const weight = sum(ranked.map((month) => month.weight));
  const weighted = sum(ranked.map((month) => multiply(month.weight, month.total)));
  const mean = weight.n === 0n ? undefined : divide(weighted, weight);
  const monthly = mean && shareOf(rules, rules.year.monthly, mean);
  const final = mark?.mark && shareOf(rules, rules.year.final, mark.mark);
  const apart = apartReason(rules, ranked.length, mean, mark);
  return {
    unit,
    order,
    league: ranked.at(-1)?.league ?? league,
    leagues: [...new Set(ranked.map((month) => month.league))],
    months,
    ranked,
    weight,
    weighted,
    mean,
    monthly,
    mark,
    final: takesMark(rules) ? final : undefined,
    total: apart === undefined ? totalOf(rules, monthly, final) : undefined,
    apart,
    falsified,
  };
}

/** Whether the rules count a year-end inspection at all. */
export function takesMark({ year }: Rules): boolean {
  return decimal(year.final).n !== 0n;
}

/** Everyone who was in a league in a frozen month, with the order and the league last held. */
export function yearMembers(frozen: readonly FrozenMonth[]): readonly YearMember[] {
  const members = new Map<string, YearMember>();
  for (const { edition } of frozen)
    for (const { unit, order, league } of edition.units)
      if (league !== undefined) members.set(unit, { unit, order, league });
  return [...members.values()];
}

function apartReason(
  rules: Rules,
  ranked: number,
  mean: Fraction | undefined,
  mark: YearMarkLine | undefined,
): ApartReason | undefined {
  if (ranked < rules.year.months) return 'few-months';
  if (mean === undefined) return 'no-weight';
  return takesMark(rules) && mark !== undefined && mark.mark === undefined ? 'no-mark' : undefined;
}

function totalOf(
  rules: Rules,
  monthly: Fraction | undefined,
  final: Fraction | undefined,
): Fraction | undefined {
  if (!takesMark(rules)) return monthly;
  return monthly && final && add(monthly, final);
}

function shareOf({ ranking }: Rules, share: string | number, value: Fraction): Fraction {
  return round(multiply(decimal(share), value), ranking.decimals);
}
