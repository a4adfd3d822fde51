import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ownId, ref } from '../schema/names.ts';

/** By what a unit is a candidate (rules.md §11). */
const BASES = ['靠前', '进步最大'] as const;

/** `experiences/<year>/<id>.yaml`: what a unit wrote of how it came to the front of a single item, or made the greatest progress in it (mechanisms.md row 79). It moves no score. */
const Experience = z.strictObject({
  id: pub(ownId(), '编号，与文件名相同', 'e2026-001'),
  unit: pub(ref('unit'), '写经验的单位', 'baishui'),
  item: pub(ref('item'), '单项工作编号', 'offsite-fee'),
  period: pub(ref('period'), '依据哪一期已经锁定的名次', '2026-05'),
  basis: pub(z.enum(BASES), '依据：单项靠前，或者进步最大；须与锁定的数相符', '进步最大'),
  title: pub(Text(60), '标题', '一户一策，三个月清收历年欠费'),
  text: pub(
    Text(4000),
    '单位自己写的做法和成效；可以用 Markdown 的小标题、列表、表格，链接和图片不显示',
    '## 做法\n\n- 逐户核对应缴数。\n- 每周会商一次。',
  ),
  approval: pub(Approval, '谁同意推介', { by: 'zhuren', on: '2026-06-10', mode: '签批' }),
  ...receipt,
});
export type Experience = z.output<typeof Experience>;

export const experienceKind = kind({
  label: '经验推介',
  use: '单项靠前、进步最大的单位写了经验，领导同意推介的，一份一篇，登记单位的原文；依据须与已经锁定的名次相符。不加分。',
  order: 175,
  schema: Experience,
  paths: { 'experiences/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'section',
  judges: true,
  // One that is true wherever it is copied there cannot be: it rests on a month that the office froze.
  examples: { path: 'experiences/2026/e2026-001.yaml', file: 'data/experiences/2026/e2026-001.yaml' },
});
