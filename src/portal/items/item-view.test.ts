import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { inspection } from '#engine/testing/inspection.ts';
import { join, worldLedger, type Records } from '#engine/testing/office.ts';
import type { Profile } from '../env/env.ts';
import { itemPlaceSets, itemViews } from './item-view.ts';
import { ITEM_RECORDS } from '../testing/item-world.ts';
import { frozenWorld, viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { withhold } from '../testing/withhold.ts';
import { unitPeriodPages } from '../sheet/unit-period-view.ts';
import { made } from '../testing/made.ts';

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
      row.score?.text,
      row.arithmetic,
      row.change.text,
      row.gainText,
    ]),
  ).toEqual([
    ['第1名', 'c', '100.00', '100 × 1 ÷ 1 = 100.00', '上月无得分', null],
    ['第2名', 'b', '95.45', '100 × (1.2 + 0.9) ÷ (1.2 + 1) = 95.45', '持平', '提高0.45分'],
    ['第3名', 'a', '95.00', '100 × 0.95 ÷ 1 = 95.00', '下降2位', '降低5.00分'],
  ]);
  expect(may?.rows.map((row) => row.candidateText)).toEqual(['靠前候选', '靠前候选', '靠前候选']);
});

/** `d`, due so late in May that it waits for June. */
const WAITING = join(
  ITEM_RECORDS,
  taskRecords({ id: 's8', lead: 'd', item: 'siren', printed: '2026-05-06', due: '2026-05-27' }),
);

test('a unit of whose lines nothing counts yet stands below with the reason', () => {
  const [may] = siren(WAITING).tables;
  expect(may?.unscoredTitle).toBe('本月无得分');
  expect(may?.unscored).toEqual([
    {
      unit: { id: 'd', name: 'd', href: '/units/d/' },
      reason: '节点留到下月结算，本月无得分',
      href: '/units/d/2026-05/#beside-a',
    },
  ]);
});

test('a frozen table is read from its edition, whatever is entered later', () => {
  const ledger = withFinishedFrozen(worldLedger(ITEM_RECORDS), AS_OF);
  const verification = ledger.verification.map((entry) => ({
    ...entry,
    value: {
      ...entry.value,
      results: entry.value.results.map((one) => ({ ...one, result: '退回' as const })),
    },
  }));
  const [before, after] = [ledger, { ...ledger, verification }].map((one) =>
    itemViews(viewsOf(one, AS_OF)).map(({ tables, history }) => [tables, history]),
  );
  expect(after).toEqual(before);
});

test('every link leads to a line that stands on the unit’s page of the period', () => {
  const env = frozenWorld(AS_OF, WAITING, 'internal');
  const anchors = new Set(
    made(unitPeriodPages(env)).flatMap(({ unit: { id }, period, parts }) =>
      parts
        .flatMap(({ code, lines, beside }) => [
          `part-${code}`,
          ...lines.map((line) => line.id),
          ...(beside.length > 0 ? [`beside-${code}`] : []),
        ])
        .map((anchor) => `/units/${id}/${period}/#${anchor}`),
    ),
  );
  const links = itemViews(env).flatMap(({ tables, history }) => [
    ...tables.flatMap(({ rows, unscored }) => [
      ...rows.flatMap((row) => [row.score?.href, ...row.matters.map(({ href }) => href)]),
      ...unscored.map(({ href }) => href),
    ]),
    ...history.flatMap(({ leagues }) =>
      leagues.flatMap(({ places }) => places.map(({ score }) => score?.href)),
    ),
  ]);
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter((href) => !anchors.has(href ?? ''))).toEqual([]);
});

test('a period appears with its freeze; inside the system also while it runs, without candidates', () => {
  const titles = (profile: Profile, asOf?: string) =>
    siren(ITEM_RECORDS, profile, asOf).tables.map(({ title }) => title);
  expect(titles('public', '2026-06-08 23:59')).toEqual(['县（市）区（2026年4月）']);
  expect(titles('public', '2026-06-09 00:00')).toEqual(['县（市）区（2026年5月）']);
  expect(titles('internal')).toEqual(['县（市）区（2026年5月）', '县（市）区（2026年6月，暂定）']);
  const june = siren(ITEM_RECORDS, 'internal').tables.at(-1);
  expect(june?.candidateText).toBe('暂定时不列候选。');
  expect(june?.rows.map((row) => [row.unit.id, row.candidateText])).toEqual([['d', null]]);
});

test('the periods before stand below, each score with its way to the lines', () => {
  const [april, ...more] = siren().history;
  expect(more).toEqual([]);
  expect(april?.period).toBe('2026-04');
  expect(
    april?.leagues[0]?.places.map(({ rank, unit: { id }, score }) => [rank, id, score?.text, score?.href]),
  ).toEqual([
    ['1', 'a', '100.00', '/units/a/2026-04/#part-a'],
    ['2', 'b', '95.00', '/units/b/2026-04/#part-a'],
  ]);
});

test('a matter that is not public stands in no table', () => {
  const marker = '机密事项甲乙丙';
  const hidden = siren(withhold(ITEM_RECORDS, 's5', marker));
  const row = hidden.tables[0]?.rows.find(({ unit: { id } }) => id === 'b');
  expect([row?.arithmetic, row?.withheldText]).toEqual(['100 × 1.2 ÷ 1.2 = 100.00', null]);
  expect(JSON.stringify(hidden)).not.toMatch(new RegExp(`${marker}|\\bs5\\b`));
});

test('of a matter narrowed after the freeze the score keeps the value and the page no word', () => {
  const marker = '机密事项甲乙丙';
  const ledger = withFinishedFrozen(worldLedger(ITEM_RECORDS), AS_OF);
  const task = ledger.task.map((entry) =>
    entry.value.id === 's5'
      ? { ...entry, value: { ...entry.value, title: marker, disclosure: '系统内' as const } }
      : entry,
  );
  const view = itemViews(viewsOf({ ...ledger, task }, AS_OF)).find(({ id }) => id === 'siren');
  const row = view?.tables[0]?.rows.find(({ unit: { id } }) => id === 'b');
  expect([row?.score?.text, row?.arithmetic, row?.withheldText]).toEqual([
    '95.45',
    '100 × (1.2 + 0.9) ÷ (1.2 + 1) = 95.45',
    '另有1项不予公开',
  ]);
  expect(row?.matters.map(({ href }) => href)).toEqual(['/units/b/2026-05/#a-s4-end']);
  expect(JSON.stringify(view)).not.toMatch(new RegExp(`${marker}|\\bs5\\b`));
});

test('the rules’ own figures stand beside the tables', () => {
  expect(siren().conditions.map(({ text }) => text)).toEqual([
    '100 × Σw·c ÷ Σw，只算本项工作的任务',
    '本组有得分的至少3个单位，名次在前3名，并且90分以上',
    '比上月提高5分以上、上升2位以上，其中提高最多的；相同的并列，已列靠前的不再列',
  ]);
});

test('that a unit stands alone is said below its table', () => {
  const law = itemViews(frozenWorld(AS_OF, ITEM_RECORDS)).find(({ id }) => id === 'law');
  expect(law?.tables[0]?.footnotes).toEqual(['本组仅1个单位有得分，名次无从比较。']);
});

test('the file of all places has those of the tables and of the periods before', () => {
  const env = frozenWorld(AS_OF, ITEM_RECORDS);
  const views = itemViews(env);
  const [set] = itemPlaceSets(env, views);
  const keys = ['item-id', 'period', 'rank', 'unit-id', 'score'];
  const at = keys.map((key) => set?.columns.findIndex((column) => column.key === key) ?? -1);
  const places = [...(set?.rows() ?? [])].map((row) => at.map((place) => row[place]));
  expect(places.filter(([item]) => item === 'siren')).toEqual([
    ['siren', '2026年4月', 1, 'a', '100.00'],
    ['siren', '2026年4月', 2, 'b', '95.00'],
    ...(views.find(({ id }) => id === 'siren')?.tables[0]?.rows ?? []).map(({ rank, unit, score }) => [
      'siren',
      '2026年5月',
      Number(rank),
      unit.id,
      score?.text,
    ]),
  ]);
  expect(itemPlaceSets(env, [])).toEqual([]);
});

test('marks of a tour stand beside the scores of its league, and are added to nothing', () => {
  const tour: Records = {
    inspection: [
      inspection('2026-05-26 a,c 月度拉练', {
        id: 'tour',
        title: '5月拉练',
        tasks: ['s3'],
        marks: [
          { unit: 'a', mark: '88.5', why: '标识不全' },
          { unit: 'c', mark: '96' },
        ],
      }),
    ],
  };
  const [may] = siren(join(ITEM_RECORDS, tour)).tables;
  expect(may?.tours).toMatchObject([
    {
      name: '5月拉练',
      dayText: '2026年5月26日',
      href: '/inspections/tour/',
      rows: [
        { rankText: '第1名', unit: { id: 'c' }, mark: '96', why: null },
        { rankText: '第2名', unit: { id: 'a' }, mark: '88.5', why: '标识不全' },
      ],
    },
  ]);
  const [without] = siren().tables;
  expect(without?.tours).toEqual([]);
  expect(may?.rows).toEqual(without?.rows);
});
