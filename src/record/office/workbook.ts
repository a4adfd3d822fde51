import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';
import { SHEET_FIELDS } from './sheet-fields.ts';

/** `workbook.yaml`: the columns of the ledger that the office keeps in Excel, in its order, by which `npm run import` reads it and `npm run export` writes it. */
export const Workbook = z.strictObject({
  columns: pub(
    z
      .array(
        z.strictObject({
          head: pub(Text(40), '表头', '责任单位'),
          field: pub(z.enum(SHEET_FIELDS).optional(), '这一栏是什么；不写的不读，导出时留空', 'lead'),
        }),
      )
      .min(1)
      .max(60),
    '各栏，按表里的顺序',
    [{ head: '责任单位', field: 'lead' }],
  ),
  firstLeads: pub(
    z.literal(true).optional(),
    '主办单位一格写几个的：第一个主办，其余协办；不写的，一格只能写一个',
    true,
  ),
  defaults: pub(
    z
      .strictObject({
        kind: pub(Text(20).optional(), '督办种类', '日常督办'),
        source: pub(Text(20).optional(), '任务来源', '办公会'),
        class: pub(Text(10).optional(), '任务等级', '一般'),
        classFixedBy: pub(
          ref('post').optional(),
          '等级须由主要领导确定、已经在通知单上签批的：他的岗位编号；凭据写通知单编号',
          'zhuren',
        ),
        leadOfficial: pub(ref('post').optional(), '牵头领导的岗位编号；不写用主办单位的分管领导', 'zhuren'),
        printed: pub(Day.optional(), '交办日期：表里没有这一栏、全表同一天的', '2026-01-15'),
        no: pub(
          Text(30).regex(/\{n\}/u).optional(),
          '没有通知单编号的怎样编号：{year} 是年份，{n} 是任务编号里的序号',
          '督办台账〔{year}〕{n}号',
        ),
      })
      .optional(),
    '表里没有这一栏，或者这一格空着时用什么',
    { class: '一般' },
  ),
  words: sys(
    z
      .array(
        z.strictObject({
          field: sys(z.enum(SHEET_FIELDS), '在哪一栏', 'leadOfficial'),
          said: sys(Text(40), '表里的写法', '一把手'),
          means: sys(
            Text(40),
            '是什么：单位、岗位写编号，其他写系统里的名称；是否办结写“办结”或“在办”',
            'zhuren',
          ),
        }),
      )
      .max(200)
      .optional(),
    '表里特有的写法',
    [{ field: 'leadOfficial', said: '一把手', means: 'zhuren' }],
  ),
});
export type Workbook = z.output<typeof Workbook>;

export const workbookKind = kind({
  label: '原有台账的表样',
  use: '在 Excel 里另有台账的单位才写，全办只有一份：各栏叫什么、是什么。由 `npm run import -- --remember` 写成，可以手改。',
  order: 55,
  schema: Workbook,
  paths: { 'workbook.yaml': {} },
  tier: 'public',
  dated: 'register',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'workbook.yaml',
      record: {
        columns: [
          { head: '序号', field: 'serial' },
          { head: '督办事项', field: 'title' },
          { head: '责任单位', field: 'lead' },
          { head: '要求时限', field: 'due' },
          { head: '领导签字' },
        ],
        defaults: { kind: '日常督办', class: '一般' },
      },
    },
  ],
});
