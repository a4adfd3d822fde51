import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { later, ownId, ref } from '../schema/names.ts';

/** `objections/<year>/<id>.yaml`: a unit contests a score line or conclusion (rules.md §9–10). */
export const Objection = z.strictObject({
  id: pub(ownId(), '编号，与文件名相同', 'o2026-001'),
  unit: pub(ref('unit'), '提出单位', 'dongping'),
  period: pub(ref('period').optional(), '针对哪一期的得分', '2026-04'),
  task: pub(ref('task', 'record').optional(), '涉及任务', 't2026-030'),
  text: sys(Text(1000).optional(), '异议内容，系统内', '4月29日已报完成，请核对。'),
  reviewer: pub(ref('post'), '复核岗位编号（不得是秘书科）', 'jijian-zuzhang'),
  answer: pub(
    later(
      z.strictObject({
        on: pub(Day, '答复日期', '2026-05-07'),
        result: pub(z.enum(['维持', '更正']), '复核结论', '维持'),
        admits: pub(
          z
            .array(Text(160).meta({ ref: { target: 'record' } }))
            .max(50)
            .optional(),
          '更正：准予按时计入的记录，写路径',
          ['tasks/2026/t2026-030/claim-2026-04-29.yaml'],
        ),
        voids: pub(
          z
            .array(Text(240).meta({ ref: { target: 'conclusion' } }))
            .max(50)
            .optional(),
          '更正：撤销的核验结论，写“路径#任务编号/节点编号”',
          ['verifications/2026/2026-06-15-fucha.yaml#t2026-030/end'],
        ),
        reason: sys(Text(600).optional(), '理由，系统内', '首次提交为5月2日。'),
      }),
      'on',
      { writer: 'reviewer' },
    ).optional(),
    '答复',
    { on: '2026-05-07', result: '维持' },
  ),
  ...receipt,
});
export type Objection = z.output<typeof Objection>;

export const objectionKind = kind({
  label: '异议',
  use: '单位对得分或结论有异议时一份，由秘书科以外的岗位复核。复核成立的，答复里写准予计入的记录（`admits`）或者撤销的核验结论（`voids`），关账以后也只有它能改变那一期。',
  order: 230,
  schema: Objection,
  paths: { 'objections/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'system',
  dated: 'received',
  enters: 'own',
  writer: 'unit',
  judges: false,
  examples: [
    {
      path: 'objections/2026/o2026-001.yaml',
      record: {
        id: 'o2026-001',
        unit: 'gongcheng',
        period: '2026-02',
        text: '2月13日周报已按时报送，请核对。',
        reviewer: 'jijian-zuzhang',
        submitted: '2026-03-18 10:30',
      },
    },
  ],
});
