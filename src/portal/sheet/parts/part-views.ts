import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { Part } from '#engine/scheme/parts.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { Component } from '#record/rules/table.ts';
import type { ViewEnv } from '../../env/env.ts';
import { partA } from './part-a-view.ts';
import { partAssessed } from './part-assessed-view.ts';
import { partB } from './part-b-view.ts';
import { partC1 } from './part-c1-view.ts';
import { partC2 } from './part-c2-view.ts';
import { partE } from './part-e-view.ts';
import { partH } from './part-h-view.ts';
import { partX } from './part-x-view.ts';
import { hasHandicaps } from '../../score/score-parts.ts';
import { disputedTasks } from '../../score/disputed.ts';
import { taskHref } from '../../env/period/sheet-words.ts';
import type { PartView } from './part-points.ts';

const BY_SOURCE: Readonly<
  Record<Component['source'], (env: ViewEnv, result: UnitSheet, part: Part) => PartView>
> = {
  completion: partA,
  quality: partB,
  plan: partC1,
  weekly: partC2,
  assessed: partAssessed,
};

/** Every part of a score taken apart, in the order of printing: each component by where its points come from, 照顾分, 加分, 扣分 as far as the rules have them. */
export function partViews(env: ViewEnv, result: UnitSheet): readonly PartView[] {
  const extras = [
    hasHandicaps(result.rules) ? partH(env, result) : null,
    partE(env, result),
    partX(env, result),
  ];
  return [
    ...result.score.parts.map((part) => BY_SOURCE[part.component.source](env, result, part)),
    ...extras.flatMap((part) => part ?? []),
  ].map((part) => marked(env, result, part));
}

/** A part with the mark at each line, of those that count and those that do not, whose matter an objection names (rules.md §10). */
function marked(env: ViewEnv, { unit, period }: UnitSheet, part: PartView): PartView {
  const disputed = new Set(disputedTasks(env, { unit, period: period.id }).map(taskHref));
  if (disputed.size === 0) return part;
  const withMark = <Line extends { readonly href: string | null; readonly inputs: readonly string[] }>(
    line: Line,
  ): Line => {
    if (line.href === null || !disputed.has(line.href)) return line;
    return { ...line, inputs: [...line.inputs, rankingSentences.disputed] };
  };
  return { ...part, lines: part.lines.map(withMark), beside: part.beside.map(withMark) };
}
