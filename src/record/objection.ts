import { z } from 'zod';
import { pub, sys } from '../core/schema/field.ts';
import { receipt } from '../core/schema/receipt.ts';
import { Day, Id, Text } from '../core/schema/scalars.ts';

/** `objections/<year>/<id>.yaml`: a unit contests a score line or conclusion (rules.md §9–10). */
export const Objection = z.strictObject({
  id: pub(Id, '编号，与文件名相同', 'o2026-001'),
  unit: pub(Id, '提出单位', 'dongping'),
  period: pub(Id.optional(), '针对哪一期的得分', '2026-04'),
  task: pub(Id.optional(), '涉及任务', 't2026-030'),
  text: sys(Text(1000).optional(), '异议内容，系统内', '4月29日已报完成，请核对。'),
  reviewer: pub(Id, '复核岗位编号（不得是秘书科）', 'jijian-zuzhang'),
  answer: pub(
    z
      .strictObject({
        on: pub(Day, '答复日期', '2026-05-07'),
        result: pub(z.enum(['维持', '更正']), '复核结论', '维持'),
        admits: pub(z.array(Text(160)).max(50).optional(), '更正：准予按时计入的记录，写路径', [
          'tasks/2026/t2026-030/claim-2026-04-29.yaml',
        ]),
        voids: pub(
          z.array(Text(240)).max(50).optional(),
          '更正：撤销的核验结论，写“路径#任务编号/节点编号”',
          ['verifications/2026/2026-06-15-fucha.yaml#t2026-030/end'],
        ),
        reason: sys(Text(600).optional(), '理由，系统内', '首次提交为5月2日。'),
      })
      .optional(),
    '答复',
    { on: '2026-05-07', result: '维持' },
  ),
  ...receipt,
});
export type Objection = z.output<typeof Objection>;
