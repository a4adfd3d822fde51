import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub, sys } from '../schema/field.ts';
import { Day, Moment, Text } from '../schema/scalars.ts';
import { later } from '../schema/names.ts';
import { kind } from '../schema/kind.ts';

const Proven = z.strictObject({
  path: sys(
    Text(200).meta({ ref: { target: 'record' } }),
    '收到的记录，在台账里的路径',
    'reports/2026-W10/gongcheng.yaml',
  ),
  blob: sys(
    z
      .string()
      .regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)
      .optional(),
    '收到时文件内容的 Git 对象号',
    '3b18e512dba79e4c8300dd08aeb37f8e728b8dad',
  ),
});

const Receipt = later(
  z.strictObject({
    door: pub(z.enum(['合并请求', '议题', '秘书科代录', '内网']), '从哪里收到', '合并请求'),
    number: pub(z.int().min(1).max(9_999_999).optional(), '合并请求、议题的编号', 128),
    moment: pub(Moment, '收到的时间', '2026-03-06 09:41'),
    account: sys(z.int().min(1).optional(), '报送账号的数字编号', 583231),
    records: sys(z.array(Proven).min(1).max(500).optional(), '收到的记录', [exampleOf(Proven)]),
  }),
  'moment',
);

/**
 * `receipts/<date>.yaml`: when records were first received, and through which door (rules.md §2).
 * Written by the counter alone. What it proves stands; a record without a receipt counts from the
 * moment that it claims for itself and is shown as 自报时间.
 */
export const Receipts = z.strictObject({
  date: pub(Day, '哪一天的收件，与文件名相同', '2026-03-06'),
  receipts: pub(z.array(Receipt).min(1).max(5000), '收件', [exampleOf(Receipt)]),
});
export type Receipts = z.output<typeof Receipts>;

export const receiptsKind = kind({
  label: '收件记录',
  use: '什么时候、从哪里收到了哪些记录，一天一份，由收件台写成，任何人不要手写、改动。没有收件记录的，按记录自己写的时间计，页面上标明“自报时间”。',
  order: 260,
  schema: Receipts,
  paths: { 'receipts/{date}.yaml': { date: '{date}' } },
  tier: 'public',
  dated: { from: 'date' },
  enters: 'own',
  writer: 'counter',
  judges: false,
});
