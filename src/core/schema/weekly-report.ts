import { z } from 'zod';
import { NodeClaim } from './claim.ts';
import { pub, sys } from './field.ts';
import { receipt } from './receipt.ts';
import { Id, IsoWeek, Text } from './scalars.ts';

/** `reports/<ISO year>-W<week>/<unit>.yaml`: the unit's Friday entry (mechanism row 50; rules-v1 §6 C2). A supplement takes the next suffix. */
export const WeeklyReport = z.strictObject({
  unit: pub(Id, '报送单位，与文件名相同', 'gongcheng'),
  week: pub(IsoWeek, 'ISO周，与文件夹相同', '2026-W10'),
  noChange: pub(z.literal(true).optional(), '本周无变化（没有临期、逾期、有变化的事项时）', true),
  supplements: pub(Text(80).optional(), '补报时：补充的是哪一份、为什么', 'gongcheng.yaml，漏报一项'),
  matters: pub(
    z
      .array(
        z.strictObject({
          task: pub(Id, '任务编号', 't2026-012'),
          text: pub(Text(400), '本周进展', '完成桩基检测，监理已签认。'),
          percent: pub(z.int().min(0).max(100).optional(), '自报累计完成百分比', 45),
          problem: sys(Text(300).optional(), '困难与需协调事项，系统内', '用地红线待规划部门确认'),
          claims: pub(z.array(NodeClaim).max(20).optional(), '同时报完成或报进度的节点', [
            { node: 'n2', text: '已完成招标' },
          ]),
        }),
      )
      .max(100)
      .optional(),
    '事项进展',
    [{ task: 't2026-012', text: '完成桩基检测。' }],
  ),
  ...receipt,
});
export type WeeklyReport = z.output<typeof WeeklyReport>;
