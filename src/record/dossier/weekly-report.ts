import { z } from 'zod';
import { NodeClaim } from './claim.ts';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { IsoWeek, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';

/** `reports/<ISO year>-W<week>/<unit>.yaml`: the unit's Friday entry (mechanisms.md row 50; rules.md §6 C2). A supplement takes the next suffix. */
const WeeklyReport = z.strictObject({
  unit: pub(ref('unit'), '报送单位，与文件名相同', 'gongcheng'),
  week: pub(IsoWeek, 'ISO周，与文件夹相同', '2026-W10'),
  others: pub(z.literal('无变化').optional(), '其余在办事项；逾期的、下个报告日以前到期的须逐件写', '无变化'),
  supplements: pub(Text(80).optional(), '补报时：补充的是哪一份、为什么', 'gongcheng.yaml，漏报一项'),
  matters: pub(
    z
      .array(
        z.strictObject({
          task: pub(ref('task'), '任务编号', 't2026-012'),
          text: pub(Text(400), '本周进展', '完成桩基检测，监理已签认。'),
          percent: pub(z.int().min(0).max(100).optional(), '自报累计完成百分比', 45),
          problem: sys(Text(300).optional(), '困难与需协调事项，系统内', '用地红线待规划部门确认'),
          claims: pub(z.array(NodeClaim).max(20).optional(), '同时报完成的节点', [
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

export const reportKind = kind({
  label: '周报',
  use: '各单位每周一份：在办的每件任务一行，没有变化的用 `others: 无变化` 一并说明；已经逾期的、到下个报告日为止到期的，须单独有一行。补报另建一份，文件名加“-2”。',
  order: 140,
  schema: WeeklyReport,
  paths: {
    'reports/{week}/{unit}-{n}.yaml': { week: '{week}', unit: '{unit}' },
    'reports/{week}/{unit}.yaml': { week: '{week}', unit: '{unit}' },
  },
  tier: 'public',
  dated: 'received',
  enters: 'own',
  writer: 'unit',
  judges: false,
  examples: [
    {
      path: 'reports/2026-W06/gongcheng.yaml',
      record: {
        unit: 'gongcheng',
        week: '2026-W06',
        matters: [{ task: 't2026-001', text: '手册初稿已发各县（市）区征求意见。', percent: 45 }],
        submitted: '2026-02-06 10:20',
      },
    },
    {
      path: 'reports/2026-W07/gongcheng.yaml',
      record: {
        unit: 'gongcheng',
        week: '2026-W07',
        others: '无变化',
        submitted: '2026-02-13 09:40',
      },
    },
  ],
});
