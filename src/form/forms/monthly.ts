import { addDays, lastDayOfMonth } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { momentInWords, monthInWords } from '#wording/calendar/day.ts';
import { claimWords, monthlyWords } from '#wording/form/unit-forms.ts';
import { ask } from '../draft/ask.ts';
import type { AsIs, DraftRecord, Filling, Form, Subject } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import { typed } from '../draft/typed.ts';
import { textOf } from '../draft/values.ts';
import type { FormFacts, MonthFacts } from '../facts.ts';

/** 月报: what was done and what comes next is derived; what is hard is typed, where there is any. */
export const monthlyForm: Form = {
  name: 'monthly',
  title: monthlyWords.title,
  block: 'monthly',
  about: monthlyWords.about,
  subjectLabel: monthlyWords.title,
  none: monthlyWords.none,
  subjects: monthSubjects,
  start: () => ({}),
  parts: ({ facts, subject }) => {
    const month = facts.months.find((one) => one.month === subject);
    return month === undefined
      ? []
      : [{ as: 'known', rows: [[monthlyWords.due, momentInWords(month.due)]] }, ...monthParts(facts, month)];
  },
  records: (filling) => [monthRecord(filling, filling.subject)],
  asIs,
};

/** Days before its time limit from which on a month is the one that is reported now. */
const SOON = 10;

/** The months that are owed; first the latest of those whose time has come, then what was left behind, the newest first. */
function monthSubjects({ months }: FormFacts, now: string): readonly Subject[] {
  const soon = addDays(dayOf(now), SOON);
  const come = months.filter(({ due }) => dayOf(due) <= soon);
  const later = months.filter((month) => !come.includes(month));
  return [...come.toReversed(), ...later].map(({ month }) => ({ id: month, text: monthInWords(month) }));
}

/** 照此报送: not while a node of the month is neither said to be done nor spoken of. */
function asIs({ facts, subject, values }: Filling): AsIs | undefined {
  if (!facts.months.some(({ month }) => month === subject)) return undefined;
  const last = lastDayOfMonth(subject);
  const open = facts.matters.flatMap(({ title, nodes }) =>
    nodes.flatMap(({ id, title: node, due, state }) =>
      state === 'open' && due <= last
        ? [monthlyWords.openNode(title, id === 'end' ? claimWords.end(node) : node)]
        : [],
    ),
  );
  const isSaid = open.length === 0 || textOf(values, 'month.problems') !== '';
  return {
    label: monthlyWords.asIs,
    hint: monthlyWords.asIsHint,
    missing: isSaid ? undefined : monthlyWords.open(open),
  };
}

/** What the month asks, in its own form and in the week's. */
export function monthParts({ asksInside }: FormFacts, { known }: MonthFacts): readonly Part[] {
  return [
    { as: 'known', rows: known },
    { as: 'note', text: monthlyWords.leaveOut },
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
