import { expect, test } from 'vitest';
import { namesOfFields, type FieldPart, type Part } from './parts.ts';

const field = (key: string, label: string): FieldPart => ({
  as: 'field',
  key,
  label,
  hint: '',
  optional: false,
  input: { type: 'line', max: undefined },
});
const group = (title: string, ...parts: readonly Part[]): Part => ({ as: 'group', key: title, title, parts });

test('of fields that are called alike each is named with its nearest heading, one alone by itself', () => {
  const parts: readonly Part[] = [
    field('why', '为什么'),
    group('甲', field('a.text', '进展'), group('', field('a.percent', '百分比'))),
    group('其余', group('乙', group('', field('b.text', '进展')), field('b.why', '为什么'))),
    {
      as: 'list',
      key: 'nodes',
      title: '节点',
      add: null,
      fixed: 0,
      rows: [{ row: 'n1', title: '节点1', parts: [field('n1.text', '进展')] }],
    },
  ];
  expect(Object.fromEntries(namesOfFields(parts))).toEqual({
    why: '为什么',
    'a.text': '甲，进展',
    'a.percent': '百分比',
    'b.text': '乙，进展',
    'b.why': '乙，为什么',
    'n1.text': '节点1，进展',
  });
});
