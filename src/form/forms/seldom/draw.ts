import { drawWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Form } from '../../draft/form.ts';
import { typed } from '../../draft/typed.ts';
import { note } from '../section/section-parts.ts';

/** 抽查号: the number that decides which claims of a period are looked at again; the post outside the section draws it (rules.md §4). */
export const drawForm: Form = {
  name: 'draw',
  title: drawWords.title,
  block: 'sample',
  about: drawWords.about,
  subjectLabel: drawWords.subjectLabel,
  none: drawWords.none,
  subjects: ({ seldom }) => (seldom?.draws ?? []).map(({ id, name }) => ({ id, text: name })),
  start: () => ({}),
  parts: ({ facts: { seldom } }) => {
    const post = seldom?.posts.find(({ id }) => id === seldom.drawPost)?.name ?? '';
    return [
      note(drawWords.who(post)),
      ask('draw', ['number'], 'number', { input: { type: 'line', max: 6 }, hint: drawWords.hint }),
    ];
  },
  records: ({ facts: { seldom }, subject: period, values, now }) =>
    seldom === undefined
      ? []
      : [
          {
            kind: 'draw',
            names: { period },
            value: { period, number: typed(values, 'number'), by: seldom.drawPost, submitted: now },
          },
        ],
};
