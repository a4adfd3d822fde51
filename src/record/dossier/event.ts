import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { exampleOf } from '../schema/example.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { LocalId, ref } from '../schema/names.ts';

const TaskEventKind = z.enum([
  '暂缓办理',
  '恢复',
  '撤销督办',
  '通知单作废',
  '取消节点',
  '移交',
  '催办',
  '反馈',
]);

const NewDate = z.strictObject({
  node: pub(LocalId, '节点编号；未报的计划写 plan', 'n2'),
  due: pub(Day, '新的日期', '2026-05-22'),
});

/** `tasks/<year>/<task>/<event>-<date>.yaml`: what happens to a matter besides plan and claim; suspending, ending, cancelling and handing over need 主要领导 in writing (rules.md §1, §3). */
const TaskEvent = z.strictObject({
  task: pub(ref('task'), '任务编号，与文件夹同名', 't2026-012'),
  kind: pub(TaskEventKind, '事件种类', '暂缓办理'),
  on: pub(Day, '日期', '2026-05-06'),
  nodes: pub(z.array(LocalId).max(20).optional(), '取消的节点', ['n3']),
  from: pub(ref('unit').optional(), '移交：由哪个单位移交；不写即主办单位', 'renke'),
  to: pub(ref('unit').optional(), '移交：接办单位', 'guike'),
  dates: pub(z.array(NewDate).max(60).optional(), '移交：已经逾期的节点另定的日期', [exampleOf(NewDate)]),
  approval: pub(
    Approval.optional(),
    '主要领导的书面决定；暂缓办理、恢复、撤销督办、通知单作废、取消节点、移交必须有',
    {
      by: 'zhuren',
      on: '2026-05-06',
      mode: '签批',
    },
  ),
  no: pub(Text(30).optional(), '印发了催办单的：催办单编号', '催办〔2026〕3号'),
  text: pub(Text(600), '内容', '因汛情，主要领导批准暂缓办理。'),
  ...receipt,
});
type TaskEvent = z.output<typeof TaskEvent>;

export const eventKind = kind({
  label: '任务事件',
  use: '暂缓办理、恢复、撤销督办、通知单作废、取消节点、移交须附主要领导的书面决定；通知单作废的，编号不再用，另发的用新的编号；催办、反馈随时登记。移交写明接办单位（`to`），已经逾期的节点另定日期（`dates`）。文件名用英文简名加日期，如 suspend-2026-05-06.yaml。',
  order: 130,
  schema: TaskEvent,
  paths: { 'tasks/{year}/{task}/{event}-{date}.yaml': { task: '{task}', on: '{date}' } },
  tier: 'public',
  dated: 'received',
  enters: 'own',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'tasks/2026/t2026-001/urge-2026-03-20.yaml',
      record: {
        task: 't2026-001',
        kind: '催办',
        on: '2026-03-20',
        text: '电话提醒工程科，3月31日到期。',
        submitted: '2026-03-20 15:10',
      },
    },
  ],
});
