import { z } from 'zod';
import { pub } from './field.ts';
import { receipt } from './receipt.ts';
import { Day, Id, Month, Text } from './scalars.ts';

/** `inspections/<year>/<id>.yaml`: the leaders' on-site review of lagging projects, once a period (mechanisms.md row 82; rules.md §9). */
export const SiteReview = z.strictObject({
  id: pub(Id, '编号，与文件名相同', '2026-05-14-baishui'),
  kind: pub(z.literal('现场点评'), '种类', '现场点评'),
  month: pub(Month, '属于哪个月；几个月为一期的，写其中一个月', '2026-05'),
  on: pub(Day, '日期', '2026-05-14'),
  leader: pub(Id, '带队领导岗位编号', 'fuzhuren-1'),
  tasks: pub(z.array(Id).min(1).max(20), '点评的任务', ['t2026-021']),
  comment: pub(Text(800), '点评意见', '资料归集慢，应先易后难逐户销号。'),
  ...receipt,
});
export type SiteReview = z.output<typeof SiteReview>;
