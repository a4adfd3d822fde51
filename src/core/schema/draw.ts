import { z } from 'zod';
import { pub } from './field.ts';
import { receipt } from './receipt.ts';
import { Id, Month } from './scalars.ts';

/** `draws/<month>.yaml`: the number that decides the month's sample, drawn on the first working day of the next month (rules-v1 §4). */
export const Draw = z.strictObject({
  month: pub(Month, '抽查哪个月的报告，与文件名相同', '2026-05'),
  number: pub(z.string().regex(/^[0-9]{6}$/), '公布的抽查号，六位数字', '480317'),
  by: pub(Id, '抽取岗位编号', 'jijian-zuzhang'),
  ...receipt,
});
export type Draw = z.output<typeof Draw>;
