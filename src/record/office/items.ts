import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ownId } from '../schema/names.ts';

/** `items.yaml`: the single items (单项工作, mechanisms.md rows 21, 79; rules.md §11) that tasks may belong to. */
const Items = z.strictObject({
  items: pub(
    z
      .array(
        z.strictObject({
          id: pub(ownId('item'), '单项工作编号', 'offsite-fee'),
          name: pub(Text(30), '单项工作名称', '易地建设费征收'),
          about: pub(Text(200).optional(), '内容说明', '人防工程易地建设费的征收、追缴与清欠'),
        }),
      )
      .max(100),
    '单项工作清单',
    [{ id: 'offsite-fee', name: '易地建设费征收' }],
  ),
});
type Items = z.output<typeof Items>;

export const itemsKind = kind({
  label: '单项工作',
  use: '全办只有一份。',
  order: 50,
  schema: Items,
  paths: { 'items.yaml': {} },
  tier: 'public',
  dated: 'register',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'items.yaml',
      record: {
        items: [{ id: 'quality', name: '人防工程质量监督' }],
      },
    },
  ],
});
