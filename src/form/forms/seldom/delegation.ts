import { delegationWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Form } from '../../draft/form.ts';
import { typed } from '../../draft/typed.ts';
import { field, named, today } from '../section/section-parts.ts';

/** 委托代签: who signs for whom, from when to when; the register is filed whole (rules.md 读法 ak). */
export const delegationForm: Form = {
  name: 'delegation',
  title: delegationWords.title,
  about: delegationWords.about,
  subjectLabel: delegationWords.subjectLabel,
  none: delegationWords.none,
  subjects: ({ seldom }) => (seldom === undefined ? [] : [{ id: 'new', text: delegationWords.fresh }]),
  start: ({ now }) => ({ from: today({ now }) }),
  parts: ({ facts: { seldom } }) => {
    if (seldom === undefined) return [];
    const leaders = named(seldom.posts.filter(({ role }) => role === 'chief' || role === 'leader'));
    const at = (name: string) => ['delegations', name];
    return [
      field('post', delegationWords.post, leaders),
      field('to', delegationWords.to, leaders),
      ask('delegations', at('from'), 'from'),
      ask('delegations', at('until'), 'until'),
      ask('delegations', at('basis'), 'basis'),
    ];
  },
  records: ({ facts: { seldom }, values }) => {
    if (seldom === undefined) return [];
    const { delegations } = seldom;
    const fresh = Object.fromEntries(
      ['post', 'to', 'from', 'until', 'basis'].map((name) => [name, typed(values, name)]),
    );
    return [
      {
        kind: 'delegations',
        names: {},
        value: { ...delegations, delegations: [...delegations.delegations, fresh] },
      },
    ];
  },
};
