import { z } from 'zod';
import { pub, sys } from './field.ts';
import { receipt } from './receipt.ts';
import { Id, Month, Text } from './scalars.ts';

/** `monthly/<month>/<unit>.yaml`: the unit's monthly submission in four parts (mechanisms.md rows 69–70, 77), due on the last working day. */
export const Monthly = z.strictObject({
  unit: pub(Id, '报送单位，与文件名相同', 'gongcheng'),
  month: pub(Month, '月份，与文件夹相同', '2026-05'),
  achievements: pub(Text(800), '本月成绩', '疏散基地二期主体封顶。'),
  problems: pub(Text(800), '存在问题', '装饰材料到货偏慢。'),
  next: pub(Text(800), '下月打算', '完成内装修和消防验收。'),
  advice: sys(Text(800).optional(), '工作建议，系统内', '建议提前协调消防验收。'),
  ...receipt,
});
export type Monthly = z.output<typeof Monthly>;
