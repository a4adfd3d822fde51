import { expect, test } from 'vitest';
import { join, unit } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import type { Profile } from '../../env/env.ts';
import { viewWorld } from '../../testing/view-world.ts';
import { unitDeskView } from './unit-desk-view.ts';

const liaison = [{ from: '2025-01-01', name: '张某', phone: '0000-0000001' }];
const units = [unit('jia'), { ...unit('mishu', '不参评', 9), liaison }];

function desk(specs: readonly TaskSpec[], profile: Profile = 'public', hidden: readonly string[] = []) {
  const records = taskRecords(...specs);
  const task = (records.task ?? []).map((one) =>
    hidden.includes(one.id) ? { ...one, disclosure: '系统内' as const } : one,
  );
  return unitDeskView(
    viewWorld('2026-06-12 15:00', join({ unit: units }, { ...records, task }), profile),
    'jia',
  );
}

const late: TaskSpec = {
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-11-27',
  nodes: [{ id: 'n1', due: '2026-06-05' }],
};
const fresh: TaskSpec = {
  id: 't2',
  lead: 'jia',
  printed: '2026-06-11',
  due: '2026-11-27',
  acked: null,
  plan: null,
};

test('the head counts what is owed now, the list names it, and nodes with time are folded apart', () => {
  const view = desk([late, fresh]);
  const overdue = view.now.rows.filter(({ state }) => state === 'overdue');
  // The report of the week is the button above the list.
  const all = view.now.rows.length + 1;
  expect(view.report?.form?.href).toBe('/submit/jia/#weekly=2026-W24');
  expect(view.owedText).toBe(`还欠${String(all)}件（逾期${String(overdue.length + 1)}）`);
  expect(view.now.rows.map(({ form }) => form?.text)).toEqual(
    expect.arrayContaining(['报完成', '签收', '报计划', '报月报']),
  );
  expect(view.now.rows.map(({ due }) => due)).toEqual(view.now.rows.map(({ due }) => due).toSorted());
  expect(view.waiting.rows.map(({ due }) => due)).toEqual(['2026-11-27', '2026-11-27']);
});

test('every thing that is owed has one button, and it leads to the unit’s own page of forms', () => {
  const view = desk([late, fresh], 'internal');
  const forms = [view.report, ...view.now.rows, ...view.waiting.rows].map((duty) => duty?.form?.href);
  expect(forms.filter((href) => href?.startsWith('/submit/jia/#') !== true)).toEqual([]);
});

test('a matter that may not be named is counted with the others and nowhere named', () => {
  const view = desk([late, fresh], 'public', ['t1']);
  expect(view.owedText).toBe(desk([late, fresh]).owedText);
  expect(view.hiddenText).toMatch(/^另有\d+项请走内网$/);
  expect(JSON.stringify(view)).not.toContain('t1');
  expect(desk([late, fresh], 'internal', ['t1']).hiddenText).toBeNull();
});

test('who owes nothing is told so', () => {
  const view = desk([]);
  expect([view.owedText, view.report, view.now.rows, view.matters.rows]).toEqual([
    '现在没有要办的',
    null,
    [],
    [],
  ]);
});

test('a claim that was sent back says who found what, and by when it is claimed again', () => {
  const claimed = { id: 'n1', due: '2026-06-05', claims: ['2026-06-04 10:00'], checks: ['2026-06-08 退回'] };
  const [back, ...others] = desk([{ ...late, nodes: [claimed] }]).returned.rows;
  expect(others).toEqual([]);
  expect(back).toEqual({
    title: '6月8日退回：n1',
    matter: { text: 't1', href: '/tasks/t1/' },
    words: 'mishu：t1',
    how: '补齐以后，再报一次完成，应于6月5日。',
    form: { text: '报完成', href: '/submit/jia/#claim=t1/n1' },
  });
  const again = { ...claimed, claims: ['2026-06-04 10:00', '2026-06-09 10:00'] };
  expect(desk([{ ...late, nodes: [again] }]).returned.rows).toEqual([]);
});

test('a plan that was sent back leads to the plan, until the next version is in', () => {
  const returned = [{ plan: '2026-06-09 10:00', back: '2026-06-10' }];
  const spec: TaskSpec = { id: 't3', lead: 'jia', printed: '2026-06-08', due: '2026-11-27', returned };
  const [back] = desk([{ ...spec, plan: null }]).returned.rows;
  expect([back?.title, back?.words, back?.form?.href]).toEqual([
    '6月10日退回：工作计划',
    '副主任：t3',
    '/submit/jia/#plan=t3',
  ]);
  expect(desk([{ ...spec, plan: '2026-06-11 10:00', filed: null }]).returned.rows).toEqual([]);
});

test('a change that was not granted is told while it is news: the old date stands, and nothing is asked', () => {
  const change = { asked: '2026-06-01 09:00', dates: { n1: '2026-07-31' }, refused: '2026-06-03' };
  const nodes = [{ id: 'n1', due: '2026-06-30' }];
  const [back] = desk([{ ...late, nodes, changes: [change] }]).returned.rows;
  expect([back?.title, back?.form]).toEqual(['6月3日没有同意：延期申请', null]);
  const old = { asked: '2026-05-08 09:00', dates: { n1: '2026-07-31' }, refused: '2026-05-12' };
  expect(desk([{ ...late, nodes, changes: [old] }]).returned.rows).toEqual([]);
});

test('a matter in hand says in one place what is asked, by when, on which notice; one that is over is gone', () => {
  const over: TaskSpec = {
    id: 't4',
    lead: 'jia',
    printed: '2026-04-07',
    due: '2026-04-30',
    end: { claims: ['2026-04-29 10:00'], checks: ['2026-04-30 通过'] },
  };
  const { matters } = desk([late, over]);
  expect(matters.rows.map(({ id, notice, due, open }) => ({ id, notice, due, open }))).toEqual([
    {
      id: 't1',
      notice: '督办〔2026〕t1号（2026年5月6日印发）',
      due: '2026-11-27',
      open: ['n1，应于6月5日', 'end，应于11月27日'],
    },
  ]);
  expect(matters.rows[0]?.links.map(({ href }) => href)).toEqual([
    '/submit/jia/#claim=t1',
    '/submit/jia/#change=t1',
    '/tasks/t1/',
  ]);
});

test('whom to call is a channel of the office; a name and a telephone stand inside the system alone', () => {
  expect(desk([late]).contacts).toHaveLength(1);
  expect(JSON.stringify(desk([late]))).not.toMatch(/张某|0000-0000001/);
  expect(desk([late], 'internal').systemContacts).toEqual([
    { label: 'mishu', text: '张某，电话0000-0000001' },
  ]);
});
