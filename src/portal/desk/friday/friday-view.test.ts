import { expect, test } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { report, taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { pauseLine } from '../../env/paused.ts';
import { viewWorld } from '../../testing/view-world.ts';
import { fridayView } from './friday-view.ts';

const liaison = [{ from: '2025-01-01', name: '张某', phone: '0000-0000001' }];
const units = [
  unit('jia'),
  { ...unit('yi', 'counties', 2), liaison },
  { ...unit('bing', 'counties', 3), reportsThrough: [{ from: '2025-01-01', unit: 'mishu' }] },
  unit('mishu', '不参评', 9),
];
const specs: readonly TaskSpec[] = [
  { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-11-27' },
  {
    id: 't2',
    lead: 'yi',
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [{ id: 'n1', due: '2026-06-05' }],
  },
  { id: 't3', lead: 'bing', printed: '2026-05-06', due: '2026-11-27' },
];
const friday = (asOf: string, more: Records = {}, tasks = specs) =>
  fridayView(viewWorld(asOf, join({ unit: units }, taskRecords(...tasks), more), 'internal'));
const countOf = (view: ReturnType<typeof friday>, word: string) =>
  view.counts.find((count) => count.word === word)?.count;

test('who has reported is told by the hour, who has not with whom to call and where what they say is entered', () => {
  const view = friday('2026-06-12 11:30', { report: [report('2026-W24 jia 2026-06-12 09:10')] });
  expect(view.week?.filed).toEqual(['jia（09:10）']);
  expect(view.week?.missing).toEqual([
    {
      unit: { text: 'yi', href: '/desk/yi/' },
      text: '没有报',
      isLate: true,
      detail: null,
      phone: '张某 0000-0000001',
      form: { text: '代录', href: '/submit/yi/#weekly=2026-W24' },
    },
  ]);
  expect([countOf(view, '应报'), countOf(view, '已报'), countOf(view, '未报')]).toEqual([2, 1, 1]);
});

test('of a week that the chief paused nobody is asked, and the page says why, from the week before on', () => {
  const pause = (more: object = {}): Records => ({
    pause: [
      {
        week: '2026-W24',
        reason: '汛情',
        approval: { by: 'zhuren', on: '2026-06-04', mode: '签批' },
        submitted: '2026-06-04 16:00',
        ...more,
      },
    ],
  });
  const view = friday('2026-06-12 11:30', pause());
  expect([view.week, view.paused, countOf(view, '应报')]).toEqual([null, '本周停报：汛情', undefined]);
  expect(friday('2026-06-05 11:30', pause()).paused).toBe('下周停报：汛情');
  expect(friday('2026-06-12 11:30').paused).toBeNull();
  expect(friday('2026-06-12 11:30', pause({ submitted: '2026-06-16 09:00' })).paused).toBeNull();
  const hidden = viewWorld('2026-06-12 11:30', join({ unit: units }, pause({ disclosure: '系统内' })));
  expect(pauseLine(hidden)).toBe('本周停报');
});

test('a report that leaves something out says what', () => {
  const view = friday('2026-06-12 11:30', { report: [report('2026-W24 yi 2026-06-12 09:10')] });
  const own = view.week?.missing.find(({ unit: { text } }) => text === 'yi');
  // Overdue matters want a line of their own.
  expect([own?.text, own?.detail]).toEqual(['漏报1件', '漏：t2']);
});

test('units whose matters the section enters are told apart, with those not entered yet', () => {
  const none = friday('2026-06-12 11:30').week?.through;
  expect(none).toEqual({ text: 'mishu代录的单位1家，已录0家', missing: '未录：bing' });
  const entered = friday('2026-06-12 11:30', { report: [report('2026-W24 bing 2026-06-12 09:10')] });
  expect(entered.week?.through).toEqual({ text: 'mishu代录的单位1家，已录1家', missing: null });
});

test.each([
  ['2026-06-12 11:30', '2026年第24周'],
  ['2026-06-15 08:59', '2026年第24周'],
  ['2026-06-15 09:00', '2026年第25周'],
])('as of %s the week that is reported on is %s: until Monday’s meeting it is last week’s', (asOf, week) => {
  expect(friday(asOf).week?.text).toContain(week);
});

test('the text for the group names units and counts, and no matter', () => {
  const { urgeText } = friday('2026-06-12 11:30');
  expect(urgeText).toContain('应报2家，已报0家，还有2家没有报：jia、yi');
  expect(urgeText).toContain('逾期未办的：');
  expect(urgeText).not.toMatch(/t[123]|n1/);
});

test('a unit that is late is called once, and that is noted in the matter that is late longest', () => {
  const two: readonly TaskSpec[] = [
    {
      id: 't7',
      lead: 'yi',
      printed: '2026-05-06',
      due: '2026-11-27',
      nodes: [{ id: 'n1', due: '2026-06-10' }],
    },
    {
      id: 't8',
      lead: 'yi',
      printed: '2026-05-06',
      due: '2026-11-27',
      nodes: [{ id: 'n1', due: '2026-05-08' }],
    },
  ];
  const view = friday('2026-06-12 15:00', {}, two);
  // Two nodes, and the month's report of May.
  expect(view.overdue.rows).toEqual([
    {
      unit: { text: 'yi', href: '/desk/yi/' },
      text: '3件，最久逾期26个工作日',
      isLate: true,
      phone: '张某 0000-0000001',
      form: { text: '登记', href: '/submit/mishu/#event=t8' },
    },
  ]);
});

test('claims that wait stand with their day, and a look back only when its day is near', () => {
  const claimed: TaskSpec = {
    id: 't4',
    level: '重大',
    lead: 'jia',
    printed: '2026-05-06',
    due: '2026-11-27',
    nodes: [{ id: 'n1', due: '2026-06-12', claims: ['2026-06-11 10:00'] }],
  };
  const done = (id: string, day: string): TaskSpec => ({
    id,
    tags: ['难点'],
    lead: 'jia',
    printed: '2026-04-07',
    due: day,
    end: { claims: [`${day} 10:00`], checks: [`${day} 通过`] },
  });
  const view = friday('2026-06-12 15:00', {}, [claimed, done('t5', '2026-05-15'), done('t6', '2026-06-10')]);
  expect(view.verify?.rows.map(({ matter, what }) => `${matter?.id ?? ''} ${what}`)).toEqual([
    't5 回头看',
    't4 核验：n1',
  ]);
});

test('a list that is long gives its first rows and counts the rest', () => {
  const many = Array.from({ length: 9 }, (_, n): TaskSpec => ({
    id: `t${String(n + 1)}`,
    lead: 'jia',
    printed: '2026-05-06',
    due: '2026-11-27',
    level: '重大',
    nodes: [{ id: 'n1', due: '2026-06-05', claims: ['2026-06-05 10:00'] }],
  }));
  const view = friday('2026-06-12 15:00', {}, many);
  expect(view.verify?.rows).toHaveLength(4);
  expect([view.verify?.moreText, countOf(view, '待核')]).toEqual(['另有5件', 9]);
});

test('a notice that nobody has signed for is told before it is late, and noted only once it is', () => {
  const unsigned = (asOf: string) => {
    const view = friday(asOf, {}, [
      { id: 't9', lead: 'yi', printed: '2026-06-11', due: '2026-11-27', acked: null, plan: null },
    ]);
    return {
      rows: view.unsigned.rows,
      late: view.overdue.rows.map(({ unit: { text } }) => text),
      count: countOf(view, '未签收'),
    };
  };
  expect(unsigned('2026-06-12 11:30')).toMatchObject({
    rows: [{ unit: { text: 'yi' }, isLate: false, phone: '张某 0000-0000001', form: null }],
    count: 1,
  });
  const late = unsigned('2026-06-26 11:30');
  expect(late.rows).toMatchObject([{ isLate: true, form: { href: '/submit/mishu/#event=t9' } }]);
  expect(late.rows[0]?.text).toMatch(/^1件，最久逾期\d+个工作日$/u);
});

test('the screen shows six units that have not reported and counts the rest, paper names them all', () => {
  const many = Array.from({ length: 12 }, (_, n) => unit(`u${String(n)}`, 'counties', 10 + n));
  const tasks = many.map(({ id }): TaskSpec => ({
    id: `t-${id}`,
    lead: id,
    printed: '2026-05-06',
    due: '2026-11-27',
  }));
  const of = (count: number) =>
    fridayView(
      viewWorld(
        '2026-06-12 11:30',
        join(
          { unit: [...many.slice(0, count), unit('mishu', '不参评', 9)] },
          taskRecords(...tasks.slice(0, count)),
        ),
        'internal',
      ),
    ).week;
  expect(of(12)).toMatchObject({ screen: 6, moreText: '另有6家' });
  expect(of(12)?.missing).toHaveLength(12);
  // One alone takes the place of the words that would count it.
  expect(of(7)).toMatchObject({ screen: 7, moreText: null });
});
