import type { Named } from '../../section-facts.ts';
import { answerWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf, type Values } from '../../draft/values.ts';
import type { AnswerFacts } from '../../seldom-facts.ts';
import { note, tick, today } from '../section/section-parts.ts';

/** 答复异议: what the reviewer found of an objection, written into its record (rules.md §10). */
export const answerForm: Form = {
  name: 'answer',
  title: answerWords.title,
  about: ({ blocks }) => answerWords.about(blocks.includes('verification')),
  subjectLabel: answerWords.subjectLabel,
  none: answerWords.none,
  subjects: ({ seldom, units }) =>
    (seldom?.answers ?? []).map(({ id, unit }) => ({
      id,
      text: answerWords.subject(units.find((one) => one.id === unit)?.name ?? unit, id),
    })),
  start: ({ now }) => ({ on: today({ now }) }),
  parts: (filling) => {
    const answer = answerOf(filling);
    const { seldom } = filling.facts;
    if (answer === undefined || seldom === undefined) return [];
    const { values } = filling;
    const post = seldom.posts.find(({ id }) => id === answer.reviewer)?.name ?? '';
    return [
      note(answerWords.who(post)),
      { as: 'known', rows: answer.about },
      ask('objection', ['answer', 'on'], 'on'),
      ask('objection', ['answer', 'result'], 'result'),
      ...(textOf(values, 'result') === answerWords.upheld
        ? [
            ...choices('admits', answerWords.admits, answer.admits),
            ...choices('voids', answerWords.voids, answer.voids),
          ]
        : []),
      ask('objection', ['answer', 'reason'], 'reason'),
    ];
  },
  records: (filling) => {
    const answer = answerOf(filling);
    if (answer === undefined) return [];
    const { values } = filling;
    const isUpheld = textOf(values, 'result') === answerWords.upheld;
    return [
      {
        kind: 'objection',
        names: answer.names,
        value: {
          ...answer.value,
          answer: {
            on: typed(values, 'on'),
            result: typed(values, 'result'),
            admits: isUpheld ? chosen(values, 'admits', answer.admits) : undefined,
            voids: isUpheld ? chosen(values, 'voids', answer.voids) : undefined,
            reason: typed(values, 'reason'),
          },
        },
      },
    ];
  },
};

function answerOf({ facts, subject }: Filling): AnswerFacts | undefined {
  return facts.seldom?.answers.find(({ id }) => id === subject);
}

function choices(key: string, title: string, list: readonly Named[]): readonly Part[] {
  if (list.length === 0) return [];
  return [
    {
      as: 'group',
      key,
      title,
      parts: list.map(({ name }, n) => tick(`${key}.${String(n)}`, name)),
    },
  ];
}

function chosen(values: Values, key: string, list: readonly Named[]): readonly unknown[] | undefined {
  const ticked = list.flatMap(({ id }, n) => {
    const one = `${key}.${String(n)}`;
    return isTicked(values, one) ? [from(one, id)] : [];
  });
  return ticked.length === 0 ? undefined : ticked;
}
