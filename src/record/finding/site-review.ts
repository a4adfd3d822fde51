import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Day, Month, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ownId, ref } from '../schema/names.ts';

/** `inspections/<year>/<id>.yaml`: the leaders' on-site review of lagging projects, once a period (mechanisms.md row 82; rules.md §9). */
const SiteReview = z.strictObject({
  id: pub(ownId(), '编号，与文件名相同', '2026-05-14-baishui'),
  kind: pub(z.literal('现场点评'), '种类', '现场点评'),
  month: pub(Month, '属于哪个月；几个月为一期的，写其中一个月', '2026-05'),
  on: pub(Day, '日期', '2026-05-14'),
  leader: pub(ref('post'), '带队领导岗位编号', 'fuzhuren-1'),
  tasks: pub(z.array(ref('task', 'record')).min(1).max(20), '点评的任务', ['t2026-021']),
  comment: pub(Text(800), '点评意见', '资料归集慢，应先易后难逐户销号。'),
  ...receipt,
});
type SiteReview = z.output<typeof SiteReview>;

export const siteReviewKind = kind({
  label: '现场点评',
  use: '领导到落后项目点评后登记一份。',
  order: 220,
  schema: SiteReview,
  paths: { 'inspections/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'inspections/2026/2026-04-09-gongcheng.yaml',
      record: {
        id: '2026-04-09-gongcheng',
        kind: '现场点评',
        month: '2026-04',
        on: '2026-04-09',
        leader: 'fuzhuren-1',
        tasks: ['t2026-001'],
        comment: '先印发再完善，文书样式一周内定稿。',
        submitted: '2026-04-09 17:00',
      },
    },
  ],
});
