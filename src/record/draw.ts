import { z } from 'zod';
import { pub } from '../core/schema/field.ts';
import { receipt } from '../core/schema/receipt.ts';
import { Id } from '../core/schema/scalars.ts';

/** `draws/<period>.yaml`: the number that decides the period's sample, drawn on the first working day after it (rules.md §4). */
export const Draw = z.strictObject({
  period: pub(Id, '抽查哪一期的报告，与文件名相同', '2026-05'),
  number: pub(z.string().regex(/^[0-9]{6}$/), '公布的抽查号，六位数字', '480317'),
  by: pub(Id, '抽取岗位编号', 'jijian-zuzhang'),
  ...receipt,
});
export type Draw = z.output<typeof Draw>;
