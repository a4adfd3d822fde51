import { expect, test } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { ITEM_RECORDS } from '../testing/item-world.ts';
import { viewWorld } from '../testing/view-world.ts';
import { experienceList } from './experience-list.ts';

const AS_OF = '2026-06-12 15:00';

test('candidates are told of the latest frozen period of each item, with place and score, and how they are found', () => {
  const list = experienceList(frozenWorld(AS_OF, ITEM_RECORDS));
  expect(list?.rows.map(({ id, href, why }) => [id, href, why])).toEqual([
    ['siren-c', '/items/siren/#counties-2026-05', '靠前候选，第1名，100.00分'],
    ['siren-b', '/items/siren/#counties-2026-05', '靠前候选，第2名，95.45分'],
    ['siren-a', '/items/siren/#counties-2026-05', '靠前候选，第3名，95.00分'],
  ]);
  expect(list?.rules.join('')).toContain('90分以上');
  expect(list?.rows.every(({ next }) => next?.who === '领导')).toBe(true);
});

test('nothing is proposed before a period is frozen, nor where the rules know no items', () => {
  expect(experienceList(viewWorld(AS_OF, ITEM_RECORDS))).toBeNull();
  const none = join(ITEM_RECORDS, { rules: [{ ...RULES, items: undefined }] });
  expect(experienceList(frozenWorld(AS_OF, none))).toBeNull();
});

test('what the rules do not publish of places or scores is not said', () => {
  const shown = (show: 'ranks' | 'scores') =>
    experienceList(
      frozenWorld(AS_OF, join(ITEM_RECORDS, { rules: [{ ...RULES, total: { ...RULES.total, show } }] })),
    )?.rows.map(({ why }) => why)[0];
  expect(shown('ranks')).toBe('靠前候选，第1名');
  expect(shown('scores')).toBe('靠前候选，100.00分');
});

test('a candidate leads to what was published of it, before that inside the system to the form', () => {
  const published: Records = {
    experience: [
      {
        id: 'e2026-001',
        unit: 'c',
        item: 'siren',
        period: '2026-05',
        basis: '靠前',
        title: '一警一档',
        text: '逐台建档。',
        approval: { by: 'zhuren', on: '2026-06-11', mode: '签批' },
        submitted: '2026-06-11 16:00',
      },
    ],
  };
  const section: Records = { unit: [unit('mishu', 'sections', 9)] };
  const next = (profile: 'public' | 'internal', more = section) =>
    experienceList(frozenWorld(AS_OF, join(ITEM_RECORDS, published, more), profile))?.rows.map(
      ({ next: step }) => [step?.href, step?.who, step?.form?.href],
    );
  expect(next('internal')?.slice(0, 2)).toEqual([
    ['/experiences/e2026-001/', 'c', undefined],
    [null, '领导', '/submit/mishu/seldom/#experience=b/siren/2026-05'],
  ]);
  expect(next('public')?.[1]).toEqual([null, '领导', undefined]);
  // An office that has not registered its section yet has no page of its forms.
  expect(next('internal', {})?.[1]).toEqual([null, '领导', undefined]);
});
