import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';

/** `draws/<period>.yaml`: the number that decides the period's sample, drawn on the first working day after it (rules.md §4). */
const Draw = z.strictObject({
  period: pub(ref('period'), '抽查哪一期的报告，与文件名相同', '2026-05'),
  number: pub(z.string().regex(/^[0-9]{6}$/), '公布的抽查号，六位数字', '480317'),
  by: pub(ref('post'), '抽取岗位编号', 'jijian-zuzhang'),
  ...receipt,
});
type Draw = z.output<typeof Draw>;

export const drawKind = kind({
  label: '抽查号',
  use: '计分规则里有抽查（`sample`）的，期末以后第一个工作日由秘书科以外的岗位公布，一期一份。',
  order: 160,
  schema: Draw,
  paths: { 'draws/{period}.yaml': { period: '{period}' } },
  tier: 'public',
  dated: 'received',
  enters: 'entered',
  writer: { named: 'by' },
  judges: false,
  examples: [
    {
      path: 'draws/2026-02.yaml',
      record: {
        period: '2026-02',
        number: '480317',
        by: 'jijian-zuzhang',
        submitted: '2026-03-02 10:00',
      },
    },
  ],
});
