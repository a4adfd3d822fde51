import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { decimal } from '../exact/fraction.ts';
import type { Component } from '../schema/rules-scheme.ts';
import type { Rules } from '../schema/rules.ts';
import { drawn } from './pencil.ts';
import type { BarKeyView, PartCode, PieceTone, ScoreScale } from './types/score.ts';

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

/** Whether 照顾分 has a column: where the rules declare one for anybody (rules-v1 §11). */
export function hasHandicaps({ handicaps }: Rules): boolean {
  return handicaps !== undefined && handicaps.length > 0;
}

/** Every part in the order of printing: the components, 照顾分 where declared, 加分, 扣分. */
export function scoreParts(rules: Rules): readonly ScorePart[] {
  const merit = (code: 'h' | 'e' | 'x'): ScorePart => ({ code, tone: code, name: partWords[code] });
  return [
    ...rules.components.map((component) => ({
      code: component.id,
      tone: toneOf(rules, component),
      name: component.name,
    })),
    ...(hasHandicaps(rules) ? [merit('h')] : []),
    merit('e'),
    merit('x'),
  ];
}

/** What the scores of a version of the rules are drawn against. */
export function scoreScale({ ranking, grades }: Rules): ScoreScale {
  const maximum = drawn(decimal(ranking.maximum));
  const from = grades.map((grade) => drawn(decimal(grade.from)));
  const best = from[0] ?? maximum;
  return {
    maximum,
    limits: from.filter((limit) => limit > 0 && limit < maximum).toSorted((a, b) => a - b),
    best,
    step: best > 0 ? 10 ** Math.floor(Math.log10(best / 2)) : 1,
  };
}
