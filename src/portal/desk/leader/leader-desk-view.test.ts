import { expect, test } from 'vitest';
import { join, unit } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { viewWorld } from '../../testing/view-world.ts';
import { deskPages, fridayPages, signSheetPages } from '../desk-pages.ts';
import { leaderDeskView } from './leader-desk-view.ts';
import { signSheetView } from './sign-sheet-view.ts';

const units = [unit('jia'), unit('yi', 'counties', 2)];
const specs: readonly TaskSpec[] = [
  { id: 't1', lead: 'jia', printed: '2026-06-01', due: '2026-11-27', plan: '2026-06-03 10:00', filed: null },
  {
    id: 't2',
    lead: 'jia',
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [{ id: 'n1', due: '2026-06-30' }],
    changes: [{ asked: '2026-06-11 09:00', dates: { n1: '2026-07-31' } }],
  },
  {
    id: 't3',
    lead: 'yi',
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [{ id: 'n1', due: '2026-06-05' }],
  },
  {
    id: 't4',
    lead: 'jia',
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [{ id: 'n1', due: '2026-06-18' }],
  },
  {
    id: 't5',
    lead: 'yi',
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [{ id: 'n1', due: '2026-06-18' }],
  },
];
const records = join({ unit: units }, taskRecords(...specs));
const env = viewWorld('2026-06-12 15:00', records, 'internal');

test('what waits for a signature says what is signed, since when and until when, the overdue marked', () => {
  const { waiting, sheet, isOverdue, countsText } = leaderDeskView(env, 'fenguan');
  expect(
    waiting.rows.map(({ kind, no, gist, since, due, isOverdue: late }) => [kind, no, gist, since, due, late]),
  ).toEqual([
    [
      '审定计划',
      '督办〔2026〕t1号',
      '责任人科长；节点1个，2026年11月27日办结',
      '2026-06-03',
      '2026-06-05',
      true,
    ],
    ['同意延期', '督办〔2026〕t2号', '“n1”由2026年6月30日改为7月31日', '2026-06-11', '2026-06-15', false],
  ]);
  expect([sheet?.href, isOverdue]).toEqual(['/desk/fenguan/sign/', true]);
  expect(countsText).toMatch(/^等签2件（过期1），/);
});

test('late matters and what falls due are those led or supervised; what several units owe alike is one line', () => {
  const view = leaderDeskView(env, 'fenguan');
  expect(view.troubled.rows.map(({ id }) => id)).toContain('t3');
  expect(view.troubled.rows.find(({ id }) => id === 't3')?.overdue).toEqual(['节点：n1，逾期5个工作日']);
  const shared = view.coming.rows.find(({ due }) => due === '2026-06-18');
  expect(shared).toEqual({ due: '2026-06-18', what: '节点：n1', units: 'jia、yi', matter: null });
  expect(view.coming.rows.every(({ due }) => due <= '2026-06-21')).toBe(true);
});

test('a post that leads nothing has nothing of these; 主要领导 has every late matter', () => {
  const none = leaderDeskView(env, 'jijian');
  expect([none.waiting.rows, none.troubled.rows, none.coming.rows, none.sheet]).toEqual([[], [], [], null]);
  const all = leaderDeskView(env, 'fenguan').troubled.rows.map(({ id }) => id);
  expect(leaderDeskView(env, 'zhuren').troubled.rows.map(({ id }) => id)).toEqual(all);
});

test('the list that is signed has every row that waits, and a number that follows from post and day', () => {
  const sheet = signSheetView(env, 'fenguan');
  expect(sheet.rows).toEqual(leaderDeskView(env, 'fenguan').waiting.rows);
  expect(sheet.no).toBe('副主任2026年6月12日签批清单');
  expect(sheet.form.href).toBe('/submit/mishu/#sign=fenguan');
  expect(signSheetView(viewWorld('2026-06-12 08:00', records, 'internal'), 'fenguan').no).toBe(sheet.no);
});

test('leaders’ pages, the list and the section’s Friday are built inside the system alone', () => {
  const open = viewWorld('2026-06-12 15:00', records);
  expect(deskPages(open).map(({ who }) => who)).toEqual(['jia', 'yi']);
  expect([signSheetPages(open), fridayPages(open)]).toEqual([[], []]);
  expect(deskPages(env).map(({ who }) => who)).toEqual(['jia', 'yi', 'zhuren', 'fenguan', 'jijian']);
  expect(signSheetPages(env).map(({ post }) => post)).toEqual(['fenguan']);
  expect(fridayPages(env)).toHaveLength(1);
});

test('where the office shows no live facts, nobody’s desk is public', () => {
  const office = env.context.ledger.office.map(({ value }) => ({ ...value, publication: { live: false } }));
  const closed = join({ office }, records);
  expect(deskPages(viewWorld('2026-06-12 15:00', closed))).toEqual([]);
  expect(deskPages(viewWorld('2026-06-12 15:00', closed, 'internal')).length).toBeGreaterThan(2);
});

test('what is proposed for a joint inspection leads to the list, for who leads or supervises it', () => {
  // Seven working days overdue on 12 June, four weeks on 1 July.
  expect(leaderDeskView(env, 'fenguan').joint).toBeNull();
  const july = viewWorld('2026-07-10 10:00', records, 'internal');
  const link = leaderDeskView(july, 'fenguan').joint;
  expect(link?.href).toBe('/watch/joint/');
  expect(link?.text).toMatch(/^建议联合督查\d+件，请考虑$/u);
  expect(leaderDeskView(july, 'jijian').joint).toBeNull();
});
