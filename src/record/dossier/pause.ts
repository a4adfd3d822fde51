import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { IsoWeek, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';

/** `pauses/<ISO week>.yaml`: 周报停报, a week of which the chief said that nobody reports it (rules.md 读法 aq). */
const Pause = z.strictObject({
  week: pub(IsoWeek, '停报哪一周，与文件名相同', '2026-W25'),
  reason: pub(Text(30), '停报的原因，只写大类，不写任务内容', '汛情'),
  approval: pub(Approval, '主要领导的决定，不晚于这一周的报告日', {
    by: 'zhuren',
    on: '2026-06-15',
    mode: '签批',
  }),
  ...receipt,
});
type Pause = z.output<typeof Pause>;

export const pauseKind = kind({
  label: '周报停报',
  use: '汛情、演练、涉军任务等，主要领导决定停报的，一周一份；不晚于这一周的报告日决定，决定后2个工作日内登记。这一周各单位不欠周报，也不计分。',
  order: 125,
  schema: Pause,
  paths: { 'pauses/{week}.yaml': { week: '{week}' } },
  tier: 'public',
  dated: 'received',
  enters: 'entered',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'pauses/2026-W14.yaml',
      record: {
        week: '2026-W14',
        reason: '汛情',
        approval: { by: 'zhuren', on: '2026-03-31', mode: '签批' },
        submitted: '2026-03-31 17:10',
      },
    },
  ],
});
