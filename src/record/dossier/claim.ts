import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { LocalId, ref } from '../schema/names.ts';
import { Evidence } from './evidence.ts';

/** One node said to be done (rules.md §4); `end` says that the matter is. */
export const NodeClaim = z.strictObject({
  node: pub(LocalId, '节点编号；办结写 end', 'n2'),
  text: pub(Text(400), '完成情况', '4月28日开标，中标通知书已发出。'),
  drawId: pub(LocalId.optional(), '抽查用的随机代号：不予公开的报告由收件时写入', 'k7f3q9'),
  evidence: sys(z.array(Evidence).min(1).max(20).optional(), '成果及存放处：只列清单，不附文件；系统内', [
    {
      what: '中标通知书',
      no: '望公资〔2026〕118号',
      date: '2026-05-14',
      form: '扫描件',
      kept: '内网督查共享/督办12号/3',
      pages: 2,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ]),
});
export type NodeClaim = z.output<typeof NodeClaim>;

/** `tasks/<year>/<task>/claim-<date>.yaml`: a unit's claim, any day. */
const Claim = z.strictObject({
  task: pub(ref('task'), '任务编号，与文件夹同名', 't2026-012'),
  unit: pub(ref('unit'), '报送单位', 'gongcheng'),
  nodes: pub(z.array(NodeClaim).min(1).max(20), '报完成的节点', [{ node: 'n2', text: '已完成招标' }]),
  ...receipt,
});
type Claim = z.output<typeof Claim>;

export const claimKind = kind({
  label: '报完成',
  use: '承办单位随时可报；也可以写在周报里。办结报 end。',
  order: 120,
  schema: Claim,
  paths: {
    'tasks/{year}/{task}/claim-{date}.yaml': { task: '{task}' },
    'tasks/{year}/{task}/claim-{date}-{suffix}.yaml': { task: '{task}' },
  },
  tier: 'public',
  dated: 'received',
  enters: 'received',
  writer: 'unit',
  judges: false,
  examples: [
    {
      path: 'tasks/2026/t2026-001/claim-2026-02-26.yaml',
      record: {
        task: 't2026-001',
        unit: 'gongcheng',
        nodes: [{ node: 'n2', text: '共收到意见31条，采纳24条，已修改完毕。' }],
        submitted: '2026-02-26 16:40',
      },
    },
  ],
});
