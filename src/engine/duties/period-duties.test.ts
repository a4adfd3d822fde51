import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { CALENDAR_2026, closing, unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { rowsOf, standingsOf, type DutyRow } from './testing/rows.ts';

const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const matter = (more: Partial<TaskSpec> = {}): Records =>
  taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-12-25', ...more });
const TASK = matter();
const move = (from: string, to: string): Records => ({
  calendar: [
    {
      ...CALENDAR_2026,
      closures: [{ id: 'move', from, to, reason: '搬迁', basis: '通知', known: '2026-05-06' }],
    },
  ],
});

describe('月报', () => {
  const monthly = (unitId: string, month: string, submitted: string, more: object = {}) => ({
    unit: unitId,
    month,
    submitted,
    ...more,
  });
  /** The 月报 of May, whose last working day is Friday the 29th. */
  const may = (asOf: string, ...records: readonly Records[]) =>
    rowsOf(world(asOf, UNITS, ...records), 'monthly').filter(({ subject }) => subject === '2026-05');
  const row = (more: Partial<DutyRow> = {}) => ({
    id: 'monthly-2026-05-jia',
    who: 'unit jia',
    kind: 'monthly',
    subject: '2026-05',
    due: '2026-05-29 24:00',
    clock: '2026-05-29',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['rules/0000.yaml#monthly'],
    ...more,
  });

  test('is owed by the last working day, and waited for until the next month’s cut-off', () => {
    expect(may('2026-05-27 10:00', TASK)).toEqual([row({ left: 2 })]);
    expect(may('2026-05-29 23:59', TASK)).toEqual([row({ standing: 'due-soon' })]);
    expect(may('2026-05-30 00:00', TASK)).toEqual([row({ standing: 'overdue', late: 1 })]);
    expect(may('2026-06-30 24:00', TASK)).toEqual([row({ standing: 'overdue', late: 21 })]);
    expect(may('2026-07-01 00:00', TASK)).toEqual([row({ standing: 'missed' })]);
  });

  test('is met by the unit’s own of that month, when the section received it; late is not missed', () => {
    const sent = (...given: ReturnType<typeof monthly>[]) =>
      may('2026-07-31 10:00', TASK, { monthly: given });
    const others = [
      monthly('yi', '2026-05', '2026-05-28 09:00'),
      monthly('jia', '2026-04', '2026-05-06 09:00'),
    ];
    expect(sent(...others, monthly('jia', '2026-05', '2026-05-29 18:00'))).toEqual([
      row({ filed: '2026-05-29 18:00', standing: 'filed', sources: ['monthly/0002.yaml#submitted'] }),
    ]);
    const again = [
      monthly('jia', '2026-05', '2026-05-28 09:00'),
      monthly('jia', '2026-05', '2026-06-02 09:00'),
    ];
    expect(sent(...again)).toMatchObject([{ filed: '2026-05-28 09:00', standing: 'filed' }]);
    expect(sent(monthly('jia', '2026-05', '2026-07-15 08:00'))).toMatchObject([{ standing: 'late' }]);
    expect(sent(...others)).toMatchObject([{ standing: 'missed' }]);
    const onBehalf = { receivedAt: '2026-05-29 17:00', channel: '纸质', enteredBy: 'mishu' };
    expect(sent(monthly('jia', '2026-05', '2026-06-01 08:00', { onBehalf }))).toMatchObject([
      { filed: '2026-05-29 17:00', standing: 'filed' },
    ]);
  });

  test('is owed by a unit with an open matter on that day, from the day after delivery', () => {
    expect(may('2026-05-06 10:00', TASK)).toEqual([]);
    expect(may('2026-05-07 00:00', TASK)).toHaveLength(1);
    expect(may('2026-06-10 10:00', matter({ end: { claims: ['2026-05-28 10:00'] } }))).toEqual([]);
    expect(may('2026-06-10 10:00', matter({ end: { claims: ['2026-05-29 09:00'] } }))).toHaveLength(1);
    expect(may('2026-06-10 10:00', matter({ printed: '2026-05-28' }))).toHaveLength(1);
    expect(may('2026-06-10 10:00', matter({ printed: '2026-05-29' }))).toEqual([]);
  });

  test('is not owed by a unit that ends before that day', () => {
    const ending = (until: string) =>
      rowsOf(world('2026-05-20 10:00', { unit: [{ ...unit('jia'), until }] }, TASK), 'monthly');
    expect(ending('2026-05-28')).toEqual([]);
    expect(ending('2026-05-29')).toHaveLength(1);
  });

  test('is not owed by a unit that is entered through another', () => {
    const through = { unit: [{ ...unit('jia'), reportsThrough: [{ from: '2025-01-01', unit: 'mishu' }] }] };
    expect(rowsOf(world('2026-05-20 10:00', through, TASK), 'monthly')).toEqual([]);
    const from = (day: string) => ({
      unit: [{ ...unit('jia'), reportsThrough: [{ from: day, unit: 'mishu' }] }],
    });
    expect(rowsOf(world('2026-05-20 10:00', from('2026-05-29'), TASK), 'monthly')).toEqual([]);
    expect(rowsOf(world('2026-05-20 10:00', from('2026-05-30'), TASK), 'monthly')).toHaveLength(1);
  });

  test('is due no earlier for a closure announced since, and not owed for a month of rest known before it', () => {
    expect(may('2026-05-28 10:00', TASK, { calendar: [closing('2026-05-29', '2026-05-28')] })).toMatchObject([
      { due: '2026-06-01 24:00' },
    ]);
    const months = rowsOf(
      world('2026-07-31 10:00', UNITS, TASK, move('2026-06-01', '2026-06-30')),
      'monthly',
    );
    expect(months.map(({ subject }) => subject)).toEqual(['2026-05', '2026-07']);
    // Of all June the first is left to work on.
    const first = rowsOf(world('2026-07-31 10:00', UNITS, TASK, move('2026-06-02', '2026-06-30')), 'monthly');
    expect(first.map(({ due }) => due.slice(0, 10))).toEqual(['2026-05-29', '2026-06-01', '2026-07-31']);
  });

  test('is owed since the month of the first notice, whatever the matters are called', () => {
    const earlier = taskRecords({ id: 't0', lead: 'jia', printed: '2026-03-02', due: '2026-12-25' });
    const months = rowsOf(world('2026-05-29 10:00', UNITS, earlier, TASK), 'monthly');
    expect(months.map(({ subject }) => subject)).toEqual(['2026-03', '2026-04', '2026-05']);
  });
});

describe('the draw', () => {
  const claimed = (more: Partial<TaskSpec> = {}) =>
    matter({
      printed: '2026-04-07',
      nodes: [{ id: 'n1', due: '2026-05-29', claims: ['2026-05-28 10:00'] }],
      ...more,
    });
  const draws = (asOf: string, given = claimed(), ...records: readonly Records[]) =>
    rowsOf(world(asOf, UNITS, given, ...records), 'draw');
  const row = (more: Partial<DutyRow> = {}) => ({
    id: 'draw-2026-05',
    who: 'post jijian',
    kind: 'draw',
    subject: '2026-05',
    from: '2026-05-31',
    due: '2026-06-01 24:00',
    clock: '2026-05-31 +1',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['rules/0000.yaml#verification.sample'],
    ...more,
  });

  test('is owed by the post outside the section, from the period’s end, on the first working day after', () => {
    expect(draws('2026-05-31 23:59')).toEqual([]);
    expect(draws('2026-05-31 24:00')).toEqual([row({ standing: 'due-soon', left: 1 })]);
    expect(draws('2026-06-01 23:59')).toEqual([row({ standing: 'due-soon' })]);
    expect(draws('2026-06-02 00:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
  });

  test('is met by the number of that period', () => {
    const drawn = (period: string, submitted: string): Records => ({
      draw: [{ period, number: '000000', by: 'jijian', submitted }],
    });
    const sources = ['draw/0000.yaml#number'];
    expect(draws('2026-06-10 10:00', claimed(), drawn('2026-05', '2026-06-01 16:00'))).toEqual([
      row({ filed: '2026-06-01 16:00', standing: 'filed', sources }),
    ]);
    expect(draws('2026-06-10 10:00', claimed(), drawn('2026-05', '2026-06-02 09:00'))).toEqual([
      row({ filed: '2026-06-02 09:00', standing: 'late', late: 1, sources }),
    ]);
    expect(draws('2026-06-10 10:00', claimed(), drawn('2026-04', '2026-05-06 09:00'))).toMatchObject([
      { standing: 'overdue', late: 7 },
    ]);
  });

  test('is not owed for a period without a claim that may be drawn', () => {
    expect(draws('2026-06-10 10:00', claimed({ nodes: [] }))).toEqual([]);
    // Every claim of a 重大 matter is checked, and every 办结.
    expect(draws('2026-06-10 10:00', claimed({ level: '重大' }))).toEqual([]);
    expect(draws('2026-06-10 10:00', claimed({ nodes: [], end: { claims: ['2026-05-28 10:00'] } }))).toEqual(
      [],
    );
  });

  test('comes round with the period: of a quarter on the first working day of the next', () => {
    const quarters = { rules: [{ ...RULES, period: 'quarter' as const }] };
    expect(draws('2026-06-10 10:00', claimed(), quarters)).toEqual([]);
    expect(draws('2026-07-01 10:00', claimed(), quarters)).toMatchObject([
      { id: 'draw-2026-q2', due: '2026-07-01 24:00' },
    ]);
  });
});

describe('a mark', () => {
  const components = [
    { id: 'd', name: '现场', source: 'assessed' as const, full: '60' },
    { id: 'f', name: '满意', source: 'assessed' as const, full: '40', fullBy: { departments: '0' } },
  ];
  /** An office that marks and has no matters; 丙 stands in a league that has no 满意. */
  const MARKS: Records = {
    rules: [{ ...RULES, tasks: undefined, components }],
    unit: [unit('jia'), unit('yi', 'counties', 2), unit('bing', 'departments', 3)],
  };
  const marked = (component: string, submitted: string, marks: readonly string[], more: object = {}) => ({
    period: '2026-05',
    component,
    by: 'jijian',
    on: submitted.slice(0, 10),
    marks: marks.map((id): { unit: string; mark?: string; why?: string } => ({ unit: id, mark: '9' })),
    submitted,
    ...more,
  });
  const may = (asOf: string, ...assessment: ReturnType<typeof marked>[]) =>
    rowsOf(world(asOf, MARKS, { assessment }), 'mark').filter(({ id }) => id.startsWith('mark-2026-05'));
  const row = (component: 'd' | 'f', more: Partial<DutyRow> = {}) => ({
    id: `mark-2026-05-${component}`,
    who: 'section mishu',
    kind: 'mark',
    subject: component,
    from: '2026-06-01',
    due: '2026-06-08 24:00',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: [`rules/0000.yaml#components.${component === 'd' ? '0' : '1'}.id`],
    ...more,
  });
  const everybody = marked('d', '2026-06-05 10:00', ['jia', 'yi', 'bing']);

  test('neither entered nor said 不适用 is owed for each component from the cut-off to the close', () => {
    const d = { missing: ['jia', 'yi', 'bing'] };
    const f = { missing: ['jia', 'yi'] };
    expect(may('2026-05-31 23:59')).toEqual([]);
    expect(may('2026-06-01 00:00')).toEqual([row('d', { left: 6 - 1, ...d }), row('f', { left: 5, ...f })]);
    expect(may('2026-06-08 24:00')).toMatchObject([{ standing: 'due-soon' }, { standing: 'due-soon' }]);
    expect(may('2026-06-09 00:00')).toEqual([
      row('d', { standing: 'overdue', late: 1, ...d }),
      row('f', { standing: 'overdue', late: 1, ...f }),
    ]);
  });

  test('is met once every unit has one, or the reason why none applies', () => {
    const first = marked('d', '2026-06-02 10:00', ['jia', 'yi']);
    const why = {
      ...marked('d', '2026-06-05 10:00', []),
      marks: [{ unit: 'bing', why: '无现场' }],
    };
    const rest = row('d', { who: 'post jijian', sources: ['assessment/0000.yaml#marks'] });
    expect(may('2026-06-05 10:00', first)[0]).toEqual({
      ...rest,
      left: 1,
      standing: 'due-soon',
      missing: ['bing'],
    });
    expect(may('2026-06-30 10:00', first, why)[1]).toEqual(
      row('f', { standing: 'overdue', late: 15, missing: ['jia', 'yi'] }),
    );
    expect(may('2026-06-30 10:00', first, why)[0]).toEqual({
      ...rest,
      filed: '2026-06-05 10:00',
      standing: 'filed',
      sources: ['assessment/0001.yaml#marks'],
    });
  });

  test('is met with the last of them, and owed by who entered that, whatever the files are called', () => {
    const last = marked('d', '2026-06-05 10:00', ['jia']);
    const first = marked('d', '2026-06-02 10:00', ['yi', 'bing'], { by: 'mishu' });
    expect(may('2026-06-30 10:00', last, first)[0]).toMatchObject({
      who: 'post jijian',
      filed: '2026-06-05 10:00',
    });
  });

  test('entered after the close is late', () => {
    const late = marked('d', '2026-06-09 09:00', ['jia', 'yi', 'bing']);
    expect(may('2026-06-30 10:00', late)[0]).toMatchObject({ standing: 'late', late: 1 });
  });

  test('is owed by who entered the component last; the section, a unit, or a post', () => {
    const who = (by: string) =>
      may('2026-06-02 10:00', { ...everybody, period: '2026-04', submitted: '2026-05-08 09:00', by })[0]?.who;
    expect([who('jijian'), who('yi'), who('mishu')]).toEqual(['post jijian', 'unit yi', 'section mishu']);
    // Its own period's comes first.
    const now = {
      ...everybody,
      by: 'fenguan',
      submitted: '2026-06-02 09:00',
      marks: everybody.marks.slice(1),
    };
    const next = { ...everybody, by: 'jijian', period: '2026-06', submitted: '2026-06-03 09:00' };
    expect(may('2026-07-31 10:00', now, next)[0]?.who).toBe('post fenguan');
  });

  test('is owed for no member that is unranked for want of matters, nor for one that has ended', () => {
    const A = {
      id: 'a',
      name: '任务完成',
      source: 'completion' as const,
      full: '60',
      whenNone: 'scale' as const,
    };
    const both = (leastMatters: number) =>
      rowsOf(
        world(
          '2026-06-02 10:00',
          UNITS,
          {
            rules: [
              {
                ...RULES,
                tasks: RULES.tasks && { ...RULES.tasks, leastMatters },
                components: [A, ...components],
              },
            ],
          },
          matter({ due: '2026-05-15', end: { claims: ['2026-05-15 10:00'] } }),
        ),
        'mark',
      ).map(({ missing }) => missing);
    expect(both(1)).toEqual([['jia'], ['jia']]);
    expect(both(0)).toEqual([
      ['jia', 'yi'],
      ['jia', 'yi'],
    ]);
    const ended = { ...MARKS, unit: [{ ...unit('jia'), until: '2026-05-30' }, unit('yi')] };
    expect(rowsOf(world('2026-06-02 10:00', ended), 'mark').at(-1)?.missing).toEqual(['yi']);
  });

  test('is asked for since the first rules in a record that holds nothing else, then since the first mark', () => {
    const periods = (...assessment: ReturnType<typeof marked>[]) =>
      rowsOf(world('2026-07-03 10:00', MARKS, { assessment }), 'mark')
        .filter(({ subject }) => subject === 'd')
        .map(({ id }) => id.slice(5, 12));
    expect(periods()).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    expect(periods(everybody)).toEqual(['2026-05', '2026-06']);
    const [v1] = MARKS.rules ?? [];
    if (v1 === undefined) throw new Error('rules');
    const rules = [v1, { ...v1, version: 'v2', from: '2026-05' }];
    const asked = (...versions: typeof rules) =>
      rowsOf(world('2026-06-03 10:00', { ...MARKS, rules: versions }), 'mark').map(({ id }) => id.slice(5));
    expect(asked(...rules).filter((id) => id.endsWith('d'))).toHaveLength(5);
    // The first quarter began before there were rules.
    const quarter = { ...v1, from: '2026-02', period: 'quarter' as const };
    expect(asked(quarter)).toEqual([]);
  });
});

describe('现场点评', () => {
  /** More than 5 working days overdue at the end of May: a review is owed by the last working day of June, the 30th. */
  const LAGGING: TaskSpec = { id: 't2', lead: 'jia', printed: '2026-03-02', due: '2026-05-21' };
  const reviews = (asOf: string, more: Partial<TaskSpec> = {}, ...records: readonly Records[]) =>
    rowsOf(world(asOf, UNITS, TASK, taskRecords({ ...LAGGING, ...more }), ...records), 'site-review');
  const june = (...given: Parameters<typeof reviews>) =>
    reviews(...given).filter(({ subject }) => subject === '2026-06');
  const review = (month: string, on: string, submitted = `${on} 17:00`) => ({
    id: `${on}-jia`,
    kind: '现场点评',
    month,
    on,
    leader: 'zhuren',
    method: '明查' as const,
    units: ['jia'],
    tasks: ['t2'],
    comment: '应先易后难',
    submitted,
  });
  const row = (more: Partial<DutyRow> = {}) => ({
    id: 'site-review-2026-06-t2',
    who: 'leaders leaders',
    kind: 'site-review',
    task: 't2',
    subject: '2026-06',
    from: '2026-06-01',
    due: '2026-06-30 24:00',
    clock: '2026-06-30',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['task/0001.yaml#due'],
    ...more,
  });

  test('is owed by the leaders together for each matter that lagged at the cut-off before', () => {
    expect(june('2026-05-31 24:00')).toEqual([]);
    expect(june('2026-06-01 00:00')).toEqual([row({ left: 20 })]);
    expect(june('2026-06-25 10:00')).toEqual([row({ standing: 'due-soon', left: 3 })]);
    expect(june('2026-06-30 23:59')).toEqual([row({ standing: 'due-soon' })]);
    expect(june('2026-07-01 00:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
    expect(june('2026-07-31 24:00')).toEqual([row({ standing: 'overdue', late: 23 })]);
    expect(june('2026-08-01 00:00')).toEqual([row({ standing: 'missed' })]);
  });

  test('is waited for to the end of the next month, where no period follows on', () => {
    const period = [
      { id: 'spring', name: '春季攻坚', from: '2026-03-01', to: '2026-05-31' },
      { id: 'summer', name: '夏季攻坚', from: '2026-06-01', to: '2026-06-15' },
    ];
    const standings = (asOf: string) =>
      reviews(asOf, {}, { rules: [{ ...RULES, period }] }).map(
        ({ subject, standing }) => `${subject} ${standing}`,
      );
    expect(standings('2026-07-31 24:00')).toEqual(['summer overdue']);
    expect(standings('2026-08-01 00:00')).toEqual(['summer missed']);
  });

  test('of a quarter is waited for to the end of the next quarter', () => {
    const quarter = { rules: [{ ...RULES, period: 'quarter' as const }] };
    const standing = (asOf: string) =>
      reviews(asOf, {}, quarter)
        .filter(({ subject }) => subject === '2026-q3')
        .map((duty) => [duty.due, duty.standing]);
    expect(standing('2026-12-31 24:00')).toEqual([['2026-09-30 24:00', 'overdue']]);
  });

  test('is not owed for 5 working days, nor for what was withdrawn since', () => {
    expect(june('2026-06-15 10:00', { due: '2026-05-22' })).toEqual([]);
    expect(june('2026-06-15 10:00', { events: ['2026-06-12 撤销督办'] })).toEqual([]);
    expect(june('2026-06-15 10:00', { end: { claims: ['2026-06-10 10:00'] } })).toHaveLength(1);
  });

  test('is not owed in a month of rest, nor by rules without matters', () => {
    expect(june('2026-07-10 10:00', {}, move('2026-06-01', '2026-06-30'))).toEqual([]);
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-06', tasks: undefined }];
    expect(june('2026-06-15 10:00', {}, { rules })).toEqual([]);
  });

  test('is met by a review of that month that names the matter', () => {
    const met = (...inspection: ReturnType<typeof review>[]) => june('2026-07-10 10:00', {}, { inspection });
    expect(met(review('2026-05', '2026-05-29'), review('2026-06', '2026-06-30'))).toEqual([
      row({ filed: '2026-06-30', standing: 'filed', sources: ['inspection/0001.yaml#on'] }),
    ]);
    expect(met(review('2026-06', '2026-06-30'), review('2026-06', '2026-06-12'))).toMatchObject([
      { filed: '2026-06-12', sources: ['inspection/0001.yaml#on'] },
    ]);
    expect(met(review('2026-06', '2026-07-01'))).toMatchObject([{ standing: 'late', late: 1 }]);
    expect(met(review('2026-07', '2026-07-08'))).toMatchObject([{ standing: 'overdue' }]);
    expect(met({ ...review('2026-06', '2026-06-30'), tasks: ['t1'] })).toMatchObject([
      { standing: 'overdue' },
    ]);
    // No 倒签: entered more than two working days later it counts from its entry.
    expect(met(review('2026-06', '2026-06-30', '2026-07-03 09:00'))).toMatchObject([
      { filed: '2026-07-03', standing: 'late', late: 3 },
    ]);
  });

  test('stands beside the other duties of its matter, of each by an id of its own', () => {
    const more = taskRecords({ ...LAGGING, id: 't3', due: '2026-05-20' });
    expect(standingsOf(world('2026-06-15 10:00', UNITS, taskRecords(LAGGING), more), 'site-review')).toEqual({
      'site-review-2026-06-t2': 'leaders leaders owed 0 10',
      'site-review-2026-06-t3': 'leaders leaders owed 0 10',
    });
  });
});
