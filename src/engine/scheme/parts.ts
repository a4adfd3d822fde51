import { decimal, divide, fraction, isZero, multiply, ONE, round, sum } from '#exact/fraction.ts';
import type { Fraction } from '#exact/fraction.ts';
import type { Component } from '#record/rules/table.ts';
import type { CompletionFact, Facts } from './facts.ts';
import type { LeaguePart, LeagueScheme } from './league-scheme.ts';

/** What a component gave: a share `earned` of what was possible (`of` is never 0), or a mark as entered. */
type Yield = { readonly earned: Fraction; readonly of: Fraction } | { readonly mark: Fraction };

/** One part of a unit's score as printed (rules.md §6). */
export interface Part extends LeaguePart {
  /**
   * `scored`; `full`: nothing to assess (无可评), so the full mark; `none`: nothing to assess
   * or 不适用, and the rest is scaled; `missing`: a mark neither entered nor said not to apply.
   */
  readonly state: 'scored' | 'full' | 'none' | 'missing';
  /** Undefined where the part is `none` or `missing`. */
  readonly points: Fraction | undefined;
  /** The reason that the assessor gave for 不适用. */
  readonly why: string | undefined;
  /** What the points were made of; undefined where there was nothing. */
  readonly gave: Yield | undefined;
}

/** The parts of a unit's score in the order of printing. */
export function partsOf(scheme: LeagueScheme, facts: Facts): readonly Part[] {
  return scheme.parts.map((part) => partOf(scheme, part, facts));
}

/** What a component does where it has nothing to assess (rules.md §6). */
export function whenNone({ source, whenNone: said }: Component): NonNullable<Component['whenNone']> {
  if (said !== undefined) return said;
  return source === 'completion' ? 'unranked' : source === 'assessed' ? 'scale' : 'full';
}

/** Σ w·c and Σ w: a task's weight d × r is shared equally by its counted nodes; one without any has none (rules.md §3). */
export function workOf(lines: readonly CompletionFact[]): {
  readonly earned: Fraction;
  readonly weight: Fraction;
} {
  const counted = lines.filter(({ nodes }) => nodes.length > 0);
  const weights = counted.map(({ d, r }) => multiply(d, r));
  const means = counted.map(({ nodes }) => meanOf(nodes.map(({ c }) => c)));
  return {
    earned: sum(weights.map((weight, index) => multiply(weight, means[index] ?? ONE))),
    weight: sum(weights),
  };
}

function partOf(scheme: LeagueScheme, part: LeaguePart, facts: Facts): Part {
  const { component } = part;
  const line = facts.marks.find((fact) => fact.component === component.id);
  if (component.source === 'assessed' && line === undefined)
    return { ...part, state: 'missing', points: undefined, why: undefined, gave: undefined };
  const gave = component.source === 'assessed' ? markOf(line?.mark) : shareOf(component.source, facts);
  if (gave !== undefined)
    return { ...part, state: 'scored', points: pointsOf(scheme, part, gave), why: undefined, gave };
  const full = whenNone(component) === 'full' ? mostOf(part) : undefined;
  const state = full === undefined ? 'none' : 'full';
  return { ...part, state, points: full, why: line?.why, gave };
}

/** A computed part is rounded, once; a mark stays as it was entered (rules.md §7). */
function pointsOf({ places }: LeagueScheme, part: LeaguePart, gave: Yield): Fraction {
  if ('mark' in gave) return part.full === undefined ? multiply(mostOf(part), gave.mark) : gave.mark;
  return round(multiply(mostOf(part), divide(gave.earned, gave.of)), places.part);
}

/** The full mark; where things are counted, the points of one. */
function mostOf({ component, full }: LeaguePart): Fraction {
  return full ?? decimal(component.each ?? 0);
}

function markOf(mark: Fraction | undefined): Yield | undefined {
  return mark && { mark };
}

function shareOf(source: Exclude<Component['source'], 'assessed'>, facts: Facts): Yield | undefined {
  switch (source) {
    case 'completion': {
      const { earned, weight } = workOf(facts.completion);
      return isZero(weight) ? undefined : { earned, of: weight };
    }
    case 'quality':
      return amongAll(facts.quality.map(({ q }) => q));
    case 'plan':
      return amongAll(facts.plans.map(({ p }) => p));
    case 'weekly':
      return amongAll(facts.weeks.flatMap(({ z }) => z ?? []));
  }
}

function amongAll(values: readonly Fraction[]): Yield | undefined {
  return values.length === 0 ? undefined : { earned: sum(values), of: fraction(values.length) };
}

function meanOf(values: readonly Fraction[]): Fraction {
  return divide(sum(values), fraction(values.length));
}
