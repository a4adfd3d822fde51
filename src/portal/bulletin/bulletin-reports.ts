import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { counts } from '#engine/sheet/locked-unit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { compare, exactValue, ONE } from '#exact/fraction.ts';
import type { Component } from '#record/rules/table.ts';
import { unitLine, type BulletinFact, type BulletinLineView } from './bulletin-group.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { isTaskShown, taskTitle } from '../env/sheet-words.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';

/** A line about a unit that leads to the part of its score where the fact counts; to its page where the rules score no such thing. */
export function unitFact(
  env: ViewEnv,
  { unit, period, rules }: UnitSheet,
  text: string,
  counts: Component['source'] | 'x',
): BulletinLineView {
  const part = counts === 'x' ? counts : rules.components.find(({ source }) => source === counts)?.id;
  const page = unitPeriodPage(env, unit, period.id);
  return unitLine({
    unit: unitRefIn(env, unit, period.id),
    text,
    href: part === undefined || page === null ? page : `${page}#part-${part}`,
  });
}

/** Plans that were settled late or without having come, and those that are still not there (rules.md §3, §6 C1). */
export function planProblems(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  const { plans, completion } = result.lines;
  const settled = plans
    .filter(({ p }) => compare(exactValue(p), ONE) < 0)
    .map(({ task, kind, missing, late = 0 }) => ({ task, kind, missing: missing === true, late }));
  const before = new Set(settled.map(({ task }) => task));
  const still = completion
    .filter(({ task }) => !before.has(task))
    .flatMap(({ task, nodes }) =>
      nodes
        .filter((node) => node.id === 'plan' && counts(node))
        .map(({ plan, late }) => ({ task, kind: plan, missing: true, late })),
    );
  return [...settled, ...still].map(({ task, kind, missing, late }) => {
    if (!isTaskShown(env, task)) return undefined;
    const words = bulletinSentences[kind === 'prompt' ? 'ack' : 'plan'];
    return unitFact(env, result, words[missing ? 'missing' : 'late'](taskTitle(env, task), late), 'plan');
  });
}

/** Weekly reports that were left out, or came only before Monday's meeting; by their number, so nothing here need be withheld. */
export function weekProblems(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  const of = (...states: readonly string[]) =>
    result.lines.weeks.filter(({ state }) => states.includes(state)).length;
  const [missed, supplemented] = [of('missing', 'late'), of('before-meeting')];
  return missed + supplemented === 0
    ? []
    : [unitFact(env, result, bulletinSentences.weeks(missed, supplemented), 'weekly')];
}
