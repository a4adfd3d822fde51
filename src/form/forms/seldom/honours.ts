import { honoursWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Form } from '../../draft/form.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import { field, named, tick, words } from '../section/section-parts.ts';

/** 表扬表彰: a commendation is added to the one register, which is filed whole; the same experience keeps its key (mechanisms.md row 92). */
export const honoursForm: Form = {
  name: 'honours',
  title: honoursWords.title,
  block: 'bonus',
  about: honoursWords.about,
  subjectLabel: honoursWords.subjectLabel,
  none: honoursWords.none,
  subjects: ({ seldom }) => (seldom === undefined ? [] : [{ id: 'new', text: honoursWords.fresh }]),
  start: ({ now }) => ({ received: now }),
  parts: ({ facts }) => {
    if (facts.seldom === undefined) return [];
    const { known, levels } = facts.seldom.honours;
    const at = (name: string) => ['honours', name];
    return [
      {
        as: 'group',
        key: 'units',
        title: honoursWords.units,
        parts: facts.units.map(({ id, name }) => tick(`unit.${id}`, name)),
      },
      levels.length === 0
        ? ask('honours', at('level'), 'level')
        : field('level', honoursWords.level, words(levels)),
      ask('honours', at('title'), 'title'),
      ask('honours', at('by'), 'by'),
      ask('honours', at('document'), 'document'),
      ask('honours', at('rank'), 'rank'),
      ask('honours', at('on'), 'on'),
      ask('honours', at('received'), 'received', { input: { type: 'line', max: undefined } }),
      ...(known.length === 0
        ? []
        : [
            field('experience', honoursWords.experience, named(known), {
              optional: true,
              hint: honoursWords.experienceHint,
            }),
          ]),
    ];
  },
  records: ({ facts: { seldom, units }, values }) => {
    if (seldom === undefined) return [];
    const { next: id, value } = seldom.honours;
    const commended = units.filter((unit) => isTicked(values, `unit.${unit.id}`));
    const known = textOf(values, 'experience');
    return [
      {
        kind: 'honours',
        names: {},
        value: {
          ...value,
          honours: [
            ...value.honours,
            {
              id,
              units: commended.map((unit) => from(`unit.${unit.id}`, unit.id)),
              experience: from('experience', known === '' ? id : known),
              level: typed(values, 'level'),
              rank: typed(values, 'rank'),
              title: typed(values, 'title'),
              by: typed(values, 'by'),
              document: typed(values, 'document'),
              on: typed(values, 'on'),
              received: typed(values, 'received'),
            },
          ],
        },
      },
    ];
  },
};
