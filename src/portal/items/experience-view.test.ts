import { expect, test } from 'vitest';
import { join, worldLedger, type Records } from '#engine/testing/office.ts';
import { experienceBasis as check } from '#validate/edition/experience-basis.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { runChecks } from '#validate/run-checks.ts';
import { experienceForm } from '#form/forms/seldom/experience.ts';
import { seldomPage } from '../submit/seldom/seldom-facts.ts';
import { frozenWorld, viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { ITEM_RECORDS } from '../testing/item-world.ts';
import { unitNotes } from '../units/unit-notes.ts';
import { experienceLines, experiencePages } from './experience-view.ts';
import { itemViews } from './item-view.ts';

const AS_OF = '2026-06-12 15:00';
type Experience = NonNullable<Records['experience']>[number];

const experience = (more: Partial<Experience> = {}): Records => ({
  experience: [
    {
      id: 'e2026-001',
      unit: 'c',
      item: 'siren',
      period: '2026-05',
      basis: '靠前',
      title: '一警一档',
      text: '## 做法\n\n逐台建档。',
      approval: { by: 'zhuren', on: '2026-06-11', mode: '签批', paper: '签批单3' },
      submitted: '2026-06-11 16:00',
      ...more,
    },
  ],
});

/** What the check tells of an experience in the world of the items, May being frozen on 9 June. */
function told(more: Partial<Experience>): readonly string[] {
  const ledger = withFinishedFrozen(worldLedger(join(ITEM_RECORDS, experience(more))), AS_OF);
  return runChecks(buildCheckIndex(ledger, { asOf: AS_OF, home: 'data' }), [check]).map(
    ({ params }) => params['why'] ?? '',
  );
}

test('the basis is true in the period as it was frozen when the experience was registered', () => {
  expect(told({})).toEqual([]);
  expect(told({ unit: 'b' })).toEqual([]);
  expect(told({ unit: 'b', basis: '进步最大' })).toEqual(['false']);
  // It was in no table of that item.
  expect(told({ unit: 'd' })).toEqual(['false']);
  expect(told({ item: 'training' })).toEqual(['false']);
  expect(told({ submitted: '2026-06-08 23:59' })).toEqual(['unfrozen']);
  expect(told({ period: '2026-06' })).toEqual(['unfrozen']);
});

test('its page has the unit’s own words, and by which place and whose word they were published', () => {
  const env = frozenWorld(AS_OF, join(ITEM_RECORDS, experience()));
  const [page] = experiencePages(env);
  const view = page?.view();
  expect([page?.id, view?.title, view?.unit, view?.text]).toEqual([
    'e2026-001',
    '一警一档',
    'c',
    '## 做法\n\n逐台建档。',
  ]);
  expect(view?.facts.map(({ label, text, href }) => [label, text, href])).toEqual([
    ['单位', 'c', '/units/c/'],
    ['单项工作', '设施管护', '/items/siren/#counties-2026-05'],
    ['推介依据', '2026年5月第1名，靠前', null],
    ['同意推介', '主任2026年6月11日签批；凭据：签批单3', null],
    ['登记', '自报时间', null],
  ]);
});

test('the candidates’ table, the list and the unit’s page lead to it; the score knows nothing of it', () => {
  const env = frozenWorld(AS_OF, join(ITEM_RECORDS, experience()));
  const link = { text: 'c：一警一档', href: '/experiences/e2026-001/' };
  const tables = itemViews(env).find(({ id }) => id === 'siren')?.tables ?? [];
  expect(tables.map(({ experiences }) => experiences)).toEqual([[link]]);
  expect(experienceLines(env)).toEqual([{ ...link, note: '2026年5月　设施管护　靠前' }]);
  expect(unitNotes(env, 'c', []).map((note) => note.link)).toEqual([{ ...link, text: '一警一档' }]);
  expect(unitNotes(env, 'b', [])).toEqual([]);
  const without = worldLedger(ITEM_RECORDS);
  const withIt = worldLedger(join(ITEM_RECORDS, experience({ submitted: '2026-06-02 10:00' })));
  const editions = (ledger: typeof without) =>
    withFinishedFrozen(ledger, AS_OF).edition.map(({ value }) => value);
  expect(editions(withIt)).toEqual(editions(without));
});

test('the form offers the candidates of whom nothing was published yet', () => {
  const env = viewsOf(
    withFinishedFrozen(worldLedger(join(ITEM_RECORDS, experience())), AS_OF),
    AS_OF,
    'internal',
  );
  const { office } = env.context;
  const subjects = experienceForm.subjects(seldomPage(env, office.secretariat), AS_OF);
  expect(subjects.map(({ id, text }) => [id, text])).toEqual([
    ['b/siren/2026-05', 'b：2026年5月设施管护靠前'],
    ['a/siren/2026-05', 'a：2026年5月设施管护靠前'],
  ]);
});
