import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';

/** `tasks/<year>/<task>/ack.yaml` (lead unit) and `ack-<unit>.yaml` (assisting units): 签收, within 1 working day of delivery; for a 即办件 it is the plan (rules.md §3, §9). */
const Ack = z.strictObject({
  task: pub(ref('task'), '任务编号，与文件夹同名', 't2026-012'),
  unit: pub(ref('unit'), '签收单位编号', 'gongcheng'),
  signer: sys(Text(20).optional(), '签收人', '张某'),
  ...receipt,
});
type Ack = z.output<typeof Ack>;

export const ackKind = kind({
  label: '签收',
  use: '主办单位签收写 ack.yaml，协办单位写 ack-单位编号.yaml。',
  order: 90,
  schema: Ack,
  paths: {
    'tasks/{year}/{task}/ack.yaml': { task: '{task}' },
    'tasks/{year}/{task}/ack-{unit}.yaml': { task: '{task}', unit: '{unit}' },
  },
  tier: 'public',
  dated: 'received',
  enters: 'received',
  writer: 'unit',
  judges: false,
  examples: [
    {
      path: 'tasks/2026/t2026-001/ack.yaml',
      record: {
        task: 't2026-001',
        unit: 'gongcheng',
        submitted: '2026-01-20 09:15',
      },
    },
  ],
});
