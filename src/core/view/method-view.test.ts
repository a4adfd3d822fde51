import { expect, test } from 'vitest';
import { ledgerOf } from '../compute/testing/ledger-of.ts';
import { RULES, world } from '../compute/testing/world.ts';
import { buildContext } from '../compute/context.ts';
import { bare } from '../schema/bare.ts';
import { everyField } from '../schema/every-field.ts';
import { Rules } from '../schema/rules.ts';
import { z } from 'zod';
import { methodSections } from '../../wording/zh-CN/view/method.ts';
import {
  parameterText,
  type MethodFigures,
  type ParameterKey,
} from '../../wording/zh-CN/view/method/figures.ts';
import { PARAMETER_KEYS } from './method-parameters.ts';
import { methodView, methodViews } from './method-view.ts';
import { parameterPaths } from './parameter-value.ts';
import { bareWorld, viewWorld } from './testing/view-world.ts';
import { buildViewEnv } from './view-env.ts';
import type { MethodView } from './types/method.ts';

const AS_OF = '2026-06-12 15:00';
const { office } = world(AS_OF).ledger;
const viewsOf = (asOf: string, rules: readonly z.input<typeof Rules>[]) => {
  const context = buildContext(ledgerOf({ office: office.map(({ value }) => value), rules }), asOf);
  if (context === undefined) throw new Error('a test world has an office');
  return buildViewEnv(context, 'public');
};
const sentences = (view: MethodView | null) =>
  JSON.stringify(view?.sections.map(({ paragraphs, tables }) => [paragraphs, tables]));
const section = (view: MethodView | null, id: string) => view?.sections.find((one) => one.id === id);

// What names the record or its entries is printed in the head of the page, or as the name of a row.
const NAMES = ['version', 'title', 'published', 'from', 'document', 'leagues[].id', 'grades[].name'];

test('a ledger without rules has no method page', () => {
  expect(methodView(bareWorld(AS_OF))).toBeNull();
  expect(methodViews(bareWorld(AS_OF))).toEqual([]);
});

test('every parameter of the rules has its words, and no words are of a parameter that is not there', () => {
  const leaves = everyField(Rules)
    .filter(({ schema }) => !isGroup(schema))
    .map(({ path }) => path);
  expect([...PARAMETER_KEYS, ...NAMES].sort()).toEqual(leaves.sort());
});

function isGroup(schema: z.ZodType): boolean {
  const own = bare(schema);
  return own instanceof z.ZodArray ? bare(own.element) instanceof z.ZodObject : own instanceof z.ZodObject;
}

test('every parameter is listed once, with its value, its sentence and its line', () => {
  const listed = methodView(viewWorld(AS_OF))?.sections.flatMap(({ parameters }) => parameters) ?? [];
  const places = PARAMETER_KEYS.flatMap((key) => parameterPaths(RULES, key)).map((path) => path.join('.'));
  expect(listed.map(({ key }) => key).sort()).toEqual(places.sort());
  expect(
    listed.filter(({ value, text, name }) => value === '' || !text.endsWith('。') || name === ''),
  ).toEqual([]);
  expect(listed.filter(({ record }) => record.line === null || record.path !== 'rules/0000.yaml')).toEqual(
    [],
  );
});

test('whose choice a parameter is: the account states three, and only while the file says the same', () => {
  const stated = (view: MethodView | null) =>
    view?.sections
      .flatMap(({ parameters }) => parameters.filter(({ originText }) => originText === '原文所定'))
      .map(({ key }) => key) ?? [];
  expect(stated(methodView(viewWorld(AS_OF)))).toEqual(['weekly.by', 'grades.0.from', 'clocks.plan']);
  const other = {
    ...RULES,
    clocks: { ...RULES.clocks, plan: 3 },
    grades: [
      { name: '优秀' as const, from: '90.0' },
      { name: '良好' as const, from: '85' },
    ],
  };
  expect(stated(methodView(viewsOf(AS_OF, [other])))).toEqual(['weekly.by', 'grades.0.from']);
});

test.each(PARAMETER_KEYS.map((key) => [key]))(
  'the rule in words follows the file: another %s is another text',
  (key) => {
    const before = sentences(methodView(viewsOf(AS_OF, [RULES])));
    for (const path of parameterPaths(RULES, key)) {
      const after = sentences(methodView(viewsOf(AS_OF, [Rules.parse(changed(RULES, path))])));
      expect(after).not.toBe(before);
    }
  },
);

/** The same record with another value at the place, of the same kind. */
function changed(value: unknown, path: readonly (string | number)[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return other(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === first ? changed(item, rest) : item));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, member]) => [
      name,
      name === first ? changed(member, rest) : member,
    ]),
  );
}

function other(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[]), 7];
  if (typeof value === 'number') return value === 2 ? 3 : value + 1;
  if (value === 'competition') return 'dense';
  if (typeof value === 'string' && /^\d+:/.test(value)) return '11:37';
  return typeof value === 'string' && /^\d/.test(value) ? '0.37' : '另一组';
}

test('no figure of the rules is typed in the words', () => {
  const blank: MethodFigures = {
    of: () => '某',
    percent: () => '某',
    leagues: ['某'],
    grades: [{ name: '某', from: '某' }],
    tie: 'competition',
    drawPost: '某',
    section: '某',
    document: '某',
    carry: [{ months: NaN, o: '某' }],
    quarters: ['某', '某', '某', '某'],
    floorFrom: NaN,
    planZeroFrom: NaN,
    checksUntil: NaN,
    statements: NaN,
    objectionsUntil: NaN,
  };
  const text = JSON.stringify(Object.values(methodSections).map((words) => words(blank))).replaceAll(
    /C[12]/g,
    '',
  );
  // The end of a day, the hash, the scale of 100 points, and the 0 and 1 between which values lie.
  expect([...new Set(text.match(/\d+(?:[.:]\d+)?/g))].sort()).toEqual(['0', '1', '100', '24:00', '256']);
  expect(
    PARAMETER_KEYS.filter((key: ParameterKey) => /\d/.test(parameterText(key).text.replaceAll(/C[12]/g, ''))),
  ).toEqual([]);
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
  const view = methodView(viewsOf(AS_OF, [flat]));
  expect(section(view, 'weight')?.tables.at(-1)?.rows).toEqual([['0', '1']]);
  expect(sentences(view)).not.toMatch(/晚\d+个工作日以上/);
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
    const env = viewsOf(asOf, [RULES, second]);
    return [methodView(env)?.version, methodViews(env).map(({ version }) => version)];
  };
  expect(shown('2026-06-19 23:59')).toEqual(['v1', ['v1']]);
  expect(shown('2026-06-30 23:59')).toEqual(['v1', ['v2', 'v1']]);
  expect(shown('2026-07-01 00:00')).toEqual(['v2', ['v2', 'v1']]);
});

test('versions are told with their first month, and which is in force', () => {
  const view = methodView(viewsOf('2026-06-30 23:59', [RULES, second]));
  expect(view?.versions).toEqual([
    { link: { text: '第二版', href: '/method/v2/' }, text: '2026年7月起' },
    { link: { text: '督查月度计分规则（第一版）', href: '/method/v1/' }, text: '2026年1月起，现行' },
  ]);
});

test('a version that is published and not yet in force is shown, and not called current', () => {
  expect(methodView(viewsOf('2025-12-31 23:59', [RULES]))?.versions.map(({ text }) => text)).toEqual([
    '2026年1月起',
  ]);
});
