import { expect, test } from 'vitest';
import { join } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { viewWorld } from '../testing/view-world.ts';
import { unitPeriodData } from './unit-period-data.ts';
import { unitPeriodPages, type UnitPeriodView } from './unit-period-view.ts';
import { made } from '../testing/made.ts';
import type { LineView } from './parts/completion-line.ts';
import type { PartView } from './parts/part-points.ts';

const AS_OF = '2026-06-12 15:00';
const page = (views: readonly UnitPeriodView[], unit: string, period: string): UnitPeriodView => {
  const view = views.find((item) => item.unit.id === unit && item.period === period);
  if (view === undefined) throw new Error(`no page of ${unit} in ${period}`);
  return view;
};
const part = (view: UnitPeriodView, code: string): PartView => {
  const found = view.parts.find((item) => item.code === code);
  if (found === undefined) throw new Error(`no part ${code}`);
  return found;
};
const line = (view: PartView, id: string): LineView => {
  const found = view.lines.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return found;
};
const may = page(made(unitPeriodPages(frozenWorld(AS_OF, exampleOne()))), 'jia', '2026-05');

test('rules.md §12 example 1 prints its arithmetic as a pencil would do it', () => {
  expect(may.parts.map((item) => item.arithmetic)).toEqual([
    '60 × 3.02 ÷ 4.2 = 43.14',
    '20 × 2.8 ÷ 3 = 18.67',
    '10 × 1.75 ÷ 2 = 8.75',
    '10 × 3.5 ÷ 4 = 8.75',
    '0.50',
    '2.00',
  ]);
  expect(may.steps.map(({ label, expression, result }) => `${label}：${expression} = ${result}`)).toEqual([
    '基础分：43.14 + 18.67 + 8.75 + 8.75 = 79.31',
    '总分：79.31 + 0.50 − 2.00 = 77.81',
  ]);
  expect([may.periodName, may.total.text, may.grade]).toEqual(['2026年5月', '77.81', '合格']);
});

test('each node of 任务完成 says its weight, its c and the days behind them', () => {
  const a = part(may, 'a');
  expect(line(a, 'a-t1-n1')).toMatchObject({
    subtitle: '主办 · 重大 · 节点：n1',
    weight: '0.75',
    weightArithmetic: '1.5 × 1.0 ÷ 2',
    rate: '1',
    rateArithmetic: null,
    value: '0.75',
    inputs: [
      '应于2026年5月8日完成',
      '5月8日报完成（自报时间）',
      '按时',
      '2026年5月12日核验：通过',
      '权重由本任务计入的2个节点平分',
    ],
  });
  expect(line(a, 'a-t2-end')).toMatchObject({
    subtitle: '主办 · 重点 · 办结',
    weightArithmetic: '1.2 × 1.0',
    rate: '0.85',
    rateArithmetic: '1 − 0.05 × 3',
    value: '1.02',
    inputs: [
      '应于2026年5月15日完成',
      '5月20日报办结（自报时间）',
      '逾期3个工作日',
      '2026年5月22日核验：限期完善',
    ],
  });
  expect(line(a, 'a-t3-n1')).toMatchObject({ weight: '0.5', weightArithmetic: '1.0 × 0.5' });
  expect(line(a, 'a-t4-end')).toMatchObject({
    weight: '1',
    rate: '0',
    rateArithmetic: '未完成',
    value: '0',
    inputs: ['应于2026年5月20日完成', '截至2026年5月31日未完成', '逾期7个工作日'],
  });
  expect(a.sum).toEqual({ weight: '4.2', value: '3.02' });
});

test('a task checked says each result, and q is their mean', () => {
  const b = part(may, 'b');
  expect(b.lines.map(({ id, value, valueArithmetic }) => [id, value, valueArithmetic])).toEqual([
    ['b-t1', '1', '(1 + 1) ÷ 2'],
    ['b-t2', '0.8', null],
    ['b-t6', '1', null],
  ]);
  expect(line(b, 'b-t2').inputs).toEqual(['2026年5月22日核验（办结）：限期完善，0.8']);
  expect(line(b, 'b-t6').inputs).toEqual(['2026年5月21日回头看（办结）：通过，1']);
});

test('a plan filed late and a week supplemented say how late, and what was owed', () => {
  expect(line(part(may, 'c1'), 'c1-t2-1')).toMatchObject({
    inputs: ['2026年5月6日送达，应于5月8日报送', '5月9日报送（自报时间）', '逾期1个工作日'],
    value: '0.75',
    valueArithmetic: '1 − 0.25 × 1',
  });
  const week = line(part(may, 'c2'), 'c2-2026-w21');
  expect([week.title, week.value, week.counted]).toEqual(['2026年第21周', '0.5', true]);
  expect(week.inputs).toEqual([
    '报告日2026年5月22日（周五），12:00前报齐为按时',
    '须各有一行的3项：「t1」（5月22日到期）、「t4」（5月20日已到期）、「t5」（5月27日到期）',
    '5月24日18:00报齐（自报时间），碰头会以前补报',
  ]);
});

test('grounds of E and X say what they rest on; every line names its rule and its records', () => {
  expect(line(part(may, 'x'), 'x-1')).toMatchObject({
    title: '通报批评',
    value: '2.00',
    inputs: ['2026年5月18日决定，依据办法第六条'],
  });
  expect(line(part(may, 'e'), 'e-1')).toMatchObject({ subtitle: '批示肯定', value: '0.50' });
  for (const item of may.parts.flatMap(({ lines }) => lines)) {
    expect(item.rule.href, item.id).toMatch(/^\/method\/v1\/#/);
    expect(item.records.length, item.id).toBeGreaterThan(0);
    expect(item.inputs.length, item.id).toBeGreaterThan(0);
  }
});

test('what waits stands beside, with its k; what nobody checked yet counts as reported', () => {
  expect(part(may, 'a').beside.map(({ title, reason, light }) => [title, reason, light?.word])).toEqual([
    ['t5 · 办结', '逾期2个工作日，不超过5个工作日，留到下月结算', '滞后'],
  ]);
  expect(may.facts.map(({ label, expression, result, note }) => [label, expression, result, note])).toEqual([
    ['主办计分任务', '本月主办、有节点计分的任务', '3件', '参加排名须1件以上'],
    ['计分节点', '按时完成3 + 逾期完成1 + 未完成1', '5', null],
  ]);
});

test('a frozen period says who approved it when, and by which digest it goes', () => {
  expect(may.editions.map(({ version, href }) => [version, href])).toEqual([[1, null]]);
  expect(may.editions[0]?.digest?.full).toMatch(/^[0-9a-f]{64}$/);
});

test('a running period is in the internal profile only, as 暂定', () => {
  const periods = (profile: 'public' | 'internal') =>
    made(unitPeriodPages(frozenWorld(AS_OF, exampleOne(), profile))).flatMap((view) =>
      view.unit.id === 'jia' ? [view.period] : [],
    );
  expect(periods('public').at(-1)).toBe('2026-05');
  expect(periods('internal').at(-1)).toBe('2026-06');
  const june = page(made(unitPeriodPages(frozenWorld(AS_OF, exampleOne(), 'internal'))), 'jia', '2026-06');
  expect([june.state.stateText, june.editions]).toEqual(['暂定', []]);
});

test('where only scores are published a page has no rank; where only ranks are, the public has no page', () => {
  const shown = (show: 'scores' | 'ranks', profile: 'public' | 'internal') => {
    const rules = { rules: [{ ...RULES, total: { ...RULES.total, show } }] };
    return made(unitPeriodPages(viewWorld(AS_OF, join(exampleOne(), rules), profile))).filter(
      ({ unit, period }) => unit.id === 'jia' && period === '2026-05',
    );
  };
  expect(shown('scores', 'internal').map(({ rank, change, total }) => [rank, change, total.text])).toEqual([
    [null, null, '77.81'],
  ]);
  expect(shown('ranks', 'public')).toEqual([]);
  expect(shown('ranks', 'internal')).toHaveLength(1);
});

test('a unit without a task of its own sees the condition that it misses in place of a total', () => {
  const view = page(made(unitPeriodPages(viewWorld(AS_OF, exampleOne(), 'internal'))), 'yi', '2026-05');
  expect([view.total, view.grade, view.bar]).toEqual([
    { text: null, reason: '本月无主办计分事项，不参加排名', href: null },
    null,
    [],
  ]);
  expect(view.steps.map(({ expression, result, note }) => [expression, result, note])).toEqual([
    ['有节点计分的主办任务0件（须1件以上）', '不参加', '本月无主办计分事项，不参加排名'],
  ]);
});

test('a unit that a measure keeps off the list of honour is told so on its page and in its file', () => {
  const barred = (unit: string) => {
    const measure = {
      id: 'm1',
      kind: '取消评先选优资格',
      unit,
      on: '2026-05-18',
      basis: '办法第八条',
      text: '取消本年度评先选优资格',
      approval: { by: 'zhuren', on: '2026-05-18', mode: '会议' as const },
      submitted: '2026-05-18 16:00',
    };
    const records = join(leagueWorld({ a: { '2026-05': 0 }, b: { '2026-05': 2 } }), { measure: [measure] });
    const view = page(made(unitPeriodPages(frozenWorld(AS_OF, records))), unit, '2026-05');
    return [view.barredText, JSON.stringify(unitPeriodData(view)).includes('不列入')];
  };
  expect(barred('a')).toEqual(['取消评先选优资格，不列入红榜', true]);
  expect(barred('b')).toEqual([null, false]);
});
