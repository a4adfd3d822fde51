import { z } from 'zod';
import { pub } from './field.ts';
import { Approval, receipt } from './receipt.ts';
import { Day, Id, Text } from './scalars.ts';

/** `tasks/<year>/<task>/<event>-<date>.yaml`: what happens to a matter besides plan and claim; suspension and cancelling need 主要领导 in writing (rules-v1 §3). */
export const TaskEvent = z.strictObject({
  task: pub(Id, '任务编号，与文件夹同名', 't2026-012'),
  kind: pub(z.enum(['暂停', '恢复', '终止', '取消节点', '催办', '反馈', '约谈推进']), '事件种类', '暂停'),
  on: pub(Day, '日期', '2026-05-06'),
  nodes: pub(z.array(Id).max(20).optional(), '取消的节点', ['n3']),
  approval: pub(Approval.optional(), '主要领导的书面决定；暂停、恢复、终止、取消节点必须有', {
    by: 'zhuren',
    on: '2026-05-06',
    mode: '签批',
  }),
  text: pub(Text(600), '内容', '因汛情，主要领导批准暂停。'),
  ...receipt,
});
export type TaskEvent = z.output<typeof TaskEvent>;
