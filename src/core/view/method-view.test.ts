import { expect, test } from 'vitest';
import { steadied } from '../compute/testing/steadied.ts';
import { RULES } from '../compute/testing/world.ts';
import { methodView, methodViews } from './method-view.ts';
import type { Rules } from '../schema/rules.ts';
import { COUNTED, LOW_FIRST, WEIGHTED } from './testing/schemes.ts';
import { bareWorld, rulesWorld, viewWorld } from './testing/view-world.ts';
import type { MethodView } from './types/method.ts';

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
  expect(rows('weight', '结转系数o')).toEqual([
    ['0', '1'],
    ['1', '1.2'],
    ['2', '1.4'],
    ['3', '1.6'],
    ['4', '1.8'],
    ['5', '2'],
  ]);
  expect(rows('value', '完成值c')?.slice(1)).toEqual([
    ['晚k个工作日完成', '1 − 0.05 × k，不低于0.5'],
    ['晚10个工作日以上完成', '0.5'],
    ['未完成，没有核定进度', '0'],
    ['未完成，核定四分之一', '0.5 × 进度 = 0.125'],
    ['未完成，核定二分之一', '0.5 × 进度 = 0.25'],
    ['未完成，核定四分之三', '0.5 × 进度 = 0.375'],
  ]);
  expect(rows('parts', '计划值p')?.[2]).toEqual(['晚4个工作日以上，或者一直未报', '0']);
  expect(rows('month-end', '次月的工作日程')?.map(([when]) => when)).toEqual([
    '第1至3个',
    '第4个',
    '第4至6个',
    '第7个起',
  ]);
});

test('steps that lead nowhere print no row that would be wrong', () => {
  const flat = {
    ...RULES,
    planLate: '0',
    completion: { ...RULES.completion, lateStep: '0' },
    weights: { ...RULES.weights, carryStep: '0' },
  };
  const view = methodView(rulesWorld(AS_OF, [flat]));
  expect(section(view, 'weight')?.tables.at(-1)?.rows).toEqual([['0', '1']]);
  expect(JSON.stringify(view?.sections)).not.toMatch(/晚\d+个工作日以上/);
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
    'month-end',
    'year',
  ]);
});

const second = { ...RULES, version: 'v2', title: '第二版', published: '2026-06-20', from: '2026-07' };

test('the version in force is that of the as-of month; every published one keeps its page', () => {
  const shown = (asOf: string) => {
    const env = rulesWorld(asOf, [RULES, second]);
    return [methodView(env)?.version, methodViews(env).map(({ version }) => version)];
  };
  expect(shown('2026-06-19 23:59')).toEqual(['v1', ['v1']]);
  expect(shown('2026-06-30 23:59')).toEqual(['v1', ['v2', 'v1']]);
  expect(shown('2026-07-01 00:00')).toEqual(['v2', ['v2', 'v1']]);
});

test('versions are told with their first month, and which is in force', () => {
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
  expect(partTable(RULES)?.heads.map(({ text }) => text)).toEqual(['部分', '满分', '来源', '算式']);
  expect(partTable(RULES)?.rows[2]).toEqual(['C1 计划报送', '10', '计划', '10 × p的平均']);
  expect(partTable(WEIGHTED)?.heads.map(({ text }) => text)).toEqual([
    '部分',
    '满分（县（市）区）',
    '满分（机关各部门）',
    '权重',
    '来源',
    '算式',
  ]);
  expect(partTable(WEIGHTED)?.rows).toEqual([
    ['A 任务完成', '100', '80', '0.6', '考核节点', '满分 × Σ w·c ÷ Σ w'],
    ['D 现场考评', '100', '100', '0.4', '评分', '所评的分'],
  ]);
  expect(partTable(COUNTED)?.rows).toEqual([
    ['G 信息采用', '2', '评分', '2 × 次数'],
    ['K 差错', '−1.5', '评分', '−1.5 × 次数'],
  ]);
});

test('how the parts become the total is told by its method', () => {
  expect(paragraphs(RULES, 'total')).toContain(
    '基础分是印出的分数之和；有部分为“—”的，基础分 = 100 × 印出的分数之和 ÷ 可得分之和，再四舍五入。',
  );
  expect(paragraphs(WEIGHTED, 'total')).toContain(
    '基础分是印出的分数各乘权重的和，只四舍五入一次；有部分为“—”的，基础分 = 满分合计 ×',
  );
  expect(paragraphs(WEIGHTED, 'total')).toContain('总分 = 基础分 + 照顾分 + 加分 − 扣分');
  expect(paragraphs(COUNTED, 'total')).toContain('基础分 = 起评分100分 + 各部分合计。');
  expect(paragraphs(COUNTED, 'total')).not.toContain('照顾分');
});

test('an office is told of the parts that it has, and of an assessed one that people mark it', () => {
  expect(paragraphs(RULES, 'parts')).not.toContain('不由台账计算');
  expect(paragraphs(WEIGHTED, 'parts')).toContain('“现场考评”不由台账计算');
  expect(paragraphs(WEIGHTED, 'parts')).not.toMatch(/报告日|核查过的任务|细化程度/);
});

test('where less is better the rules say so, and nothing says the opposite', () => {
  const text = JSON.stringify(methodView(rulesWorld(AS_OF, [LOW_FIRST])));
  expect(paragraphs(LOW_FIRST, 'total')).toContain('名次按印出的总分由低到高排列');
  expect(paragraphs(LOW_FIRST, 'total')).toContain('总分5分以下。提醒：总分超过20分');
  expect(text).not.toMatch(/由高到低|高分在前|总分不满|总分达到/);
  expect(listed(LOW_FIRST).find(({ key }) => key === 'grades.0.from')).toMatchObject({
    value: '5分以下',
    text: '总分不超过此数的列入这一等次。',
  });
});

test('what the file leaves out is no parameter; a full mark by league is one for each', () => {
  const keys = (rules: Rules) => listed(rules).map(({ key }) => key);
  expect(
    keys(RULES).filter((key) =>
      /^(ranking\.start|handicaps|components\.\d\.(weight|points|fullBy))/.test(key),
    ),
  ).toEqual([]);
  expect(listed(WEIGHTED).find(({ key }) => key === 'components.0.fullBy.departments')).toMatchObject({
    name: '满分：A 任务完成，机关各部门',
    value: '80分',
  });
  expect(listed(WEIGHTED).find(({ key }) => key === 'handicaps.0.points')?.name).toBe('照顾分：jia');
  expect(listed(COUNTED).find(({ key }) => key === 'components.1.points')?.value).toBe('−1.5分');
  expect(listed(COUNTED).find(({ key }) => key === 'ranking.method')).toMatchObject({
    value: '次数乘以每次得分',
    rawValue: 'linear',
  });
});

test('a virtual line is told with its leagues and its figures', () => {
  expect(paragraphs(steadied(), 'parts')).toContain(
    '“任务完成”中，下列排名组的每个单位另加一行虚拟主办行，任务少的单位得分不致大起大落：县（市）区w为1、c为0.90。',
  );
  expect(
    paragraphs(steadied(['counties', 'departments'], { weight: '2', value: '0.85' }), 'parts'),
  ).toContain('县（市）区w为2、c为0.85；机关各部门w为2、c为0.85。');
  const own = listed(steadied()).filter(({ key }) => key.includes('virtual'));
  expect(own.map(({ key, name, value }) => [key, name, value])).toEqual([
    ['leagues.0.virtual.weight', '虚拟主办行权重：县（市）区', '1'],
    ['leagues.0.virtual.value', '虚拟主办行完成值：县（市）区', '0.90'],
  ]);
});

test('where no league has a virtual line nothing speaks of one', () => {
  expect(JSON.stringify(methodView(rulesWorld(AS_OF, [RULES])))).not.toContain('虚拟');
});
