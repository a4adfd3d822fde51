import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Decimal, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { LocalId, pastDay, ref } from '../schema/names.ts';

const Mark = z.strictObject({
  unit: pub(ref('unit'), '单位', 'xiyuan'),
  mark: pub(Decimal.optional(), '评分、指标数，计数合成的写次数；不适用的不写', '9.5'),
  why: pub(Text(100).optional(), '扣分或不适用的理由', '现场核查扣0.5分'),
});

/**
 * `assessments/<period>/<component>.yaml`: the marks that an assessor enters for a
 * component of the score that is not computed from the ledger (rules.md §7). A
 * later file of the same component corrects the marks of the units it names.
 */
const Assessment = z.strictObject({
  period: pub(LocalId, '评哪一期，与文件夹同名', '2026-05'),
  component: pub(LocalId, '评哪一部分或者指标列（计分规则里的编号），与文件名相同', 'd'),
  by: pub(ref('actor'), '评分岗位或单位', 'mishu'),
  on: pub(pastDay(), '评分日期', '2026-06-03'),
  basis: pub(Text(200).optional(), '评分依据', '2026年5月现场考评记录'),
  corrects: pub(Text(200).optional(), '补录、更正的理由；更正前一份时须写', '前一份录入有误'),
  marks: pub(z.array(Mark).min(1).max(500), '各单位的评分', [{ unit: 'xiyuan', mark: '9.5' }]),
  ...receipt,
});

export const assessmentKind = kind({
  label: '评分',
  use: '计分规则里有评分的部分（`source: assessed`）或者指标列（`columns`）时，评分岗位每期每部分一份，关账以前录入；不适用的不写 `mark`，写理由。补录、更正另建一份，文件名加“-2”，写明 `corrects`。',
  order: 250,
  schema: Assessment,
  paths: {
    'assessments/{period}/{component}-{n}.yaml': {
      period: '{period}',
      component: '{component}',
    },
    'assessments/{period}/{component}.yaml': {
      period: '{period}',
      component: '{component}',
    },
  },
  tier: 'public',
  dated: 'received',
  enters: 'entered',
  writer: { named: 'by' },
  judges: true,
  examples: [
    {
      path: 'assessments/2026-03/d.yaml',
      record: {
        period: '2026-03',
        component: 'd',
        by: 'mishu',
        on: '2026-04-02',
        basis: '2026年3月现场考评记录',
        marks: [{ unit: 'gongcheng', mark: '9.5', why: '台账缺一项，扣0.5分' }],
        submitted: '2026-04-02 15:30',
      },
    },
  ],
});
