import {
  add,
  compare,
  decimal,
  divide,
  isZero,
  max,
  min,
  multiply,
  round,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from '#exact/fraction.ts';
import type { UnrankedReason } from '#record/freeze/edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Column } from '#record/rules/table.ts';
import type { Facts, DeductionFact, DeductionKind } from './facts.ts';
import { leagueScheme, type LeagueScheme } from './league-scheme.ts';
import { partsOf, whenNone, type Part } from './parts.ts';

/** A column beside the score; `mark` undefined: not entered, or 不适用 for the reason `why`. */
export interface ColumnValue {
  readonly column: Column;
  readonly mark: Fraction | undefined;
  readonly why: string | undefined;
}

/** A unit's score of a period, from printed parts to the printed total (rules.md §6–7). */
export interface UnitScore extends Pick<LeagueScheme, 'method' | 'start' | 'places' | 'full'> {
  /** One for each component that the league has. */
  readonly parts: readonly Part[];
  /** Σ factor × points of the parts that have points, and the same of their full marks. */
  readonly sum: Fraction;
  readonly available: Fraction;
  /** Not every part has points: the base is sum ÷ available × full. */
  readonly scaled: boolean;
  /** 起评分 and parts, exactly as they are printed; rounded where it was scaled. Undefined for a unit that is not ranked. */
  readonly base: Fraction | undefined;
  /** E and X within their caps; undefined where the rules have no such block. */
  readonly bonus: Fraction | undefined;
  readonly deduction: Fraction | undefined;
  /** 照顾分 */
  readonly handicap: Fraction | undefined;
  /** What the greatest total cut off; below 0 what the least total added. */
  readonly cut: Fraction | undefined;
  /** base + handicap + E − X − cut; undefined for a unit that is not ranked. */
  readonly total: Fraction | undefined;
  /** 主办 tasks with a counted node. */
  readonly matters: number;
  /** Matters in which something was falsified. */
  readonly falsified: number;
  /** In the order of the facts. */
  readonly deductions: readonly Weighed[];
  readonly columns: readonly ColumnValue[];
  readonly unranked: UnrankedReason | undefined;
}

/** Whose score it is; `league` undefined: a unit that stands in none. */
export interface ScoredUnit {
  readonly unit: string;
  readonly league: string | undefined;
  readonly period: string;
}

/** Scores a unit by a version of the rules. */
export function scoreUnit(rules: Rules, who: ScoredUnit, facts: Facts): UnitScore {
  const scheme = leagueScheme(rules, who.league);
  const parts = partsOf(scheme, facts);
  const sums = sumsOf(scheme, parts);
  const matters = facts.completion.filter(({ role, nodes }) => role === 'lead' && nodes.length > 0).length;
  const deductions = rules.deduction === undefined ? [] : onePerTask(facts.deductions);
  const unranked = unrankedReason(rules, matters, parts, sums);
  const extras: Extras = {
    handicap: handicapOf(rules, who),
    bonus: rules.bonus && min(decimal(rules.bonus.cap), sum(facts.bonus.map(({ points }) => points))),
    deduction: rules.deduction && deductionPoints(rules.deduction, deductions),
  };
  const base = unranked === undefined ? baseOf(scheme, sums) : undefined;
  return {
    method: scheme.method,
    start: scheme.start,
    places: scheme.places,
    full: scheme.full,
    parts,
    ...sums,
    ...extras,
    base,
    ...(base === undefined ? { cut: undefined, total: undefined } : limited(scheme, base, extras)),
    matters,
    falsified: falsifiedTasks(facts.deductions),
    deductions,
    columns: columnsOf(rules, facts),
    unranked,
  };
}

type Sums = Pick<UnitScore, 'sum' | 'available' | 'scaled'>;
type Extras = Pick<UnitScore, 'handicap' | 'bonus' | 'deduction'>;

/** What is counted has no full mark and so is never scaled. */
function sumsOf({ full }: LeagueScheme, parts: readonly Part[]): Sums {
  const valued = parts.filter(({ points }) => points !== undefined);
  const total = (of: (part: Part) => Fraction | undefined) =>
    sum(valued.map((part) => multiply(part.factor, of(part) ?? ZERO)));
  const available = total((part) => part.full);
  return {
    sum: total((part) => part.points),
    available,
    scaled: compare(available, full) !== 0,
  };
}

/** Why a unit stands below its table (rules.md §1, §6). Where all is assessed, no matters are asked for. */
function unrankedReason(
  { tasks }: Rules,
  matters: number,
  parts: readonly Part[],
  { scaled, available }: Sums,
): UnrankedReason | undefined {
  const computed = parts.some(({ component }) => component.source !== 'assessed');
  if (tasks !== undefined && computed && matters < tasks.leastMatters) return 'no-matters';
  const empty = parts.every(({ points }) => points === undefined) || (scaled && isZero(available));
  const barred = parts.some(({ state, component }) => state === 'none' && whenNone(component) === 'unranked');
  return empty || barred ? 'nothing-assessed' : undefined;
}

/** Exactly what the printed parts make; a quotient alone must be rounded (rules.md §7). */
function baseOf({ start, full, places }: LeagueScheme, sums: Sums): Fraction {
  const begin = start ?? ZERO;
  return sums.scaled
    ? round(add(begin, multiply(divide(sums.sum, sums.available), full)), places.total)
    : add(begin, sums.sum);
}

function handicapOf({ handicaps }: Rules, { unit, period }: ScoredUnit): Fraction | undefined {
  const given = (handicaps ?? []).filter(
    (line) => line.unit === unit && (line.period === undefined || line.period === period),
  );
  return given.length === 0 ? undefined : sum(given.map(({ points }) => decimal(points)));
}

/** Rounded once and kept within the limits; what they cut is told (rules.md §7). */
function limited(
  { minimum, maximum, places }: LeagueScheme,
  base: Fraction,
  { handicap, bonus, deduction }: Extras,
): { readonly cut: Fraction | undefined; readonly total: Fraction } {
  const earned = sum([base, handicap ?? ZERO, bonus ?? ZERO]);
  const free = round(subtract(earned, deduction ?? ZERO), places.total);
  const total = max(minimum, maximum === undefined ? free : min(maximum, free));
  const cut = subtract(free, total);
  return { cut: isZero(cut) ? undefined : cut, total };
}

function columnsOf({ columns }: Rules, { marks }: Facts): readonly ColumnValue[] {
  return (columns ?? []).map((column) => {
    const line = marks.find(({ component }) => component === column.id);
    return { column, mark: line?.mark, why: line?.why };
  });
}

/** A ground for X that was weighed against the others of its matter. */
type Weighed<T extends DeductionFact = DeductionFact> = T & {
  /** A larger deduction for the same matter stands instead. */
  readonly superseded: boolean;
};

/** Of equal grounds the first of these stands. */
const KINDS: readonly DeductionKind[] = ['falsified', 'measure', 'criticism', 'exposure'];

/** One matter, one deduction, the largest (rules.md §6); the lines stay in the order given. */
function onePerTask<T extends DeductionFact>(lines: readonly T[]): readonly Weighed<T>[] {
  const largest = new Map<string, T>();
  for (const line of lines) {
    const other = largest.get(line.matter);
    if (other === undefined || exceeds(line, other)) largest.set(line.matter, line);
  }
  return lines.map((line) => ({ ...line, superseded: largest.get(line.matter) !== line }));
}

/** X: what stands, within the cap; 弄虚作假 comes on top of it (rules.md §6). */
function deductionPoints({ cap }: NonNullable<Rules['deduction']>, lines: readonly Weighed[]): Fraction {
  const standing = (falsified: boolean) =>
    sum(
      lines
        .filter((line) => !line.superseded && (line.kind === 'falsified') === falsified)
        .map(({ points }) => points),
    );
  return add(min(decimal(cap), standing(false)), standing(true));
}

/** Matters in which something was falsified, whatever deduction stands for them. */
function falsifiedTasks(lines: readonly DeductionFact[]): number {
  return new Set(lines.filter(({ kind }) => kind === 'falsified').map(({ matter }) => matter)).size;
}

function exceeds(line: DeductionFact, other: DeductionFact): boolean {
  const more = compare(line.points, other.points);
  return more > 0 || (more === 0 && KINDS.indexOf(line.kind) < KINDS.indexOf(other.kind));
}
