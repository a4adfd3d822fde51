import { objectionWords } from '#wording/form/unit-forms.ts';
import { ask } from '../draft/ask.ts';
import type { Form } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import { typed } from '../draft/typed.ts';
import type { FormFacts } from '../facts.ts';
import type { Named } from '../section-facts.ts';
import { matterTitle } from './matter-part.ts';

/** 异议: against a score or a finding, to a post outside the section (rules.md §10). 系统内 as a whole. */
export const objectionForm: Form = {
  name: 'objection',
  title: objectionWords.title,
  about: objectionWords.about,
  subjectLabel: objectionWords.subject,
  none: objectionWords.none,
  subjects: ({ asksInside, unit }: FormFacts) => (asksInside ? [{ id: unit.id, text: unit.name }] : []),
  start: ({ facts }) => ({ reviewer: facts.reviewers[0]?.id ?? '' }),
  parts: ({ facts }) => [
    { as: 'note', text: objectionWords.inside, tone: 'warn' },
    choice(['period'], facts.periods, objectionWords.period),
    choice(
      ['task'],
      facts.matters.map((matter) => ({ id: matter.id, name: matterTitle(matter) })),
      objectionWords.task,
    ),
    ask('objection', ['text'], 'text', { optional: false }),
    choice(['reviewer'], facts.reviewers, objectionWords.reviewer),
  ],
  records: ({ facts, values, now }) => {
    const { id: unit } = facts.unit;
    const year = now.slice(0, 4);
    // By unit and minute: nobody outside knows the numbers of others.
    const id = `o${year}-${unit}-${now.slice(5).replaceAll(/\D/gu, '')}`;
    return [
      {
        kind: 'objection',
        names: { year, id },
        value: {
          id,
          unit,
          period: typed(values, 'period'),
          task: typed(values, 'task'),
          text: typed(values, 'text'),
          reviewer: typed(values, 'reviewer'),
          submitted: now,
        },
      },
    ];
  },
};

function choice([key]: readonly [string], named: readonly Named[], label?: string): Part {
  const options = [['', ''], ...named.map(({ id, name }) => [id, name] as const)] as const;
  return ask('objection', [key], key, {
    input: { type: 'choice', options },
    hint: '',
    ...(label === undefined ? {} : { label }),
  });
}
