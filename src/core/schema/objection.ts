import { z } from 'zod';
import { pub, sys } from './field.ts';
import { receipt } from './receipt.ts';
import { Day, Id, Month, Text } from './scalars.ts';

/** `objections/<year>/<id>.yaml`: a unit contests a score line or conclusion (rules-v1 §9–10). */
export const Objection = z.strictObject({
  id: pub(Id, '编号，与文件名相同', 'o2026-001'),
  unit: pub(Id, '提出单位', 'dongping'),
  month: pub(Month.optional(), '针对哪个月的得分', '2026-04'),
  task: pub(Id.optional(), '涉及任务', 't2026-030'),
  text: sys(Text(1000).optional(), '异议内容，系统内', '4月29日已报完成，请核对。'),
  reviewer: pub(Id, '复核岗位编号（不得是秘书科）', 'jijian-zuzhang'),
  answer: pub(
    z
      .strictObject({
        on: pub(Day, '答复日期', '2026-05-07'),
        result: pub(z.enum(['维持', '更正']), '复核结论', '维持'),
        reason: sys(Text(600).optional(), '理由，系统内', '首次提交为5月2日。'),
      })
      .optional(),
    '答复',
    { on: '2026-05-07', result: '维持' },
  ),
  ...receipt,
});
export type Objection = z.output<typeof Objection>;
