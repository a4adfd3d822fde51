import {
  decimal,
  divide,
  fraction,
  multiply,
  ONE,
  round,
  sum,
  ZERO,
  type Fraction,
} from '../exact/fraction.ts';
import type { Component } from '../schema/rules-scheme.ts';
import type { Rules } from '../schema/rules.ts';

/** A part of the score: points as printed; `points` undefined prints 「—」 (rules-v1 §7, §11). */
export interface Part {
  readonly component: Component;
  /** Full mark in the unit's league; undefined where things are counted. */
  readonly full: Fraction | undefined;
  /** By how much the points go into the base: the weight with `weighted`, else 1. */
  readonly factor: Fraction;
  readonly points: Fraction | undefined;
}

/** What a component gives: earned of a possible, or a mark as entered. Nothing possible is 「—」, never 0. */
export type Yield = { readonly earned: Fraction; readonly of: Fraction } | { readonly mark: Fraction };

/** A part as printed: full × earned / possible, the mark itself, or points × count. */
export function partOf(
  rules: Rules,
  component: Component,
  league: string | undefined,
  gave: Yield | undefined,
): Part {
  const { full, fullBy, weight, points } = component;
  const own = league === undefined ? undefined : fullBy?.[league];
  const whole = own ?? full;
  const most = whole === undefined ? undefined : decimal(whole);
  return {
    component,
    full: most,
    factor: rules.ranking.method === 'weighted' && weight !== undefined ? decimal(weight) : ONE,
    // Where a league's full mark is 0, nothing was possible.
    points: gave && most?.n !== 0n ? pointsOf(rules, most ?? ONE, points, gave) : undefined,
  };
}

function pointsOf(
  { ranking }: Rules,
  full: Fraction,
  each: Component['points'],
  gave: Yield,
): Fraction | undefined {
  if ('mark' in gave) {
    const value =
      ranking.method === 'linear' && each !== undefined ? multiply(decimal(each), gave.mark) : gave.mark;
    return round(value, ranking.decimals);
  }
  return gave.of.n === 0n ? undefined : round(multiply(full, divide(gave.earned, gave.of)), ranking.decimals);
}

export interface Base {
  /** Σ factor × printed points of the parts that have a value, and the same of their full marks. */
  readonly earned: Fraction;
  readonly available: Fraction;
  /** The parts put together, of the whole full mark; undefined when nothing was assessed. */
  readonly base: Fraction | undefined;
}

/**
 * The base of printed parts, the start included: their sum, weighted or not, rounded
 * once. Where a part is 「—」, the others are scaled to the whole full mark (rules-v1 §7);
 * counted points (`linear`) have no full mark and are never scaled.
 */
export function baseOf(rules: Rules, parts: readonly Part[]): Base {
  const { method, start, decimals } = rules.ranking;
  const assessed = parts.filter((part) => part.points !== undefined);
  const earned = sum(assessed.map(({ factor, points }) => multiply(factor, points ?? ZERO)));
  const available = fullOf(assessed);
  const counted = method === 'linear';
  if (assessed.length === 0 || (!counted && available.n === 0n))
    return { earned, available, base: undefined };
  const whole = fullOf(parts);
  const scaled = counted ? earned : divide(multiply(whole, earned), available);
  return { earned, available, base: round(sum([decimal(start ?? 0), scaled]), decimals) };
}

/** Σ factor × full mark: what the parts could give. */
export function fullOf(parts: readonly Part[]): Fraction {
  return sum(parts.map(({ factor, full }) => multiply(factor, full ?? fraction(0))));
}
