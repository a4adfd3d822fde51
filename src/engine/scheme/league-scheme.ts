import { add, compare, decimal, fraction, isZero, multiply, ONE, round, sum, ZERO } from '#exact/fraction.ts';
import type { Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Component, League, Total } from '#record/rules/table.ts';

/** A component of the rules as it stands in one league. */
export interface LeaguePart {
  readonly component: Component;
  /** Undefined where things are counted (`linear`). */
  readonly full: Fraction | undefined;
  /** By how much its points go into the sum: its weight as a share with `weighted`, else 1. */
  readonly factor: Fraction;
}

/** How the score of one league is put together: the rules with what the league says for itself (rules.md §7). */
export interface LeagueScheme {
  readonly method: Total['method'];
  readonly parts: readonly LeaguePart[];
  /** 起评分 */
  readonly start: Fraction | undefined;
  /** Decimals of a computed part and of the total. */
  readonly places: { readonly part: number; readonly total: number };
  /** Σ factor × full mark of the parts; 0 where things are counted. */
  readonly full: Fraction;
  /** What shares of grades and lists are taken of: the full mark, 起评分 included; undefined where there is none. */
  readonly fullMark: Fraction | undefined;
  readonly minimum: Fraction;
  readonly maximum: Fraction | undefined;
}

/** The scheme of a league; of the rules alone for a unit that stands in none. */
export function leagueScheme(rules: Rules, league: string | undefined): LeagueScheme {
  const own = rules.leagues.find(({ id }) => id === league);
  const { total } = rules;
  const method = own?.method ?? total.method;
  const parts = partsIn(rules.components, method, league);
  const start = total.start === undefined ? undefined : decimal(total.start);
  const full = sum(parts.map((part) => multiply(part.factor, part.full ?? ZERO)));
  const whole = add(full, start ?? ZERO);
  const maximum = maximumOf(rules, own, method === 'linear' ? undefined : whole);
  return {
    method,
    parts,
    start,
    places: { part: total.partDecimals, total: total.decimals },
    full,
    fullMark: isZero(whole) ? maximum : whole,
    // A limit is a total that is printed.
    minimum: round(decimal(total.minimum), total.decimals),
    maximum: maximum && round(maximum, total.decimals),
  };
}

/** The limit that is written down, else the full mark and what E may add to it; none where things are counted. */
function maximumOf(
  { total, bonus }: Rules,
  league: League | undefined,
  whole: Fraction | undefined,
): Fraction | undefined {
  const written = league?.maximum ?? total.maximum;
  if (written !== undefined) return decimal(written);
  return whole && add(whole, decimal(bonus?.cap ?? 0));
}

/** The components that exist in a league. One whose full mark there is 0, or that lacks what the league's method needs, does not. */
function partsIn(
  components: readonly Component[],
  method: Total['method'],
  league: string | undefined,
): readonly LeaguePart[] {
  const parts = components.flatMap((component): LeaguePart[] => {
    const { full, fullBy, weight, each } = component;
    const by = league === undefined ? undefined : fullBy?.[league];
    const most = by ?? full;
    if (by !== undefined && isZero(decimal(by))) return [];
    if (method === 'linear') return each === undefined ? [] : [{ component, full: undefined, factor: ONE }];
    if (most === undefined || isZero(decimal(most))) return [];
    if (method === 'sum') return [{ component, full: decimal(most), factor: ONE }];
    return weight === undefined ? [] : [{ component, full: decimal(most), factor: decimal(weight) }];
  });
  return method === 'weighted' ? asShares(parts) : parts;
}

/** Weights are shares that make 1 or percents that make 100. */
function asShares(parts: readonly LeaguePart[]): readonly LeaguePart[] {
  if (compare(sum(parts.map(({ factor }) => factor)), ONE) <= 0) return parts;
  const percent = fraction(1, 100);
  return parts.map((part) => ({ ...part, factor: multiply(part.factor, percent) }));
}
