import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Moment, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { later, LocalId, ownId, pastDay, ref } from '../schema/names.ts';

const Honour = later(
  z.strictObject({
    id: pub(ownId(), '编号', 'h2026-001'),
    units: pub(z.array(ref('unit')).min(1).max(10), '受表扬的单位', ['qingxi']),
    experience: pub(LocalId, '哪一项经验；同一经验写同一编号', 'school-drill'),
    level: pub(Text(10), '级别，计分规则里有的计分', '市级'),
    rank: pub(Text(20).optional(), '名次；没有名次的不写', '第二名'),
    title: pub(Text(80), '表扬内容', '中小学防震演练全覆盖做法'),
    by: pub(Text(40), '由谁表扬', '市政府办公室'),
    document: pub(Text(60).optional(), '文号', '望政办通报〔2026〕3号'),
    on: pub(pastDay(), '文件日期', '2026-04-10'),
    received: pub(Moment, '收到并登记的时间', '2026-04-13 09:30'),
  }),
  'received',
);

/** `honours.yaml`: commendations (mechanisms.md row 92; rules.md §6 bonus). The same experience counts once; a higher level later adds the difference. */
export const Honours = z.strictObject({
  honours: pub(z.array(Honour).max(500), '表扬与荣誉', [exampleOf(Honour)]),
});
export type Honours = z.output<typeof Honours>;

export const honoursKind = kind({
  label: '表扬与荣誉',
  use: '全办只有一份，收到文件即加一条。',
  order: 170,
  schema: Honours,
  paths: { 'honours.yaml': {} },
  tier: 'public',
  dated: 'register',
  enters: 'own',
  writer: 'section',
  judges: true,
  examples: [
    {
      path: 'honours.yaml',
      record: {
        honours: [
          {
            id: 'h2026-001',
            units: ['gongcheng'],
            experience: 'handbook',
            level: '市级',
            title: '人防工程质量监督标准化做法',
            by: '市政府办公室',
            document: '望政办通报〔2026〕3号',
            on: '2026-04-10',
            received: '2026-04-13 09:30',
          },
        ],
      },
    },
  ],
});
