import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';

const Delegation = z.strictObject({
  post: pub(ref('post'), '委托的岗位：谁的字由别人代签', 'fuzhuren-1'),
  to: pub(ref('post'), '受委托的岗位（AB角）：谁代签', 'fuzhuren-2'),
  from: pub(Day, '从哪天起（当天在内）', '2026-05-06'),
  until: pub(Day, '到哪天止（当天在内）', '2026-05-15'),
  basis: pub(Text(80), '依据：会议、文件、批示', '主任5月5日批示，外出学习期间'),
});
type Delegation = z.output<typeof Delegation>;

/** `delegations.yaml`: who signs for whom, from when to when (rules.md 读法 ak): an approval under one says `actingFor`. */
const Delegations = z.strictObject({
  delegations: pub(z.array(Delegation).max(500), '委托代签', [
    { post: 'fuzhuren-1', to: 'fuzhuren-2', from: '2026-05-06', until: '2026-05-15', basis: '主任批示' },
  ]),
});
type Delegations = z.output<typeof Delegations>;

export const delegationsKind = kind({
  label: '委托代签',
  use: '全办只有一份。领导不在岗，AB角代签的，先加一条；代签的签批另写 actingFor。',
  order: 57,
  schema: Delegations,
  paths: { 'delegations.yaml': {} },
  tier: 'public',
  dated: 'register',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'delegations.yaml',
      record: {
        delegations: [
          { post: 'fuzhuren-1', to: 'zhuren', from: '2026-05-06', until: '2026-05-15', basis: '主任批示' },
        ],
      },
    },
  ],
});
