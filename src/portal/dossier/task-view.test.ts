import { expect, test } from 'vitest';
import { taskRecords, report, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Profile } from '../env/env.ts';
import { taskListView } from '../task-list/task-list-view.ts';
import { taskNodeSets, taskPages } from './task-view.ts';
import { dutySets } from '../duties/duty-lists.ts';
import { taskSets } from '../task-list/task-list-parts.ts';
import { drawSets } from '../verification/draw-table.ts';
import { unitMatterSets } from './task-light-table.ts';
import { drawIndexView, drawViews } from '../verification/draw-view.ts';
import { viewsOf } from '../testing/frozen-world.ts';
import { MARKED_AS_OF, markedLedger, markedRecords, MARK } from '../testing/marked/marked-ledger.ts';
import { viewWorld } from '../testing/view-world.ts';
import { made } from '../testing/made.ts';

const UNITS = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const SPEC = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-29' };

const view = (
  asOf: string,
  more: Partial<TaskSpec> = {},
  records: Records = { rules: [RULES] },
  profile: Profile = 'public',
) => made(taskPages(viewWorld(asOf, join(UNITS, records, taskRecords({ ...SPEC, ...more })), profile)))[0];

test('a hand-over is told with from, to, day and new dates; the matter belongs to the successor', () => {
  const task = view('2026-05-18 15:00', {
    nodes: [{ id: 'n1', due: '2026-05-08' }],
    handOvers: [{ on: '2026-05-12', to: 'yi', dates: { n1: '2026-05-22' } }],
  });
  expect(task?.turns).toMatchObject([
    {
      day: '2026-05-12',
      kind: '移交',
      text: '由jia移交yi；“n1”的日期另定为2026年5月22日',
      by: '主任签批',
    },
  ]);
  const [n1] = task?.plan?.nodes.filter(({ id }) => id === 'n1') ?? [];
  expect(n1).toMatchObject({ due: '2026-05-22', unit: { id: 'yi' }, actualText: '未到期' });
  expect(n1?.dueNotes).toEqual(['2026年5月12日移交，日期另定为5月22日']);
  expect(task?.notice.find(({ label }) => label === '现主办单位')?.text).toBe('yi');
  expect(task?.chain.find(({ role }) => role === '责任部门')?.holder).toBe('yi');
});

test('暂缓办理, 恢复 and 撤销督办 are told in order, and move the dates held', () => {
  const task = view('2026-06-01 15:00', { events: ['2026-05-12 暂缓办理', '2026-05-19 恢复'] });
  expect(task?.turns.map(({ day, kind, text }) => [day, kind, text])).toEqual([
    ['2026-05-12', '暂缓办理', null],
    ['2026-05-19', '恢复', null],
  ]);
  expect(task?.plan?.nodes[0]).toMatchObject({
    due: '2026-06-05',
    firstDue: '2026-05-29',
    dueNotes: ['暂缓办理期间的工作日顺延，至2026年6月5日'],
  });
  expect(view('2026-05-15 15:00', { events: ['2026-05-12 暂缓办理'] })).toMatchObject({
    stateText: '暂缓办理',
    plan: { nodes: [{ actualText: '暂缓办理' }] },
  });
});

test('a postponement says what it is worth', () => {
  const asked = { asked: '2026-05-20 10:00', dates: { end: '2026-06-05' } };
  const states = (changes: TaskSpec['changes'] & {}, asOf = '2026-05-28 15:00') =>
    view(asOf, { changes })?.planChanges.map(({ stateText, state, consentText }) => [
      stateText,
      state,
      consentText,
    ]);
  expect(states([asked], '2026-05-21 15:00')).toEqual([['待答复', 'pending', '已按时提出，等待答复']]);
  expect(states([asked])).toEqual([
    [
      '待答复',
      'pending',
      '已按时提出，等待答复；答复期限以后（2026年5月22日之后至2026年5月28日）的工作日不计入逾期',
    ],
  ]);
  expect(states([{ ...asked, refused: '2026-05-21' }])).toEqual([
    ['不同意', 'void', '副主任2026年5月21日不同意，日期不变'],
  ]);
  expect(states([{ ...asked, consent: '2026-05-21', chief: '2026-05-22' }])).toEqual([
    ['准予', 'in-force', '副主任、主任2026年5月22日同意，按新日期计'],
  ]);
  expect(states([{ ...asked, asked: '2026-05-28 10:00' }])).toEqual([
    ['申请太迟', 'void', '申请太迟，日期不变'],
  ]);
  const again = { asked: '2026-05-26 10:00', dates: { end: '2026-06-12' } };
  expect(
    states([
      { ...asked, consent: '2026-05-21', chief: '2026-05-22' },
      { ...again, consent: '2026-05-27', chief: '2026-05-27' },
    ])?.[1],
  ).toEqual(['再次延期', 'void', '再次延期，只作记录，不改变日期']);
});

test('each claim says what became of it', () => {
  const claims = (end: TaskSpec['end'] & {}, asOf: string) =>
    view(asOf, { end })?.claims.map(({ resultText, tone }) => [resultText, tone]);
  const once = { claims: ['2026-05-20 10:00'] };
  expect(claims(once, '2026-05-22 15:00')).toEqual([['已报待核（核验期限2026年5月27日）', 'plain']]);
  expect(claims({ ...once, checks: ['2026-05-26 通过'] }, '2026-05-28 15:00')).toEqual([
    ['2026年5月26日核验通过', 'done'],
  ]);
  expect(claims(once, '2026-06-10 15:00')).toEqual([
    ['应核验而没有核验，2026年6月8日关账时按报告认定', 'done'],
  ]);
  const refused = { claims: ['2026-05-20 10:00', '2026-05-28 10:00'], checks: ['2026-05-27 退回'] };
  expect(claims(refused, '2026-05-28 15:00')).toEqual([
    ['2026年5月27日核验退回', 'late'],
    ['已报待核（核验期限2026年6月4日）', 'plain'],
  ]);
  const twice = { claims: ['2026-05-20 10:00', '2026-05-21 10:00'] };
  expect(claims(twice, '2026-05-22 15:00')?.[1]).toEqual(['以先前的报告为准', 'plain']);
});

test('of the 成果 everyone reads how many were handed in and seen, the system alone which', () => {
  const task = (asOf: string, profile: Profile) => {
    const records = taskRecords({
      ...SPEC,
      end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-26 通过'] },
    });
    const evidence = [
      { what: '中标通知书', no: '望公资118号', form: '扫描件' as const, kept: '内网12号', pages: 2 },
      { what: '合同' },
    ];
    const claim = records.claim?.map((one) => ({
      ...one,
      nodes: one.nodes.map((node) => ({ ...node, evidence })),
    }));
    const verification = records.verification?.map((one) => ({
      ...one,
      results: one.results.map((result) => ({ ...result, seen: ['中标通知书'] })),
    }));
    const said = { ...records, claim, verification } as Records;
    return made(taskPages(viewWorld(asOf, join(UNITS, { rules: [RULES] }, said), profile)))[0];
  };
  expect(task('2026-05-22 15:00', 'public')?.claims[0]?.notes).toEqual(['成果已交2件']);
  const open = task('2026-05-28 15:00', 'public');
  expect(open?.claims[0]?.notes).toEqual(['成果已交2件，核验1件']);
  expect(JSON.stringify(open)).not.toMatch(/中标通知书|合同|内网12号/u);
  const inside = task('2026-05-28 15:00', 'internal');
  expect(inside?.claims[0]?.systemOnly).toEqual([
    { label: '成果及存放处', text: '中标通知书（望公资118号，扫描件，2页，存内网12号）；合同' },
  ]);
  expect(inside?.verifications?.[0]?.systemOnly).toEqual([{ label: '看到的成果', text: '中标通知书' }]);
  expect(view('2026-05-22 15:00', { end: { claims: ['2026-05-20 10:00'] } })?.claims[0]?.notes).toEqual([]);
});

test('a sampled claim waits for the number, then says whether it was drawn, with the number', () => {
  const node = { id: 'n1', due: '2026-05-22', claims: ['2026-05-20 10:00'] };
  const draw = { period: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' };
  const claim = (asOf: string) => view(asOf, { nodes: [node] }, { rules: [RULES], draw: [draw] })?.claims[0];
  expect(claim('2026-05-29 15:00')).toMatchObject({
    resultText: '已报待核（抽查号公布后定是否核验；2026年6月8日关账时没有核验的，按报告认定）',
    draw: null,
  });
  expect(claim('2026-06-02 15:00')).toMatchObject({
    resultText: '已报待核（抽查抽中，核验期限2026年6月8日）',
    draw: { text: '抽查号480317，抽中', href: '/draws/2026-05/' },
  });
});

test('a lateness says which days lay with those who check', () => {
  const end = {
    claims: ['2026-05-20 10:00', '2026-06-04 10:00'],
    checks: ['2026-06-03 退回'],
  };
  const [node] = view('2026-06-04 15:00', { due: '2026-05-20', end })?.plan?.nodes ?? [];
  expect(node?.lateNotes).toContain('核验超过期限的5个工作日扣除（2026年5月27日之后至6月3日）');
  expect(node?.lateNotes.at(-1)).toBe('逾期11 − 5 = 6个工作日');
});

test('a quantified matter that was closed below its goal says so', () => {
  const end = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'], percent: 60 };
  const records = taskRecords({ ...SPEC, end });
  const goal = { measure: '万元', amount: '320' };
  const env = viewWorld('2026-06-10 15:00', {
    ...join(UNITS, { rules: [RULES] }, records),
    task: (records.task ?? []).map((task) => ({ ...task, goal })),
  });
  expect(made(taskPages(env))[0]?.shortfallText).toBe('核定完成60%（目标320万元）');
});

test('a time that nothing proves is marked; one entered by the section says when and how it came', () => {
  const records = taskRecords({ ...SPEC, end: { claims: ['2026-05-20 10:00'] } });
  const onBehalf = { receivedAt: '2026-05-19 16:00', channel: '纸质' as const, enteredBy: 'mishu' };
  const entered = { ...records, claim: (records.claim ?? []).map((claim) => ({ ...claim, onBehalf })) };
  const marks = (said: Records) =>
    made(taskPages(viewWorld('2026-05-21 15:00', join(UNITS, { rules: [RULES] }, said))))[0]?.claims[0]
      ?.marks;
  expect(marks(records)).toEqual(['自报时间']);
  expect(marks(entered)).toEqual(['代录（2026年5月19日（周二）16:00以纸质收到）']);
  const receivedAt = (moment: string) =>
    marks({
      ...records,
      receipts: [
        {
          date: moment.slice(0, 10),
          receipts: [{ door: '合并请求' as const, moment, records: [{ path: 'claim/0000.yaml' }] }],
        },
      ],
    });
  expect(receivedAt('2026-05-20 10:00')).toEqual([]);
  // What it claims for itself does not count, and the reader sees that it said so.
  expect(receivedAt('2026-05-20 10:01')).toEqual(['填写的是10:00，以收到为准']);
  expect(receivedAt('2026-05-21 09:00')).toEqual(['填写的是2026年5月20日（周三）10:00，以收到为准']);
});

test('without plans the dates stand alone, and no word speaks of a plan', () => {
  const components = RULES.components.filter(({ source }) => source !== 'plan');
  const rules = { ...RULES, plans: undefined, components };
  const task = view('2026-05-18 15:00', { plan: null }, { rules: [rules] });
  expect(task).toMatchObject({ planReason: null, plan: { planned: false, versionText: '' } });
  expect(task?.plan?.nodes.map(({ id, due }) => [id, due])).toEqual([['end', '2026-05-29']]);
  expect(JSON.stringify([task?.plan, task?.lights, task?.events])).not.toContain('计划');
});

test('blocks left out leave no section; a report that came is still told', () => {
  const rules = { ...RULES, weekly: undefined, verification: undefined, lookBack: undefined };
  expect(view('2026-05-18 15:00', {}, { rules: [rules] })).toMatchObject({
    reports: null,
    verifications: null,
  });
  const reported = { rules: [rules], report: [report('2026-W20 jia 2026-05-15 10:00', ['t1'])] };
  expect(view('2026-05-18 15:00', {}, reported)?.reports).toMatchObject([{ timeText: '', onTime: true }]);
});

test('a weekly report says whether it came in time', () => {
  const reports = [
    report('2026-W20 jia 2026-05-15 10:00', ['t1']),
    report('2026-W21 jia 2026-05-24 10:00', ['t1']),
  ];
  const task = view('2026-05-27 15:00', {}, { rules: [RULES], report: reports });
  expect(task?.reports?.map(({ weekText, timeText }) => [weekText, timeText])).toEqual([
    ['2026年第21周', '碰头会前补报'],
    ['2026年第20周', '按时'],
  ]);
});

test('what section and leaders owe stands on their own roll inside the system', () => {
  const owed = (profile: Profile) =>
    view('2026-05-12 15:00', { filed: null }, { rules: [RULES] }, profile)?.duties?.rows.map(
      ({ what }) => what,
    );
  expect(owed('public')).not.toContain('计划审定');
  expect(owed('internal')).toContain('计划审定');
});

test('an office that supervises no matters has no list and no page of one', () => {
  const components = [{ id: 'd', name: '考评', source: 'assessed' as const, full: '100' }];
  const marks = { ...RULES, tasks: undefined, plans: undefined, weekly: undefined, components };
  const env = viewWorld('2026-05-18 15:00', join(UNITS, { rules: [marks] }));
  expect(taskListView(env)).toBeNull();
  expect(made(taskPages(env))).toEqual([]);
});

test('no word that not everyone may read is on the pages of matters and draws, nor in the files of their tables', () => {
  const env = viewsOf(markedLedger(markedRecords()), MARKED_AS_OF, 'public');
  const pages = [made(taskPages(env)), taskListView(env), drawIndexView(env), drawViews(env)];
  const sets = [...taskSets(env), ...unitMatterSets(env), ...taskNodeSets(env), ...dutySets(env)];
  expect(sets.map(({ address }) => address)).toEqual([
    '/tasks/all',
    '/tasks/units',
    '/tasks/nodes',
    '/duties/all',
  ]);
  const rows = [...sets, ...drawViews(env).flatMap(drawSets)].map((set) => [...set.rows()]);
  const reported = JSON.stringify([pages, rows]);
  expect(reported).toContain('不予公开的报告');
  expect(reported).not.toContain(MARK);
});

test('a meeting held on a matter stands on its timeline, from its entry on, for those who may read it', () => {
  const held = (more: object = {}): Records => ({
    meeting: [
      {
        id: '2026-05-20-consult',
        kind: '会商',
        title: '整改方案会商',
        date: '2026-05-20',
        tasks: ['t1'],
        decisions: [{ no: 1, text: '分四步走', notListed: '已列入' }],
        submitted: '2026-05-20 17:00',
        ...more,
      },
    ],
  });
  const told = (asOf: string, records: Records, profile: Profile = 'public') =>
    (view(asOf, {}, records, profile)?.events ?? []).filter(({ text }) => text.includes('整改方案'));
  const [event, ...others] = told('2026-06-01 15:00', held());
  expect([event?.day, event?.text, event?.href, others]).toEqual([
    '2026-05-20',
    '整改方案会商',
    '/meetings/2026-05-20-consult/',
    [],
  ]);
  // What kind of meeting it was is said once.
  expect(told('2026-06-01 15:00', held({ title: '整改方案研究' }))[0]?.text).toBe('会商：整改方案研究');
  expect(told('2026-05-20 16:59', held())).toEqual([]);
  expect(told('2026-06-01 15:00', held({ tasks: ['t2'] }))).toEqual([]);
  const inside = held({ disclosure: '系统内' });
  expect([told('2026-06-01 15:00', inside), told('2026-06-01 15:00', inside, 'internal').length]).toEqual([
    [],
    1,
  ]);
});

test('a notice that was void keeps its number, with that it is void, from the day of the decision', () => {
  const more = { events: ['2026-05-12 通知单作废'] };
  expect(view('2026-05-11 23:59', more)?.noticeNo).not.toContain('作废');
  expect(view('2026-05-12 15:00', more)).toMatchObject({
    noticeNo: expect.stringMatching(/（作废）$/) as string,
    turns: [{ day: '2026-05-12', kind: '通知单作废' }],
  });
});
