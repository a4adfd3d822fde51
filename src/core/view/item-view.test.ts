import { expect, test } from 'vitest';
import type { Profile } from './env.ts';
import { itemViews } from './item-view.ts';
import { ITEM_RECORDS } from './testing/item-world.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import { withhold } from './testing/withhold.ts';
import { unitMonthViews } from './unit-month-view.ts';

const AS_OF = '2026-06-12 15:00';
const siren = (records = ITEM_RECORDS, profile: Profile = 'public', asOf = AS_OF) => {
  const view = itemViews(frozenWorld(asOf, records, profile)).find(({ id }) => id === 'siren');
  if (view === undefined) throw new Error('the item is in the ledger');
  return view;
};

test('every row shows how its score came about, and how it moved', () => {
  const [may] = siren().tables;
  expect(
    may?.rows.map((row) => [
      row.rankText,
      row.unit.id,
      row.score.text,
      row.arithmetic,
      row.change.text,
      row.gainText,
    ]),
  ).toEqual([
    ['第1名', 'b', '95.45', '100 × (1.2 + 0.9) ÷ (1.2 + 1) = 95.45', '上升1位', '加0.45分'],
    ['第2名', 'a', '95.00', '100 × 0.95 ÷ 1 = 95.00', '下降1位', '减5.00分'],
  ]);
  expect(may?.rows.map((row) => row.candidateText)).toEqual(['靠前候选', '靠前候选']);
  expect(may?.unscored.map((row) => [row.unit.id, row.reason])).toEqual([['c', '节点待核，本月无得分']]);
});

test('every link leads to a line that stands on the unit’s page of the month', () => {
  const env = frozenWorld(AS_OF, ITEM_RECORDS, 'internal');
  const anchors = new Set(
    unitMonthViews(env).flatMap(({ unit: { id }, month, parts, leftOut }) =>
      [
        ...parts.flatMap((part) => [`part-${part.code.toLowerCase()}`, ...part.lines.map((line) => line.id)]),
        ...(leftOut.length > 0 ? ['left-out'] : []),
      ].map((anchor) => `/units/${id}/${month}/#${anchor}`),
    ),
  );
  const links = itemViews(env).flatMap(({ tables, history }) => [
    ...tables.flatMap(({ rows, unscored }) => [
      ...rows.flatMap((row) => [row.score.href, ...row.matters.map(({ href }) => href)]),
      ...unscored.map(({ href }) => href),
    ]),
    ...history.flatMap(({ leagues }) =>
      leagues.flatMap(({ places }) => places.map(({ score }) => score.href)),
    ),
  ]);
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter((href) => href === null || !anchors.has(href))).toEqual([]);
});

test('a month appears with its freeze; inside the system also while it runs, without candidates', () => {
  const titles = (profile: Profile, asOf?: string) =>
    siren(ITEM_RECORDS, profile, asOf).tables.map(({ title }) => title);
  expect(titles('public', '2026-06-08 23:59')).toEqual(['县（市）区（2026年4月）']);
  expect(titles('public', '2026-06-09 00:00')).toEqual(['县（市）区（2026年5月）']);
  expect(titles('internal')).toEqual(['县（市）区（2026年5月）', '县（市）区（2026年6月，暂定）']);
  const june = siren(ITEM_RECORDS, 'internal').tables.at(-1);
  expect(june?.candidateText).toBe('暂定月份不列候选。');
  expect(june?.rows.map((row) => [row.unit.id, row.candidateText])).toEqual([['d', null]]);
});

test('the months before stand below, each score with its way to the lines', () => {
  const [april, ...more] = siren().history;
  expect(more).toEqual([]);
  expect(april?.month).toBe('2026-04');
  expect(
    april?.leagues[0]?.places.map(({ rank, unit: { id }, score }) => [rank, id, score.text, score.href]),
  ).toEqual([
    ['1', 'a', '100.00', '/units/a/2026-04/#part-a'],
    ['2', 'b', '95.00', '/units/b/2026-04/#part-a'],
  ]);
});

test('of a withheld matter the score keeps the value and the page no word', () => {
  const marker = '机密事项甲乙丙';
  const hidden = siren(withhold(ITEM_RECORDS, 's5', marker));
  const [row] = hidden.tables[0]?.rows ?? [];
  expect([row?.score.text, row?.arithmetic, row?.withheldText]).toEqual([
    '95.45',
    '100 × (1.2 + 0.9) ÷ (1.2 + 1) = 95.45',
    '另有1项不予公开',
  ]);
  expect(row?.matters.map(({ href }) => href)).toEqual(['/units/b/2026-05/#a-s4-end']);
  expect(JSON.stringify(hidden)).not.toMatch(new RegExp(`${marker}|\\bs5\\b`));
  const [unscored] = siren(withhold(ITEM_RECORDS, 's6', marker)).tables[0]?.unscored ?? [];
  expect(unscored?.reason).toBe('不予公开的事项中有节点未计入本月');
});

test('the rules’ own figures stand beside the tables', () => {
  expect(siren().conditions.map(({ text }) => text)).toEqual([
    '100 × Σw·c ÷ Σw，只算本项工作，权重w不作协办折算',
    '名次在前3名，并且90分以上',
    '两月都有得分，比上月加5分以上、上升2位以上，其中加分最多的；相同的并列，已列靠前的不再列',
  ]);
});

test('that a unit stands alone is said below its table', () => {
  const law = itemViews(frozenWorld(AS_OF, ITEM_RECORDS)).find(({ id }) => id === 'law');
  expect(law?.tables[0]?.footnotes.map(({ text }) => text)).toEqual(['本组仅1个单位有得分，名次无从比较。']);
});
