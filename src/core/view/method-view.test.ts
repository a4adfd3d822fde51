import { expect, test } from 'vitest';
import { RULES } from '../compute/testing/world.ts';
import { methodView, methodViews } from './method-view.ts';
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
