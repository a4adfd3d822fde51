import { experienceWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Form } from '../../draft/form.ts';
import { typed } from '../../draft/typed.ts';
import { decisionParts, decisionTree, today } from '../section/section-parts.ts';

/** 经验推介: what a candidate of a single item wrote, with the leader's word (mechanisms.md row 79). */
export const experienceForm: Form = {
  name: 'experience',
  title: experienceWords.title,
  block: 'items',
  about: experienceWords.about,
  subjectLabel: experienceWords.subjectLabel,
  none: experienceWords.none,
  subjects: ({ seldom }) => seldom?.experiences.candidates ?? [],
  start: ({ now }) => ({ 'd.on': today({ now }) }),
  parts: () => [
    ask('experience', ['title'], 'title'),
    ask('experience', ['text'], 'text'),
    ...decisionParts('d'),
  ],
  records: ({ facts: { seldom }, subject, values, now }) => {
    const found = seldom?.experiences.candidates.find(({ id }) => id === subject);
    if (seldom === undefined || found === undefined) return [];
    const { next: id } = seldom.experiences;
    return [
      {
        kind: 'experience',
        names: { year: id.slice(1, 5), id },
        value: {
          id,
          ...found.of,
          title: typed(values, 'title'),
          text: typed(values, 'text'),
          approval: decisionTree(values, 'd', seldom.chief ?? undefined),
          submitted: now,
        },
      },
    ];
  },
};
