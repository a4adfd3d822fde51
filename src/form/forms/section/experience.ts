import { experienceWords } from '#wording/form/section-late.ts';
import { ask } from '../../draft/ask.ts';
import type { Form } from '../../draft/form.ts';
import { typed } from '../../draft/typed.ts';
import { decisionParts, decisionTree, sectionOf, today } from './section-parts.ts';

/** 经验推介: what a candidate of a single item wrote, with the leader's word (mechanisms.md row 79). */
export const experienceForm: Form = {
  name: 'experience',
  title: experienceWords.title,
  block: 'items',
  about: experienceWords.about,
  subjectLabel: experienceWords.subjectLabel,
  none: experienceWords.none,
  subjects: ({ section }) => section?.experiences.candidates ?? [],
  start: ({ now }) => ({ 'd.on': today({ now }) }),
  parts: ({ facts }) =>
    sectionOf(facts) === undefined
      ? []
      : [ask('experience', ['title'], 'title'), ask('experience', ['text'], 'text'), ...decisionParts('d')],
  records: ({ facts: { section }, subject, values, now }) => {
    const found = section?.experiences.candidates.find(({ id }) => id === subject);
    if (section === null || found === undefined) return [];
    const { next: id } = section.experiences;
    return [
      {
        kind: 'experience',
        names: { year: id.slice(1, 5), id },
        value: {
          id,
          ...found.of,
          title: typed(values, 'title'),
          text: typed(values, 'text'),
          approval: decisionTree(values, 'd', section.chief ?? undefined),
          submitted: now,
        },
      },
    ];
  },
};
