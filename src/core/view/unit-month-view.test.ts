import { expect, test } from 'vitest';
import { exampleOne } from './testing/example-one.ts';
import { frozenWorld } from './testing/frozen-world.ts';
import type { LineView, PartView, UnitMonthView } from './types/unit-month.ts';
import { unitMonthViews } from './unit-month-view.ts';

const AS_OF = '2026-06-12 15:00';
const page = (views: readonly UnitMonthView[], unit: string, month: string): UnitMonthView => {
  const view = views.find((item) => item.unit.id === unit && item.month === month);
  if (view === undefined) throw new Error(`no page of ${unit} in ${month}`);
  return view;
};
const part = (view: UnitMonthView, code: string): PartView => {
  const found = view.parts.find((item) => item.code === code);
  if (found === undefined) throw new Error(`no part ${code}`);
  return found;
};
const line = (view: PartView, id: string): LineView => {
  const found = view.lines.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return found;
};
const may = page(unitMonthViews(frozenWorld(AS_OF, exampleOne())), 'jia', '2026-05');

test('rules-v1 §12 example 1 prints its arithmetic as a pencil would do it', () => {
  expect(may.parts.map((item) => item.arithmetic)).toEqual([
    '60 × 3.32 ÷ 4.4 = 45.27',
    '20 × 3.46 ÷ 3.7 = 18.70',
    '10 × 1.75 ÷ 2 = 8.75',
    '10 × 3.5 ÷ 4 = 8.75',
    '0.50',
    '1.00',
  ]);
  expect(may.steps.map(({ label, expression, result }) => `${label}：${expression} = ${result}`)).toEqual([
    '基础分：45.27 + 18.70 + 8.75 + 8.75 = 81.47',
    '总分：81.47 + 0.50 − 1.00 = 80.97',
  ]);
  expect([may.total.text, may.grade]).toEqual(['80.97', '良好']);
});

test('each node of 任务完成 says its weight, its c and the days behind them', () => {
  const a = part(may, 'a');
  expect(line(a, 'a-t1-n1')).toMatchObject({
    subtitle: '主办 · 重大 · 节点：n1',
    weight: '0.75',
    weightArithmetic: '1.5 × 1.0 × 1.0 ÷ 2',
    rate: '1',
    rateArithmetic: null,
    value: '0.75',
    inputs: ['应于2026年5月8日完成', '5月8日报完成', '按时', '2026年5月12日核验：通过'],
  });
  expect(line(a, 'a-t2-end')).toMatchObject({
    subtitle: '主办 · 重点 · 办结',
    rate: '0.85',
    rateArithmetic: '1 − 0.05 × 3',
    value: '1.02',
    inputs: ['应于2026年5月15日完成', '5月20日申请办结', '晚3个工作日', '2026年5月22日核验：基本通过'],
    deadlineHref: '/tasks/t2/#due-t2-node-end',
  });
  expect(line(a, 'a-t3-n1')).toMatchObject({ weight: '0.5', weightArithmetic: '1.0 × 0.5 × 1.0' });
  expect(line(a, 'a-t3-n1').inputs.at(-1)).toBe('抽查外按报告认定（2026年6月9日）');
  expect(line(a, 'a-t4-end')).toMatchObject({
    weight: '1.2',
    weightArithmetic: '1.0 × 1.0 × 1.2',
    rate: '0.25',
    rateArithmetic: '0.5 × ½',
    inputs: [
      '应于2026年4月10日完成',
      '截至2026年5月31日未完成，逾期33个工作日',
      '经核验的进度½',
      '已有1个月计为未完成，结转系数o = 1 + 0.2 × 1 = 1.2',
    ],
  });
  expect(a.sum).toEqual({ weight: '4.4', value: '3.32' });
});

test('a plan filed late and a week supplemented late say how late', () => {
  expect(line(part(may, 'c1'), 'c1-t2-1').inputs).toEqual([
    '2026年5月6日送达，应于5月8日报送',
    '5月9日报送，晚1个工作日',
    'p = 1 − 0.25 × 1 = 0.75',
  ]);
  const week = line(part(may, 'c2'), 'c2-2026-w21');
  expect([week.title, week.value, week.counted]).toEqual(['2026年第21周', '0.5', true]);
  expect(week.inputs.at(-1)).toBe('5月24日20:00报齐，周一前补报');
});

test('a task that is red at cut-off says since when; every line names its rule and its records', () => {
  const red = line(part(may, 'x'), 'x-1');
  expect([red.title, red.value]).toEqual(['t4', '1.00']);
  expect(red.inputs).toEqual(['截至2026年5月31日为红灯：办结，严重逾期，逾期33个工作日']);
  for (const item of may.parts.flatMap(({ lines }) => lines)) {
    expect(item.rule.href, item.id).toMatch(/^\/method\/v1\/#/);
    expect(item.records.length, item.id).toBeGreaterThan(0);
    expect(item.inputs.length, item.id).toBeGreaterThan(0);
  }
});

test('what is 待核 at the freeze stands apart, with its reason', () => {
  expect(may.leftOut.map(({ title, reason }) => [title, reason])).toEqual([
    ['t5 · 办结', '5月28日申请办结，核验未完成；核验后计入核验当月，不作结转'],
  ]);
  expect(may.facts.map(({ label, expression, result }) => [label, expression, result])).toEqual([
    ['得分／可得分', '有可评内容的各部分，得分之和与满分之和', '81.47/100'],
    ['工作量 V', '1.5 + 1.2 + 0.5 + 1', '4.20'],
    ['计分节点', '按时完成3 + 逾期完成1 + 未完成1', '5'],
    ['待核节点', '权重d·r合计1', '1'],
    ['不计加分、扣分', '各单位都不计加分、扣分，本单位81.47分', '第1名'],
  ]);
});

test('a frozen month says who approved it when, and by which digest it goes', () => {
  expect(may.editions.map(({ version, stateText, text, href }) => [version, stateText, text, href])).toEqual([
    [1, '已审定（锁定）', '2026年6月9日主任批准（签批），2026年6月9日（周二）00:00锁定。', null],
  ]);
  expect(may.editions[0]?.digest.full).toMatch(/^[0-9a-f]{64}$/);
  expect(may.editions[0]?.digest.full.startsWith(may.editions[0].digest.short)).toBe(true);
});

test('a running month is in the internal profile only, as 暂定', () => {
  const months = (profile: 'public' | 'internal') =>
    unitMonthViews(frozenWorld(AS_OF, exampleOne(), profile)).flatMap((view) =>
      view.unit.id === 'jia' ? [view.month] : [],
    );
  expect(months('public').at(-1)).toBe('2026-05');
  expect(months('internal').at(-1)).toBe('2026-06');
  const june = page(unitMonthViews(frozenWorld(AS_OF, exampleOne(), 'internal')), 'jia', '2026-06');
  expect([june.state.stateText, june.editions]).toEqual(['暂定', []]);
});
