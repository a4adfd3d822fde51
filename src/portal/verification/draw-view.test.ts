import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { drawLink } from './draw-link.ts';
import { drawIndexView, drawViews } from './draw-view.ts';
import { viewWorld } from '../testing/view-world.ts';
import { withhold } from '../testing/withhold.ts';

const NUMBER = '480317';
const IDS = ['t1', 't2', 't3', 't4', 't5', 't6'];

/** Six matters with a node claimed in May each. */
const claimed = (): Records =>
  taskRecords(
    ...IDS.map((id, index) => ({
      id,
      lead: 'jia',
      printed: '2026-05-06',
      due: '2026-06-30',
      nodes: [{ id: 'n1', due: '2026-05-22', claims: [`2026-05-2${String(index)} 10:00`] }],
    })),
  );

const DRAW: Records = {
  draw: [{ period: '2026-05', number: NUMBER, by: 'jijian', submitted: '2026-06-01 10:00' }],
};
const office = { unit: [unit('jia')], rules: [RULES] };
const env = (asOf: string, ...records: readonly Records[]) => viewWorld(asOf, join(office, ...records));

test('anyone can repeat the draw: the closed list stands by SHA-256 of number and claim id, the lowest drawn', () => {
  const [draw] = drawViews(env('2026-06-02 15:00', claimed(), DRAW));
  expect(draw).toMatchObject({ number: NUMBER, by: '纪检组长', published: '2026-06-01 10:00' });
  expect(draw?.sizeText).toBe('清单6件 × 20%，不足一件的进为一件，抽2件');
  const rows = draw?.rows ?? [];
  const hashes = rows.map(({ id }) =>
    createHash('sha256')
      .update(`${NUMBER}|${id ?? ''}`)
      .digest('hex'),
  );
  expect(rows.map(({ hash }) => hash)).toEqual(hashes);
  expect(hashes).toEqual(hashes.toSorted());
  expect(rows.map(({ drawn }) => drawn)).toEqual([true, true, false, false, false, false]);
  expect(rows.map(({ matter }) => matter?.text).toSorted()).toEqual(IDS);
  expect(rows[0]?.resultText).toBe('已报待核（抽查抽中，核验期限2026年6月8日）');
  expect(rows[5]?.resultText).toBe('抽查没有抽中，按报告认定');
});

test('a withheld claim stands under its random id, and without one under none', () => {
  const records = claimed();
  const random = {
    ...records,
    claim: (records.claim ?? []).map((claim) => ({
      ...claim,
      nodes: claim.nodes.map((node) => (claim.task === 't2' ? { ...node, drawId: 'k7f3q9' } : node)),
    })),
  };
  const secret = withhold(withhold(random, 't2', '密'), 't3', '密');
  const [draw] = drawViews(env('2026-06-02 15:00', secret, DRAW));
  const hidden = draw?.rows.filter(({ matter }) => matter === null);
  expect(hidden?.map(({ id, hash }) => `${id ?? ''} ${String(hash !== null)}`).toSorted()).toEqual([
    ' false',
    'k7f3q9 true',
  ]);
  expect(JSON.stringify(draw)).not.toMatch(/密|claim\/0001|claim\/0002|"t2"|t3\/n1/);
});

test('the index says what was drawn, what waits and what is late', () => {
  const texts = (asOf: string, ...records: readonly Records[]) =>
    drawIndexView(env(asOf, ...records))?.rows.map(({ period, number, text }) => [period, number, text]);
  expect(texts('2026-05-31 15:00', claimed())).toEqual([]);
  expect(texts('2026-06-01 09:00', claimed())).toEqual([['2026-05', null, '抽查号应于2026年6月1日公布']]);
  expect(texts('2026-06-03 09:00', claimed())).toEqual([
    ['2026-05', null, '抽查号应于2026年6月1日公布，没有公布'],
  ]);
  expect(texts('2026-06-03 09:00', claimed(), DRAW)).toEqual([['2026-05', NUMBER, '清单6件，抽中2件']]);
});

test('only a period whose number is published has a page to lead to', () => {
  expect(drawLink(env('2026-06-02 15:00', claimed(), DRAW), '2026-05')).toEqual({
    text: '2026年5月抽查',
    href: '/draws/2026-05/',
  });
  expect(drawLink(env('2026-06-02 15:00', claimed()), '2026-05')).toBeNull();
});

test('where no rules have a sample there is no draw at all', () => {
  const verification = { scope: 'completion', days: 5 } as const;
  const none = viewWorld('2026-06-02 15:00', {
    ...join(office, claimed(), DRAW),
    rules: [{ ...RULES, verification }],
  });
  expect(drawIndexView(none)).toBeNull();
  expect(drawViews(none)).toEqual([]);
  expect(drawLink(none, '2026-05')).toBeNull();
});
