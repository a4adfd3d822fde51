import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { later, ownId, ref } from '../schema/names.ts';

/** `clues/<year>/<id>.yaml`: a clue from the public, anonymised by the section (mechanisms.md rows 72–73; rules.md §9). */
const Clue = z.strictObject({
  id: pub(ownId('clue'), '线索编号，与文件名相同', 'c2026-002'),
  channel: pub(Text(20), '渠道，office.yaml 里的名称', '来电'),
  category: pub(Text(20), '类别，office.yaml 里的名称', '服务态度'),
  unit: pub(ref('unit').optional(), '涉及单位', 'dongping'),
  summary: pub(Text(400), '去除个人信息后的摘要', '反映某小区楼顶警报器锈蚀，试鸣无声。'),
  decision: pub(
    later(
      z.strictObject({
        on: pub(Day, '作出决定的日期', '2026-04-08'),
        result: pub(z.enum(['转督办', '不予转办']), '决定；转督办的另立任务', '转督办'),
        reason: pub(Text(300), '分析与理由', '反映具体，影响公共安全。'),
      }),
      'on',
    ).optional(),
    '秘书科的决定；5个工作日内',
    { on: '2026-04-08', result: '转督办', reason: '反映具体' },
  ),
  closed: pub(
    later(
      z.strictObject({
        on: pub(Day, '办结日期', '2026-04-28'),
        result: pub(Text(300), '办理结果与答复', '更换警报器一台，已答复。'),
      }),
      'on',
    ).optional(),
    '办结',
    { on: '2026-04-28', result: '已更换并答复' },
  ),
  ...receipt,
});
type Clue = z.output<typeof Clue>;

export const clueKind = kind({
  label: '群众线索',
  use: '一条线索一份，写入前去除个人信息。转督办的另立任务，任务的来源写这条线索。',
  order: 180,
  schema: Clue,
  paths: { 'clues/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'section',
  judges: true,
  examples: [
    {
      path: 'clues/2026/c2026-001.yaml',
      record: {
        id: 'c2026-001',
        channel: '来电',
        category: '工程质量',
        unit: 'gongcheng',
        summary: '反映某小区地下人防工程防护门关闭不严。',
        decision: {
          on: '2026-03-02',
          result: '不予转办',
          reason: '防护门已在保修期内更换，答复了反映人。',
        },
        submitted: '2026-02-26 15:10',
      },
    },
  ],
});
