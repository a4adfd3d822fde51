import type { Part } from '../compute/parts.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { Component } from '../schema/rules-scheme.ts';
import type { ViewEnv } from './env.ts';
import { partA } from './part-a-view.ts';
import { partAssessed } from './part-assessed-view.ts';
import { partB } from './part-b-view.ts';
import { partC1 } from './part-c1-view.ts';
import { partC2 } from './part-c2-view.ts';
import { partE } from './part-e-view.ts';
import { partH } from './part-h-view.ts';
import { partX } from './part-x-view.ts';
import { hasHandicaps } from './score-parts.ts';
import type { PartView } from './types/unit-month.ts';

const BY_SOURCE: Readonly<
  Record<Component['source'], (env: ViewEnv, score: UnitMonth, part: Part) => PartView>
> = {
  completion: partA,
  quality: partB,
  plan: partC1,
  weekly: partC2,
  assessed: partAssessed,
};

/** Every part of a score taken apart, in the order of printing: each component by where its points come from, 照顾分 where declared, 加分, 扣分. */
export function partViews(env: ViewEnv, score: UnitMonth): readonly PartView[] {
  return [
    ...score.parts.map((part) => BY_SOURCE[part.component.source](env, score, part)),
    ...(hasHandicaps(score.rules) ? [partH(env, score)] : []),
    partE(env, score),
    partX(env, score),
  ];
}
