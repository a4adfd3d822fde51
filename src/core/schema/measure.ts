import { z } from 'zod';
import { pub, sec } from './field.ts';
import { Approval, receipt } from './receipt.ts';
import { Day, Id, Text } from './scalars.ts';

/** `measures/<year>/<id>.yaml`: accountability (mechanism rows 85–88). 秘书科内 by kind; circulated criticism of a unit is public. */
export const Measure = z.strictObject({
  id: pub(Id, '编号，与文件名相同', 'm2026-001'),
  kind: pub(
    z.enum([
      '提醒约谈',
      '公开检讨',
      '诫勉谈话',
      '通报批评',
      '深刻检查',
      '考核扣分',
      '取消评先选优资格',
      '问责追责建议',
      '干部调整建议',
    ]),
    '措施',
    '通报批评',
  ),
  unit: pub(Id, '对象单位', 'baishui'),
  task: pub(Id.optional(), '涉及任务', 't2026-021'),
  on: pub(Day, '日期', '2026-04-02'),
  basis: pub(Text(120), '依据的条款', '《问责暂行办法》第六条'),
  document: pub(Text(60).optional(), '文号', '望民防通报〔2026〕2号'),
  text: pub(Text(600), '内容', '对易地建设费追缴迟缓予以通报批评。'),
  approval: pub(Approval, '批准', { by: 'zhuren', on: '2026-04-01', mode: '会议' }),
  person: sec(Text(40).optional(), '涉及个人的，秘书科内', '（另存）'),
  ...receipt,
});
export type Measure = z.output<typeof Measure>;
