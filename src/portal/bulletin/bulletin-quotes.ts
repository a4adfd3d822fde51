import { monthInWords } from '#wording/calendar/day.ts';
import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import type { Period } from '#engine/time/periods.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { lastDayOfMonth } from '#days/day.ts';
import { compareText } from '#record/schema/problem.ts';
import type { BulletinPaper } from '../freeze/bulletin-papers.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { monthFields } from '../env/period/month-words.ts';
import type { FieldView, UnitRef } from '../shared/types.ts';

/** A unit's monthly submission: its own words, those of its claims too. */
export interface QuoteView {
  readonly unit: UnitRef;
  /** `2026年4月月报`; null where the bulletin is of that very month. */
  readonly month: string | null;
  /** 本月完成, 面上情况, 困难, 下月节点. */
  readonly fields: readonly FieldView[];
}

/** The units' monthly submissions word for word, in the fixed order of units; of those chosen where the bulletin names some (mechanisms.md rows 57, 77). Null where the rules ask for none. */
export function quotes(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  paper: BulletinPaper,
): readonly QuoteView[] | null {
  if (rules.monthly === undefined) return null;
  return submissions(env, period, paper)
    .filter(({ value }) => paper.entry?.value.quoted?.includes(value.unit) ?? true)
    .map(({ value }) => ({
      unit: unitRefIn(env, value.unit, period.id),
      month: period.kind === 'month' ? null : bulletinSentences.quoted(monthInWords(value.month)),
      fields: monthFields(env, value),
    }));
}

/** What a unit advises, word for word. */
export interface AdviceFact {
  readonly unit: string;
  readonly text: string;
}

/** What units advise in a period, in the fixed order of units; inside the system alone. */
export function adviceOf(env: ViewEnv, period: Period, paper: BulletinPaper): readonly AdviceFact[] {
  return submissions(env, period, paper).flatMap(({ value: { unit, advice } }) =>
    advice === undefined ? [] : [{ unit, text: advice }],
  );
}

/** Submissions for the months that end in the period and that were there when the bulletin went out: what came later did not stand in it. */
function submissions(
  env: ViewEnv,
  { from, to }: Period,
  { entry }: BulletinPaper,
): readonly EntryOf<'monthly'>[] {
  const until = entry?.value.submitted ?? env.context.asOf;
  const orderOf = (unit: string) => env.context.units.get(unit)?.value.order ?? Number.MAX_SAFE_INTEGER;
  const isOf = (month: string) => from <= lastDayOfMonth(month) && lastDayOfMonth(month) <= to;
  return env.shown.monthly
    .filter(({ value }) => isOf(value.month) && value.submitted <= until)
    .toSorted(
      (a, b) =>
        orderOf(a.value.unit) - orderOf(b.value.unit) ||
        compareText(a.value.unit, b.value.unit) ||
        compareText(a.value.month, b.value.month),
    );
}
