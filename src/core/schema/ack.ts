import { z } from 'zod';
import { pub, sys } from './field.ts';
import { receipt } from './receipt.ts';
import { Id, Text } from './scalars.ts';

/** `tasks/<year>/<task>/ack.yaml` (lead unit) and `ack-<unit>.yaml` (assisting units): 签收, within 1 working day of delivery; for a 即办件 it is the plan (rules.md §3, §9). */
export const Ack = z.strictObject({
  task: pub(Id, '任务编号，与文件夹同名', 't2026-012'),
  unit: pub(Id, '签收单位编号', 'gongcheng'),
  signer: sys(Text(20).optional(), '签收人', '张某'),
  ...receipt,
});
export type Ack = z.output<typeof Ack>;
