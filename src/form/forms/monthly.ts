import { momentInWords, monthInWords } from '#wording/calendar/day.ts';
import { monthlyWords } from '#wording/form/unit-forms.ts';
import { ask } from '../draft/ask.ts';
import type { DraftRecord, Filling, Form } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import { typed } from '../draft/typed.ts';
import type { FormFacts, MonthFacts } from '../facts.ts';

/** 月报: what was done and what comes next is derived; what is hard is typed, where there is any. */
export const monthlyForm: Form = {
  name: 'monthly',
  title: monthlyWords.title,
  block: 'monthly',
  about: monthlyWords.about,
  subjectLabel: monthlyWords.title,
  none: monthlyWords.none,
  subjects: ({ months }: FormFacts) => months.map(({ month }) => ({ id: month, text: monthInWords(month) })),
  start: () => ({}),
  parts: ({ facts, subject }) => {
    const month = facts.months.find((one) => one.month === subject);
    return month === undefined
      ? []
      : [{ as: 'known', rows: [[monthlyWords.due, momentInWords(month.due)]] }, ...monthParts(facts, month)];
  },
  records: (filling) => [monthRecord(filling, filling.subject)],
};

/** What the month asks, in its own form and in the week's. */
export function monthParts({ asksInside }: FormFacts, { known }: MonthFacts): readonly Part[] {
  return [
    { as: 'known', rows: known },
    { as: 'note', text: monthlyWords.asIs },
    ask('monthly', ['problems'], 'month.problems'),
    ask('monthly', ['features'], 'month.features'),
    ...(asksInside ? [ask('monthly', ['advice'], 'month.advice')] : []),
  ];
}

export function monthRecord({ facts, values, now }: Filling, month: string): DraftRecord {
  return {
    kind: 'monthly',
    names: { month, unit: facts.unit.id },
    value: {
      unit: facts.unit.id,
      month,
      features: typed(values, 'month.features'),
      problems: typed(values, 'month.problems'),
      ...(facts.asksInside ? { advice: typed(values, 'month.advice') } : {}),
      submitted: now,
    },
  };
}
