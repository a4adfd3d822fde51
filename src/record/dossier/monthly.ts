import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Month, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';

/** `monthly/<month>/<unit>.yaml`: the unit's monthly submission in four parts (mechanisms.md rows 69–70, 77), due on the last working day. */
const Monthly = z.strictObject({
  unit: pub(ref('unit'), '报送单位，与文件名相同', 'gongcheng'),
  month: pub(Month, '月份，与文件夹相同', '2026-05'),
  achievements: pub(Text(800), '本月成绩', '疏散基地二期主体封顶。'),
  problems: pub(Text(800), '存在问题', '装饰材料到货偏慢。'),
  next: pub(Text(800), '下月打算', '完成内装修和消防验收。'),
  advice: sys(Text(800).optional(), '工作建议，系统内', '建议提前协调消防验收。'),
  ...receipt,
});
type Monthly = z.output<typeof Monthly>;

export const monthlyKind = kind({
  label: '月报',
  use: '各单位每月最后一个工作日前一份。',
  order: 200,
  schema: Monthly,
  paths: { 'monthly/{month}/{unit}.yaml': { month: '{month}', unit: '{unit}' } },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'unit',
  judges: false,
  examples: [
    {
      path: 'monthly/2026-02/gongcheng.yaml',
      record: {
        unit: 'gongcheng',
        month: '2026-02',
        achievements: '手册征求意见完成，采纳24条。',
        problems: '文书样式各县（市）区做法不一。',
        next: '3月底前印发手册。',
        submitted: '2026-02-27 15:00',
      },
    },
  ],
});
