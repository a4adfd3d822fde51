import { expect, test } from 'vitest';
import { RULES } from '#engine/testing/rules.ts';
import { methodView, methodViews, type MethodView } from './method-view.ts';
import type { Rules } from '#record/rules/rules.ts';
import { COUNTED, LOW_FIRST, MARKS_ONLY, WEIGHTED } from '../testing/schemes.ts';
import { bareWorld, rulesWorld, viewWorld } from '../testing/view-world.ts';

const AS_OF = '2026-06-12 15:00';
const section = (view: MethodView | null, id: string) => view?.sections.find((one) => one.id === id);

test('a ledger without rules has no method page', () => {
  expect(methodView(bareWorld(AS_OF))).toBeNull();
  expect(methodViews(bareWorld(AS_OF))).toEqual([]);
});

test('the values that follow from the file are computed exactly', () => {
  const view = methodView(viewWorld(AS_OF));
  const rows = (id: string, caption: string) =>
    section(view, id)?.tables.find((table) => table.caption === caption)?.rows;
  expect(rows('weight', '等级系数d和主办、协办系数r')).toEqual([
    ['一般', '1.0'],
    ['重点', '1.2'],
    ['重大', '1.5'],
    ['主办', '1'],
    ['协办', '0.5'],
  ]);
  expect(rows('value', '完成值c')).toEqual([
    ['按时完成', '1'],
    ['逾期k个工作日完成', '1 − 0.05 × k，不低于0.5（k为10以上）'],
    ['没有完成', '0'],
  ]);
  expect(rows('parts', '计划的p')).toEqual([
    ['2个工作日内报送', '1'],
    ['每迟1个工作日', '减0.25，不低于0'],
  ]);
  expect(rows('period-end', '次月的工作日程')?.map(([when]) => when)).toEqual([
    '第1至3个',
    '第4个',
    '第4至6个',
    '第7个起',
  ]);
});

test('a step that leads nowhere names no day on which it would', () => {
  const { tasks } = RULES;
  const flat: Rules = { ...RULES, tasks: tasks && { ...tasks, lateStep: '0' } };
  expect(JSON.stringify(section(methodView(rulesWorld(AS_OF, [flat])), 'value'))).not.toMatch(/k为/);
});

test('sections are anchors in the order of the rules', () => {
  expect(methodView(viewWorld(AS_OF))?.sections.map(({ id }) => id)).toEqual([
    'who',
    'clock',
    'weight',
    'claim',
    'value',
    'parts',
    'total',
    'lights',
    'duties',
    'period-end',
    'year',
  ]);
});

const second = { ...RULES, version: 'v2', title: '第二版', published: '2026-06-20', from: '2026-07' };

test('the version in force is that of the as-of period; every published one keeps its page', () => {
  const shown = (asOf: string) => {
    const env = rulesWorld(asOf, [RULES, second]);
    return [methodView(env)?.version, methodViews(env).map(({ version }) => version)];
  };
  expect(shown('2026-06-19 23:59')).toEqual(['v1', ['v1']]);
  expect(shown('2026-06-30 23:59')).toEqual(['v1', ['v2', 'v1']]);
  expect(shown('2026-07-01 00:00')).toEqual(['v2', ['v2', 'v1']]);
});

test('versions are told with their first period, and which is in force', () => {
  const view = methodView(rulesWorld('2026-06-30 23:59', [RULES, second]));
  expect(view?.versions).toEqual([
    { link: { text: '第二版', href: '/method/v2/' }, text: '2026年7月起' },
    { link: { text: '督查月度计分规则（第一版）', href: '/method/v1/' }, text: '2026年1月起，现行' },
  ]);
});

test('a version that is published and not yet in force is shown, and not called current', () => {
  expect(methodView(rulesWorld('2025-12-31 23:59', [RULES]))?.versions.map(({ text }) => text)).toEqual([
    '2026年1月起',
  ]);
});

const partTable = (rules: Rules) =>
  section(methodView(rulesWorld(AS_OF, [rules])), 'parts')?.tables.find(({ heads }) =>
    heads.some(({ text }) => text === '来源'),
  );
const paragraphs = (rules: Rules, id: string) =>
  section(methodView(rulesWorld(AS_OF, [rules])), id)?.paragraphs.join('\n') ?? '';
const listed = (rules: Rules) =>
  methodView(rulesWorld(AS_OF, [rules]))?.sections.flatMap(({ parameters }) => parameters) ?? [];

test('the parts stand as the rules have them, with no column that none of them fills', () => {
  expect(partTable(RULES)?.heads.map(({ text }) => text)).toEqual([
    '部分',
    '满分',
    '来源',
    '算式',
    '无可评内容时',
  ]);
  expect(partTable(RULES)?.rows[2]).toEqual([
    'C1 计划报送',
    '10',
    '台账计算：计划报送',
    '10 × p的平均',
    '给满分，注明无可评',
  ]);
  expect(partTable(WEIGHTED)?.heads.map(({ text }) => text)).toEqual([
    '部分',
    '满分（县（市）区）',
    '满分（市直部门）',
    '权重',
    '来源',
    '算式',
    '无可评内容时',
  ]);
  expect(partTable(WEIGHTED)?.rows).toEqual([
    ['A 任务完成', '100', '80', '0.6', '台账计算：任务完成', '满分 × Σ w·c ÷ Σ w', '不参加排名'],
    ['D 现场考评', '100', '100', '0.4', '评分录入', '照录入的分数', '按其余部分折算'],
  ]);
  expect(partTable(COUNTED)?.rows).toEqual([
    ['G 信息采用', '2', '评分录入', '次数 × 2', '不计'],
    ['K 差错', '−1.5', '评分录入', '次数 × −1.5', '不计'],
  ]);
});

test('how the parts become the total is told by its method, with the limits of each league', () => {
  expect(paragraphs(RULES, 'total')).toContain(
    '印出的各部分相加。总分 = 各部分 + 加分E（至多5分） − 扣分X（至多10分，弄虚作假不受此限），不低于0分，不高于105分；',
  );
  expect(paragraphs(WEIGHTED, 'total')).toContain(
    '各部分乘以权重相加，只四舍五入一次。总分 = 各部分 + 照顾分 + 加分E（至多5分） − 扣分X（至多10分，弄虚作假不受此限），不低于0分，不高于县（市）区105分、市直部门93分；',
  );
  expect(paragraphs(COUNTED, 'total')).toContain(
    '各项次数乘以每次的分数相加。总分 = 起评分100 + 各部分 + 加分E（至多5分） − 扣分X（至多10分，弄虚作假不受此限），不低于0分，不高于200分；',
  );
  expect(paragraphs(COUNTED, 'total')).not.toContain('照顾分');
});

test('an office is told of the parts that it has, and of an assessed one that people mark it', () => {
  expect(paragraphs(RULES, 'parts')).not.toContain('录入');
  expect(paragraphs(WEIGHTED, 'parts')).toContain('“现场考评”由评分岗位或者单位录入');
  expect(paragraphs(WEIGHTED, 'parts')).not.toMatch(/报告日|受到核查的任务|每份计划/);
});

test('where less is better the rules say so, and nothing says the opposite', () => {
  const text = JSON.stringify(methodView(rulesWorld(AS_OF, [LOW_FIRST]))?.sections);
  expect(paragraphs(LOW_FIRST, 'total')).toContain('名次按印出的总分由低到高排列');
  expect(paragraphs(LOW_FIRST, 'total')).toContain(
    '红榜：前3名，并且满分的5%以下。\n提醒：超过满分的20%；或者超过满分的5%，并且下降1位以上，并且多3分以上。',
  );
  expect(text).not.toMatch(/由高到低|%以上|不满满分|少3分/);
  expect(paragraphs(RULES, 'total')).toContain(
    '红榜：前3名，并且满分的90%以上。\n提醒：不满满分的80%；或者不满满分的90%，并且下降3位以上，并且少3.00分以上。',
  );
});

test('what the file leaves out is no parameter, and stands in no section', () => {
  const keys = (rules: Rules) => listed(rules).map(({ key }) => key);
  expect(
    keys(RULES).filter((key) => /^(total\.start|handicaps|components\.(weight|each|fullBy))/.test(key)),
  ).toEqual([]);
  expect(listed(WEIGHTED).find(({ key }) => key === 'handicaps.points')?.value).toBe('1.5');
  expect(listed(COUNTED).find(({ key }) => key === 'total.method')?.value).toBe('linear');
  const marks = methodView(rulesWorld(AS_OF, [MARKS_ONLY]));
  expect(marks?.sections.map(({ id }) => id)).toEqual([
    'who',
    'clock',
    'parts',
    'total',
    'duties',
    'period-end',
  ]);
  const said = marks?.sections.flatMap(({ title, paragraphs: own, tables }) => [title, own, tables]);
  expect(JSON.stringify(said)).not.toMatch(/周报|节点|核验|亮灯|加分|扣分|年度|单项/);
});

test('rules that publish ranks alone say so', () => {
  const ranks: Rules = { ...MARKS_ONLY, total: { ...MARKS_ONLY.total, show: 'ranks' } };
  expect(paragraphs(ranks, 'total')).toContain('只公布名次，不公布得分。');
  expect(paragraphs(MARKS_ONLY, 'total')).not.toContain('公布得分');
});

test('of what may be chosen only the choice is told, and nothing of how else it may be written', () => {
  const view = methodView(rulesWorld(AS_OF, [MARKS_ONLY]));
  const line = (id: string, key: string) =>
    section(view, id)
      ?.parameters.filter((one) => one.key === key)
      .map(({ text }) => text);
  expect(line('parts', 'components.source')).toEqual(['分从哪里来：评分', '分从哪里来：评分']);
  expect(line('total', 'period')).toEqual(['多久排一次名：每月']);
  expect(JSON.stringify(view)).not.toContain('不写');
});

test('a section keeps its number in the rules where others are left out', () => {
  const view = methodView(rulesWorld(AS_OF, [MARKS_ONLY]));
  expect(view?.sections.slice(0, 4).map(({ number, title }) => [number, title])).toEqual([
    [1, '谁参加排名'],
    [2, '时限和凭据'],
    [6, '各部分得分'],
    [7, '总分和名次'],
  ]);
});
