import { z } from 'zod';
import { pub } from '../core/schema/field.ts';
import { receipt } from '../core/schema/receipt.ts';
import { Day, Decimal, Id, Text } from '../core/schema/scalars.ts';

const Mark = z.strictObject({
  unit: pub(Id, '单位', 'xiyuan'),
  mark: pub(Decimal.optional(), '评分、指标数，计数合成的写次数；不适用的不写', '9.5'),
  why: pub(Text(100).optional(), '扣分或不适用的理由', '现场核查扣0.5分'),
});

/**
 * `assessments/<period>/<component>.yaml`: the marks that an assessor enters for a
 * component of the score that is not computed from the ledger (rules.md §7). A
 * later file of the same component corrects the marks of the units it names.
 */
export const Assessment = z.strictObject({
  period: pub(Id, '评哪一期，与文件夹同名', '2026-05'),
  component: pub(Id, '评哪一部分或者指标列（计分规则里的编号），与文件名相同', 'd'),
  by: pub(Id, '评分岗位或单位', 'mishu'),
  on: pub(Day, '评分日期', '2026-06-03'),
  basis: pub(Text(200).optional(), '评分依据', '2026年5月现场考评记录'),
  corrects: pub(Text(200).optional(), '补录、更正的理由；更正前一份时须写', '前一份录入有误'),
  marks: pub(z.array(Mark).min(1).max(500), '各单位的评分', [{ unit: 'xiyuan', mark: '9.5' }]),
  ...receipt,
});
export type Assessment = z.output<typeof Assessment>;
