import { expect, test } from 'vitest';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import { coded, type Codes } from './task-codes.ts';

const unitWith = (more: Partial<EditionUnit>): EditionUnit => ({
  unit: 'jia',
  name: '甲',
  order: 1,
  result: { parts: {}, matters: 0, falsified: 0 },
  ...more,
});
/** What is told of one unit where no matter may be named but `open`. */
const reported = (more: Partial<EditionUnit>, known?: Codes) => {
  const { units, codes } = coded(
    { units: [unitWith(more)], ahead: [] },
    (matter) => matter === 'open',
    known,
  );
  return { unit: units[0], codes: Object.fromEntries(codes) };
};
const line = (task: string, ...values: readonly string[]) => ({
  task,
  class: '一般',
  role: 'lead' as const,
  nodes: values.map((c, n) => ({ id: `${task}-n${String(n + 1)}`, state: 'finished' as const, late: 0, c })),
});

test('a withheld matter’s code, and the place of its lines, tell nothing of what it is called', () => {
  const [first, second] = (['ab', 'ba'] as const).map(
    ([high = '', low = '']) =>
      reported({ completion: [line(high, '1'), line('open', '1'), line(low, '0.5')] }).unit,
  );
  expect(first).toEqual(second);
  expect(
    first?.completion?.map(({ task, nodes }) => [task, ...nodes.map(({ id, c }) => `${id} ${c}`)]),
  ).toEqual([
    ['open', 'open-n1 1'],
    ['W1', 'N1 0.5'],
    ['W2', 'N1 1'],
  ]);
});

test('nor does the order of its records show in what is told of it', () => {
  const deduction = (matter: string, kind: 'criticism' | 'exposure', points: string) => ({
    matter,
    kind,
    points,
  });
  const [mild, grave, other] = [
    deduction('a', 'criticism', '2'),
    deduction('a', 'exposure', '1'),
    deduction('b', 'criticism', '9'),
  ] as const;
  for (const deductions of [
    [mild, grave, other],
    [grave, mild, other],
  ])
    expect(reported({ deductions }).codes).toEqual({ a: 'W1', b: 'W2' });
  const nodes = (...values: readonly string[]) =>
    reported({ completion: [line('a', ...values), line('b', '0.6')] });
  expect(nodes('1', '0.5')).toEqual(nodes('0.5', '1'));
  expect(nodes('1', '0.5').codes).toEqual({ a: 'W1', b: 'W2' });
  const quality = (...results: readonly ('通过' | '退回')[]) =>
    reported({ quality: [{ task: 'a', results: results.map((result) => ({ result })) }] }).unit;
  expect(quality('通过', '退回')).toEqual(quality('退回', '通过'));
  const bonus = (...points: readonly string[]) =>
    reported({ bonus: points.map((given) => ({ kind: '市级', points: given })) }).unit;
  expect(bonus('2', '1')).toEqual(bonus('1', '2'));
});

test('it stands in no single item, and of what lies ahead it is counted alone', () => {
  const ahead = ['a', 'open'].map((task) => ({ task, node: 'n1', unit: 'jia', due: '2026-06-10' }));
  const units = ['a', 'open'].map((task) => ({ ...line(task, '1'), item: 'siren' }));
  const sheet = coded({ units: [unitWith({ completion: units })], ahead }, (matter) => matter === 'open');
  expect(sheet.units[0]?.completion?.map(({ task, item }) => [task, item])).toEqual([
    ['open', 'siren'],
    ['W1', undefined],
  ]);
  expect(sheet.ahead).toEqual([ahead[1], { task: 'W1' }]);
});

test('a node of it that was taken off is no node of a name', () => {
  const leftOut = [{ task: 'a', node: 'n7' }, { task: 'b' }, { task: 'open', node: 'n7' }];
  expect(reported({ leftOut }).unit?.leftOut).toEqual([
    { task: 'open', node: 'n7' },
    { task: 'W1', node: 'N0' },
    { task: 'W2' },
  ]);
});

test('in a correction it keeps its code; a new one takes the next, though others are spoken of no more', () => {
  const known = new Map([
    ['b', 'W2'],
    ['gone', 'W3'],
  ]);
  expect(reported({ completion: [line('a', '1'), line('b', '0')] }, known).codes).toEqual({
    b: 'W2',
    a: 'W4',
  });
});
