import { z } from 'zod';
import { pub, sys } from './field.ts';
import { receipt } from './receipt.ts';
import { Id, Text } from './scalars.ts';

/** One node said to be done, or said to be done by a quarter, half or three quarters (rules-v1 §4). */
export const NodeClaim = z.strictObject({
  node: pub(Id, '节点编号；办结写 end', 'n2'),
  quarters: pub(z.int().min(1).max(3).optional(), '只报进度时：四分之几；不写即已完成', 2),
  text: pub(Text(400), '完成情况', '4月28日开标，中标通知书已发出。'),
  evidence: sys(Text(200).optional(), '成果与佐证存放处，系统内', '中标通知书，见内网附件3'),
});
export type NodeClaim = z.output<typeof NodeClaim>;

/** `tasks/<year>/<task>/claim-<date>.yaml`: a unit's claim, any day. */
export const Claim = z.strictObject({
  task: pub(Id, '任务编号，与文件夹同名', 't2026-012'),
  unit: pub(Id, '报送单位', 'gongcheng'),
  nodes: pub(z.array(NodeClaim).min(1).max(20), '报完成或报进度的节点', [{ node: 'n2', text: '已完成招标' }]),
  ...receipt,
});
export type Claim = z.output<typeof Claim>;
