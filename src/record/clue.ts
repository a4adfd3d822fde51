import { z } from 'zod';
import { pub } from '../core/schema/field.ts';
import { receipt } from '../core/schema/receipt.ts';
import { Day, Id, Text } from '../core/schema/scalars.ts';

/** `clues/<year>/<id>.yaml`: a clue from the public, anonymised by the section (mechanisms.md rows 72–73; rules.md §9). */
export const Clue = z.strictObject({
  id: pub(Id, '线索编号，与文件名相同', 'c2026-002'),
  channel: pub(Text(20), '渠道，office.yaml 里的名称', '来电'),
  category: pub(Text(20), '类别，office.yaml 里的名称', '服务态度'),
  unit: pub(Id.optional(), '涉及单位', 'dongping'),
  summary: pub(Text(400), '去除个人信息后的摘要', '反映某小区楼顶警报器锈蚀，试鸣无声。'),
  decision: pub(
    z
      .strictObject({
        on: pub(Day, '作出决定的日期', '2026-04-08'),
        result: pub(z.enum(['转督办', '不予转办']), '决定；转督办的另立任务', '转督办'),
        reason: pub(Text(300), '分析与理由', '反映具体，影响公共安全。'),
      })
      .optional(),
    '秘书科的决定；5个工作日内',
    { on: '2026-04-08', result: '转督办', reason: '反映具体' },
  ),
  closed: pub(
    z
      .strictObject({
        on: pub(Day, '办结日期', '2026-04-28'),
        result: pub(Text(300), '办理结果与答复', '更换警报器一台，已答复。'),
      })
      .optional(),
    '办结',
    { on: '2026-04-28', result: '已更换并答复' },
  ),
  ...receipt,
});
export type Clue = z.output<typeof Clue>;
