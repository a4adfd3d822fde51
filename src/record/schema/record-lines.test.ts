import { expect, test } from 'vitest';
import { z } from 'zod';
import { pub } from './field.ts';
import { recordLines } from './record-lines.ts';

const Step = z.strictObject({
  id: pub(z.string(), '编号', 'n1'),
  due: pub(z.string().optional(), '日期', ''),
});
const Note = z.strictObject({
  title: pub(z.string(), '标题', ''),
  tags: pub(z.array(z.string()).optional(), '标签', []),
  sealed: pub(z.strictObject({ by: pub(z.string(), '岗位', '') }).optional(), '签批', {}),
  steps: pub(z.array(Step).optional(), '节点', []),
});

/** Each line as `depth[-] key value|text`. */
function lines(record: object): string[] {
  return recordLines(Note, record).map(
    ({ depth, item, key, value, text }) =>
      `${String(depth)}${item ? '-' : ''} ${key} ${value === undefined ? '' : JSON.stringify(value)}|${text}`,
  );
}

test('fields stand in the order of the schema, and those left out are left out', () => {
  expect(lines({ tags: ['甲', '乙'], title: '题' })).toEqual([
    '0 title "题"|标题',
    '0 tags ["甲","乙"]|标签',
  ]);
});

test('only the first entry of a list is explained', () => {
  expect(lines({ title: '题', sealed: { by: 'a' }, steps: [{ id: 'n1', due: 'x' }, { id: 'n2' }] })).toEqual([
    '0 title "题"|标题',
    '0 sealed |签批',
    '1 by "a"|岗位',
    '0 steps |节点',
    '2- id "n1"|编号',
    '2 due "x"|日期',
    '2- id "n2"|',
  ]);
});
