import { expect, test } from 'vitest';
import { z } from 'zod';
import { steadied } from '../compute/testing/steadied.ts';
import { RULES } from '../compute/testing/world.ts';
import { bare } from '../schema/bare.ts';
import { everyField } from '../schema/testing/every-field.ts';
import { Rules } from '../schema/rules.ts';
import { methodSections } from '../../wording/zh-CN/view/method.ts';
import {
  parameterText,
  type MethodFigures,
  type ParameterKey,
} from '../../wording/zh-CN/view/method/figures.ts';
import { PARAMETER_KEYS } from './method-parameters.ts';
import { methodView } from './method-view.ts';
import { parameterPaths } from './parameter-value.ts';
import { COUNTED, WEIGHTED } from './testing/schemes.ts';
import { rulesWorld, viewWorld } from './testing/view-world.ts';
import type { MethodView } from './types/method.ts';

const AS_OF = '2026-06-12 15:00';
const sentences = (view: MethodView | null) =>
  JSON.stringify(view?.sections.map(({ paragraphs, tables }) => [paragraphs, tables]));

// What names the record or its entries is printed in the head of the page, or as the name of a row.
const NAMES = [
  'version',
  'title',
  'published',
  'from',
  'document',
  'leagues[].id',
  'grades[].name',
  'components[].id',
  'components[].name',
  'handicaps[].unit',
];

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
  expect(stated(methodView(rulesWorld(AS_OF, [other])))).toEqual(['weekly.by', 'grades.0.from']);
});

test.each(PARAMETER_KEYS.map((key) => [key]))(
  'the rule in words follows the file: another %s is another text',
  (key) => {
    const rules = [RULES, WEIGHTED, COUNTED, steadied()].find((one) => parameterPaths(one, key).length > 0);
    if (rules === undefined) throw new Error(`no rules have a ${key}`);
    const before = sentences(methodView(rulesWorld(AS_OF, [rules])));
    for (const path of parameterPaths(rules, key)) {
      const after = sentences(methodView(rulesWorld(AS_OF, [Rules.parse(changed(rules, path))])));
      expect(after, path.join('.')).not.toBe(before);
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

const ANOTHER: Readonly<Record<string, string>> = {
  competition: 'dense',
  sum: 'weighted',
  weighted: 'linear',
  linear: 'sum',
  descending: 'ascending',
  completion: 'assessed',
  quality: 'assessed',
  plan: 'assessed',
  weekly: 'assessed',
  assessed: 'plan',
};

function other(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[]), 7];
  if (typeof value === 'number') return value === 2 ? 3 : value + 1;
  if (typeof value === 'string' && value in ANOTHER) return ANOTHER[value];
  if (typeof value === 'string' && /^\d+:/.test(value)) return '11:37';
  if (typeof value === 'string' && /^\d\d-\d\d$/.test(value)) return '11-30';
  return typeof value === 'string' && /^-?\d/.test(value) ? '0.37' : '另一组';
}

test.each([
  ['sum', 'descending'],
  ['weighted', 'descending'],
  ['linear', 'ascending'],
] as const)('no figure of the rules is typed in the words: %s, %s', (method, order) => {
  const blank: MethodFigures = {
    of: () => '某',
    percent: () => '某',
    leagues: ['某'],
    grades: [{ name: '某', from: '某' }],
    tie: 'competition',
    scheme: {
      components: (['completion', 'quality', 'plan', 'weekly', 'assessed'] as const).map((source) => ({
        code: '某',
        name: '某',
        source,
        full: ['某'],
        weight: '某',
        points: '某',
      })),
      method,
      order,
      start: '某',
      fullLeagues: [],
      whole: '某',
      virtual: [{ league: '某', weight: '某', value: '某' }],
      handicaps: [{ unit: '某', points: '某', why: '某' }],
    },
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
    PARAMETER_KEYS.filter((key: ParameterKey) => /\d/.test(sentenceOf(key).replaceAll(/C[12]/g, ''))),
  ).toEqual([]);
});

function sentenceOf(key: ParameterKey): string {
  const { text } = parameterText(key);
  return typeof text === 'string' ? text : text('督查室');
}
