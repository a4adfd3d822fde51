import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import type { PlanDuty } from '../../engine/dossier/plan-duties.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { compare, ONE } from '../exact/fraction.ts';
import type { Component } from '../../record/rules/table.ts';
import { unitLine, type BulletinFact } from './bulletin-group.ts';
import { isShown, unitRefIn, type ViewEnv } from './env.ts';
import { matterTitle } from './told.ts';
import type { BulletinLineView } from './types/bulletin.ts';
import { unitPeriodPage } from './unit-pages.ts';

/** A line about a unit that leads to the part of its score where the fact counts; to its page where the rules score no such thing. */
export function unitFact(
  env: ViewEnv,
  { unit, period, rules }: UnitResult,
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
export function planProblems(env: ViewEnv, result: UnitResult): readonly BulletinFact[] {
  const { plans, completion } = result.lines;
  const settled = plans.filter(({ p }) => compare(p, ONE) < 0);
  const before = new Set(settled.map(({ dossier }) => dossier.id));
  const still = completion
    .filter(({ dossier }) => !before.has(dossier.id))
    .flatMap(({ dossier, nodes }) =>
      nodes.flatMap(({ plan, late }) => (plan === undefined ? [] : [{ dossier, duty: plan, late }])),
    );
  return [...settled, ...still].map(({ dossier, duty, late }) =>
    isShown(env, dossier)
      ? unitFact(env, result, planText(matterTitle(env, dossier), duty, late), 'plan')
      : undefined,
  );
}

function planText(matter: string, { kind, met }: PlanDuty, late: number): string {
  const words = bulletinSentences[kind === 'prompt' ? 'ack' : 'plan'];
  return words[met === undefined ? 'missing' : 'late'](matter, late);
}

/** Weekly reports that were left out, or came only before Monday's meeting; by their number, so nothing here need be withheld. */
export function weekProblems(env: ViewEnv, result: UnitResult): readonly BulletinFact[] {
  const of = (...states: readonly string[]) =>
    result.lines.weeks.filter(({ state }) => states.includes(state)).length;
  const [missed, supplemented] = [of('missing', 'late'), of('before-meeting')];
  return missed + supplemented === 0
    ? []
    : [unitFact(env, result, bulletinSentences.weeks(missed, supplemented), 'weekly')];
}
