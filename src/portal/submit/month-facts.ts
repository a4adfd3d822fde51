import { isOpen } from '#engine/duties/duty.ts';
import type { MonthFacts } from '#form/facts.ts';
import { monthWords } from '#wording/shared/month.ts';
import { dutiesOfUnit } from '../duties/duty-lists.ts';
import type { ViewEnv } from '../env/env.ts';
import { monthFields } from '../env/month-words.ts';
import { showsLive } from '../env/publication.ts';

/** The months that a unit owes its submission for, with what follows from the record: what it reported done, what comes next. */
export function monthFacts(env: ViewEnv, unit: string): readonly MonthFacts[] {
  const { context } = env;
  const { done, next } = monthWords.labels;
  if (!showsLive(env)) return [];
  return dutiesOfUnit(env, unit)
    .filter(({ kind }) => kind === 'monthly')
    .filter((duty) => isOpen(duty))
    .map(({ subject, due }) => ({
      month: subject,
      due,
      known: monthFields(env, { unit, month: subject, submitted: context.asOf })
        .filter(({ label }) => label === done || label === next)
        .map(({ label, text }) => [label, text] as const),
    }));
}
