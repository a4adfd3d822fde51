import { measureWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Form } from '../../draft/form.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import {
  decisionParts,
  decisionTree,
  field,
  named,
  note,
  tick,
  today,
  words,
} from '../section/section-parts.ts';

/** 问责措施: 通报批评, 考核扣分, 取消评先 of a unit, with ground, basis and the leader's word (mechanisms.md rows 85–88). Nothing of persons. */
export const measureForm: Form = {
  name: 'measure',
  title: measureWords.title,
  block: ['deduction', 'year'],
  about: measureWords.about,
  subjectLabel: measureWords.subjectLabel,
  none: measureWords.none,
  subjects: ({ seldom }) => (seldom === undefined ? [] : [{ id: 'new', text: measureWords.fresh }]),
  start: ({ facts, now }) => ({ on: today({ now }), 'd.on': today({ now }), by: facts.seldom?.chief ?? '' }),
  parts: ({ facts, values }) => {
    if (facts.seldom === undefined) return [];
    const { measures, posts } = facts.seldom;
    const isDeduction = measures.kinds.some(
      ({ name, deducts }) => deducts && name === textOf(values, 'kind'),
    );
    const unit = textOf(values, 'unit');
    const matters = measures.matters.filter((matter) => matter.unit === unit);
    return [
      note(measureWords.persons, 'warn'),
      field('kind', measureWords.kind, words(measures.kinds.map(({ name }) => name))),
      ...(isDeduction
        ? [ask('measure', ['points'], 'points', { optional: false, input: { type: 'line', max: 6 } })]
        : []),
      field('unit', ask('measure', ['unit'], 'unit').label, named(facts.units)),
      ...(matters.length === 0
        ? []
        : [
            field('task', measureWords.task, named(matters.map(({ id, title }) => ({ id, name: title }))), {
              optional: true,
            }),
          ]),
      ask('measure', ['on'], 'on'),
      {
        as: 'group',
        key: 'grounds',
        title: measureWords.grounds,
        parts: measures.grounds.map((ground, n) => tick(`ground.${String(n)}`, ground)),
      },
      ask('measure', ['basis'], 'basis'),
      ask('measure', ['document'], 'document'),
      ask('measure', ['text'], 'text'),
      field('by', measureWords.by, named(posts.filter(({ role }) => role === 'chief' || role === 'leader'))),
      ...decisionParts('d'),
    ];
  },
  records: ({ facts: { seldom }, values, now }) => {
    if (seldom === undefined) return [];
    const { next: id, kinds, grounds: known, matters } = seldom.measures;
    const grounds = known.flatMap((ground, n) => {
      const key = `ground.${String(n)}`;
      return isTicked(values, key) ? [from(key, ground)] : [];
    });
    const isDeduction = kinds.some(({ name, deducts }) => deducts && name === textOf(values, 'kind'));
    // A matter that was chosen before the unit was changed is not the unit's.
    const isTheirs = matters.some(
      (matter) => matter.id === textOf(values, 'task') && matter.unit === textOf(values, 'unit'),
    );
    return [
      {
        kind: 'measure',
        names: { year: id.slice(1, 5), id },
        value: {
          id,
          kind: typed(values, 'kind'),
          points: isDeduction ? typed(values, 'points') : undefined,
          unit: typed(values, 'unit'),
          task: isTheirs ? typed(values, 'task') : undefined,
          on: typed(values, 'on'),
          grounds: grounds.length === 0 ? undefined : grounds,
          basis: typed(values, 'basis'),
          document: typed(values, 'document'),
          text: typed(values, 'text'),
          approval: decisionTree(values, 'd', typed(values, 'by')),
          submitted: now,
        },
      },
    ];
  },
};
