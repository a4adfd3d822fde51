import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Month, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';

/**
 * `monthly/<month>/<unit>.yaml`: the unit's monthly submission (mechanisms.md rows 69–70, 77), due on the last working
 * day. What was done and what comes next stand in claims and plans already and are read from there: with nothing typed
 * it is 照此报送 (rules.md 读法 ah).
 */
const Monthly = z.strictObject({
  unit: pub(ref('unit'), '报送单位，与文件名相同', 'gongcheng'),
  month: pub(Month, '月份，与文件夹相同', '2026-05'),
  features: pub(Text(120).optional(), '本单位面上情况、特点；没有的不写', '汛期备勤已排到人。'),
  problems: pub(Text(800).optional(), '存在的困难、需要协调的事项；没有的不写', '装饰材料到货偏慢。'),
  advice: sys(Text(800).optional(), '工作建议，系统内', '建议提前协调消防验收。'),
  ...receipt,
});
export type Monthly = z.output<typeof Monthly>;

export const monthlyKind = kind({
  label: '月报',
  use: '各单位每月最后一个工作日前一份。本月完成的、下月到期的，由报完成的记录和计划得出，不必再写；没有困难和建议的，写明单位和月份就是照此报送。',
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
        problems: '文书样式各县（市）区做法不一。',
        submitted: '2026-02-27 15:00',
      },
    },
  ],
});
