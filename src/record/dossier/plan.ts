import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { LocalId, ref } from '../schema/names.ts';

export const PlanNode = z.strictObject({
  id: pub(LocalId, '节点编号，各版计划不变；完成时限的节点固定写 end', 'n2'),
  unit: pub(ref('unit').optional(), '承担单位；不写即主办单位', 'caiwu'),
  title: pub(Text(60), '节点内容', '完成设计招标'),
  kind: pub(Text(20).optional(), '节点种类，office.yaml 里的名称', '立项批复'),
  approvedBy: pub(Text(40).optional(), '批准机关：批复、批准、验收由谁作出', '市发展和改革委员会'),
  due: pub(Day, '完成日期', '2026-04-30'),
  dueNoLater: pub(
    z.literal(true).optional(),
    '日期说的是某月底前、某月份之前：逢休息日提前到前一个工作日',
    true,
  ),
  deliverable: pub(Text(80).optional(), '成果的名称；不写的，以节点内容为成果', '中标通知书'),
  target: pub(z.int().min(0).max(100).optional(), '到此节点累计应完成的百分比', 40),
});
export type PlanNode = z.output<typeof PlanNode>;

/** `tasks/<year>/<task>/plan-v<n>.yaml`: the work plan, due 2 working days after delivery (mechanisms.md rows 31–34, 38). A change is the next version. */
const Plan = z.strictObject({
  task: pub(ref('task'), '任务编号，与文件夹同名', 't2026-012'),
  version: pub(z.int().min(1).max(99), '第几版，与文件名相同', 1),
  unit: pub(ref('unit'), '报送单位（主办单位）', 'gongcheng'),
  responsible: pub(Text(30), '责任人：写岗位', '工程科科长'),
  responsiblePerson: sys(Text(20).optional(), '责任人姓名', '李某'),
  measures: pub(Text(600), '工作措施', '委托代理机构，挂网公告20日后开标；开工后每周碰头。'),
  expectedResult: pub(Text(400), '预期完成效果', '疏散基地二期具备接纳2000人的条件'),
  nodes: pub(z.array(PlanNode).min(1).max(60), '时间节点', [
    { id: 'end', title: '竣工验收', due: '2026-11-30', deliverable: '验收意见书' },
  ]),
  changeReason: pub(Text(300).optional(), '第二版起：调整理由', '雨季延长，土方施工顺延'),
  ...receipt,
});
export type Plan = z.output<typeof Plan>;

export const planKind = kind({
  label: '工作计划',
  use: '主办单位报送。调整或退回重报，另建下一版，不改旧版。',
  order: 100,
  schema: Plan,
  paths: { 'tasks/{year}/{task}/plan-v{n}.yaml': { task: '{task}', version: '{n}' } },
  tier: 'public',
  dated: 'received',
  enters: 'received',
  writer: 'unit',
  judges: false,
  examples: [
    {
      path: 'tasks/2026/t2026-001/plan-v1.yaml',
      record: {
        task: 't2026-001',
        version: 1,
        unit: 'gongcheng',
        responsible: '工程科科长',
        measures: '收集规范，分章起草；书面征求各县（市）区意见；报分管领导审定后印发。',
        expectedResult: '监督有统一的标准、流程和文书。',
        nodes: [
          {
            id: 'n1',
            title: '形成手册初稿',
            due: '2026-01-30',
            deliverable: '手册初稿',
            target: 40,
          },
          {
            id: 'n2',
            title: '征求意见并修改',
            due: '2026-02-27',
            deliverable: '意见采纳情况表',
            target: 80,
          },
          {
            id: 'end',
            title: '印发手册',
            due: '2026-03-31',
            deliverable: '印发文件',
            target: 100,
          },
        ],
        submitted: '2026-01-21 10:30',
      },
    },
  ],
});
