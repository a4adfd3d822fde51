import { z } from 'zod';
import { pub } from '../core/schema/field.ts';
import { Approval, receipt } from '../core/schema/receipt.ts';
import { Day, Id, Points, Text } from '../core/schema/scalars.ts';

/** `measures/<year>/<id>.yaml`: a measure against a unit (mechanisms.md rows 85–88). What concerns a person stays on paper. */
export const Measure = z.strictObject({
  id: pub(Id, '编号，与文件名相同', 'm2026-001'),
  kind: pub(Text(20), '措施，office.yaml 里的名称', '通报批评'),
  points: pub(Points.optional(), '考核扣分：扣几分', '1'),
  unit: pub(Id, '对象单位', 'baishui'),
  task: pub(Id.optional(), '涉及任务', 't2026-021'),
  on: pub(Day, '日期', '2026-04-02'),
  basis: pub(Text(120), '依据的条款', '《问责暂行办法》第六条'),
  document: pub(Text(60).optional(), '文号', '望民防通报〔2026〕2号'),
  text: pub(Text(600), '内容', '对易地建设费追缴迟缓予以通报批评。'),
  approval: pub(Approval, '批准', { by: 'zhuren', on: '2026-04-01', mode: '会议' }),
  ...receipt,
});
export type Measure = z.output<typeof Measure>;
