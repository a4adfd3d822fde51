import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { Points, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ownId, pastDay, ref } from '../schema/names.ts';

/** `measures/<year>/<id>.yaml`: a measure against a unit (mechanisms.md rows 85–88). What concerns a person stays on paper. */
const Measure = z.strictObject({
  id: pub(ownId(), '编号，与文件名相同', 'm2026-001'),
  kind: pub(Text(20), '措施，office.yaml 里的名称', '通报批评'),
  points: pub(Points.optional(), '考核扣分：扣几分', '1'),
  unit: pub(ref('unit'), '对象单位', 'baishui'),
  task: pub(ref('task').optional(), '涉及任务', 't2026-021'),
  on: pub(pastDay(), '日期', '2026-04-02'),
  grounds: pub(z.array(Text(20)).min(1).max(6).optional(), '事由，office.yaml 里的名称；可以写几项', [
    '行动迟缓',
  ]),
  basis: pub(Text(120), '依据的条款', '《问责暂行办法》第六条'),
  document: pub(Text(60).optional(), '文号', '望民防通报〔2026〕2号'),
  text: pub(Text(600), '内容', '对易地建设费追缴迟缓予以通报批评。'),
  approval: pub(Approval, '批准', { by: 'zhuren', on: '2026-04-01', mode: '会议' }),
  ...receipt,
});
type Measure = z.output<typeof Measure>;

export const measureKind = kind({
  label: '对单位的措施',
  use: '一次一份：对单位的通报批评、考核扣分、取消评先选优资格。对个人的、约谈等不写入台账，留在纸上。',
  order: 190,
  schema: Measure,
  paths: { 'measures/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'own',
  writer: 'section',
  judges: true,
  examples: [
    {
      path: 'measures/2026/m2026-001.yaml',
      record: {
        id: 'm2026-001',
        kind: '通报批评',
        unit: 'gongcheng',
        task: 't2026-001',
        on: '2026-04-02',
        basis: '《问责暂行办法》第六条',
        text: '手册到3月底仍未印发，予以通报批评。',
        approval: { by: 'zhuren', on: '2026-04-01', mode: '签批' },
        submitted: '2026-04-02 17:20',
      },
    },
  ],
});
