import { partWords } from '#wording/ranking/labels.ts';
import { bandsOf } from '#engine/ranking/bands.ts';
import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import type { Component } from '#record/rules/table.ts';
import type { Rules } from '#record/rules/rules.ts';
import { decimal, multiply } from '#exact/fraction.ts';
import { drawn } from '../shared/arithmetic-text.ts';
import type { PeriodText } from '../shared/types.ts';

/**
 * One piece of the score bar. The pieces stand end to end, those of tone `x` are hatched over the last
 * points, so the solid part ends at the total. Where a part has nothing to assess and the rest is scaled,
 * the others come scaled to the whole (rules.md §6).
 */
export interface BarPiece {
  readonly tone: PieceTone;
  /** Points on the scale of the bar, for drawing only; ≥ 0. */
  readonly points: number;
  /** For the bar's text alternative, e.g. `任务完成43.14`. */
  readonly text: string;
}

/** One period of a trend. */
export interface TrendPoint {
  readonly period: PeriodText;
  /** For an axis: `5月`, `第二季度`. */
  readonly label: string;
  /** Total and rank for drawing; null where the unit was not ranked, or the rules do not publish them. */
  readonly total: number | null;
  readonly rank: number | null;
  /** The total as printed; null likewise. */
  readonly printed: string | null;
  /** Words of the point: `2026年5月：77.81分，第6名` or `…：本月无主办计分事项，不参加排名`. */
  readonly text: string;
}

/** A part of the score: a component by its id in the rules file (`a`, `c1`), or `e` 加分, `x` 扣分, `h` 照顾分. Its anchor is `#part-<code>`. */
export type PartCode = string;

/** How a part is drawn: components by their place, `1` … `6` and over again; `start` is 起评分. */
export type PieceTone = '1' | '2' | '3' | '4' | '5' | '6' | 'start' | 'h' | 'e' | 'x';

/** What a tone of the bars stands for. */
export interface BarKeyView {
  readonly tone: PieceTone;
  /** `任务完成`. */
  readonly name: string;
}

/** What bars and trends of a league are drawn against, for drawing only. */
export interface ScoreScale {
  /** The league's full mark, where a bar ends; null where things are counted without any. */
  readonly maximum: number | null;
  /** Where grades begin, drawn as hairlines, ascending. */
  readonly limits: readonly number[];
  /** Where the best grade begins; null without grades. */
  readonly best: number | null;
  /** A step of an axis of totals: 10 with a best grade from 90. */
  readonly step: number;
}

/** A part of a score by name, as the rules have it. */
export interface ScorePart extends BarKeyView {
  readonly code: PartCode;
}

const TONES: readonly PieceTone[] = ['1', '2', '3', '4', '5', '6'];

/** How a component is drawn: by its place among the components, whatever it is called. */
export function toneOf({ components }: Rules, { id }: Component): PieceTone {
  const place = components.findIndex((component) => component.id === id);
  return TONES[Math.max(0, place) % TONES.length] ?? '1';
}

/** Whether 照顾分 is something that the rules know: they declare it for somebody (rules.md §7). */
export function hasHandicaps({ handicaps }: Rules): boolean {
  return handicaps !== undefined && handicaps.length > 0;
}

/** Every part that exists in a league, in the order of printing: the components, then 照顾分, 加分 and 扣分 where the rules have them; of all leagues without one. */
export function scoreParts(rules: Rules, league?: string): readonly ScorePart[] {
  const merit = (code: 'h' | 'e' | 'x'): ScorePart => ({ code, tone: code, name: partWords[code] });
  const components =
    league === undefined
      ? rules.components
      : leagueScheme(rules, league).parts.map(({ component }) => component);
  return [
    ...components.map((component) => ({
      code: component.id,
      tone: toneOf(rules, component),
      name: component.name,
    })),
    ...(hasHandicaps(rules) ? [merit('h')] : []),
    ...(rules.bonus === undefined ? [] : [merit('e')]),
    ...(rules.deduction === undefined ? [] : [merit('x')]),
  ];
}

/** What the scores of a league are drawn against: its full mark, with ticks where its grades begin (rules.md §7). */
export function scoreScale(rules: Rules, league: string | undefined): ScoreScale {
  const { fullMark } = leagueScheme(rules, league);
  if (fullMark === undefined) return { maximum: null, limits: [], best: null, step: 1 };
  const maximum = drawn(fullMark);
  const from = bandsOf(rules, league ?? '').grades.map((grade) =>
    drawn(multiply(decimal(grade.from), fullMark)),
  );
  const best = from[0] ?? null;
  return {
    maximum,
    limits: from.filter((limit) => limit > 0 && limit < maximum).toSorted((a, b) => a - b),
    best,
    step: stepOf(best ?? maximum),
  };
}

function stepOf(best: number): number {
  return best > 0 ? 10 ** Math.floor(Math.log10(best / 2)) : 1;
}
