import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Day, Decimal, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ownId, pastDay, ref, signedDay } from '../schema/names.ts';

const Source = z.strictObject({
  kind: pub(Text(20), '任务来源，office.yaml 里的名称', '年度工作会议'),
  meeting: pub(ref('meeting').optional(), '来自会议时：会议编号', '2026-01-15-annual'),
  decision: pub(
    z
      .int()
      .min(1)
      .meta({ ref: { target: 'decision', after: 'meeting' } })
      .optional(),
    '来自会议时：议定事项序号',
    3,
  ),
  incoming: pub(ref('incoming').optional(), '来自批示、来文、曝光、发现时：来件编号', 'in2026-004'),
  clue: pub(ref('clue').optional(), '来自群众线索时：线索编号', 'c2026-002'),
  inspections: pub(
    z.array(ref('inspection')).min(1).max(20).optional(),
    '来自督查发现的，或者立项以前已经查过的：督查记录编号',
    ['2026-04-08-baishui'],
  ),
});

const Notice = z.strictObject({
  no: pub(Text(30), '督办通知单编号', '督办〔2026〕12号'),
  printed: pub(
    signedDay({ paper: ['handedOver', 'paper'], mayBeAhead: true }),
    '通知单印发日期',
    '2026-01-20',
  ),
  handedOver: pub(
    z
      .strictObject({
        on: pub(pastDay(), '签收日期', '2026-01-20'),
        paper: pub(Text(80), '签收凭据', '送达回证第12号'),
      })
      .optional(),
    '当面送达并签收的，写日期与凭据；不写则以首次进入台账为送达',
    { on: '2026-01-20', paper: '送达回证第12号' },
  ),
});

/** `tasks/<year>/<task>/task.yaml`: one matter and its notice (mechanisms.md rows 25–30; rules.md §2–3). */
export const Task = z.strictObject({
  id: pub(ownId('task'), '任务编号，与文件夹同名', 't2026-012'),
  title: pub(Text(60), '督办事项', '人防疏散基地二期建设'),
  requirement: pub(Text(1200), '办理要求', '年内完成主体工程，11月底前通过竣工验收。'),
  kind: pub(Text(20), '督办种类，office.yaml 里的名称', '日常督办'),
  source: pub(Source, '任务来源', { kind: '年度工作会议', meeting: '2026-01-15-annual', decision: 3 }),
  class: pub(Text(10), '任务等级，计分规则里的名称；要由主要领导确定的，签批以后另写 class.yaml', '重点'),
  category: pub(Text(20).optional(), '类别：重点工程、重点任务、重点项目，office.yaml 里的名称', '重点项目'),
  tags: pub(z.array(Text(20)).max(5).optional(), '标签，office.yaml 里的名称', ['难点']),
  item: pub(ref('item').optional(), '所属单项工作', 'shelter-base'),
  campaign: pub(Text(40).optional(), '所属专班或专项行动', '易地建设费清欠专班'),
  lead: pub(ref('unit'), '主办单位', 'gongcheng'),
  assists: pub(z.array(ref('unit')).max(20).optional(), '协办单位', ['caiwu']),
  leadOfficial: pub(ref('post'), '牵头负责同志的岗位编号', 'fuzhuren-1'),
  parent: pub(ref('task').optional(), '上级任务编号（一事分办多个单位时）', 't2026-020'),
  notice: pub(Notice, '督办通知单', { no: '督办〔2026〕12号', printed: '2026-01-20' }),
  due: pub(Day, '完成时限', '2026-11-30'),
  dueNoLater: pub(
    z.literal(true).optional(),
    '时限说的是某月底前、某月份之前：逢休息日提前到前一个工作日',
    true,
  ),
  goal: pub(
    z
      .strictObject({ measure: pub(Text(20), '计量单位', '万元'), amount: pub(Decimal, '目标数', '320') })
      .optional(),
    '量化目标',
    { measure: '万元', amount: '320' },
  ),
  steps: pub(z.array(Text(200)).max(20).optional(), '路径图：步骤与措施', ['立项批复', '设计招标']),
  background: sys(Text(2000).optional(), '背景情况，系统内', '一期遗留用地问题尚待协调。'),
  ...receipt,
});
export type Task = z.output<typeof Task>;

export const taskKind = kind({
  label: '督查任务与通知单',
  use: '一事一档：为每件事建一个文件夹，先放这一份，由秘书科登记。',
  order: 80,
  schema: Task,
  paths: { 'tasks/{year}/{task}/task.yaml': { id: '{task}' } },
  tier: 'public',
  dated: 'received',
  enters: 'received',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'tasks/2026/t2026-001/task.yaml',
      record: {
        id: 't2026-001',
        title: '编制人防工程质量监督手册',
        requirement: '3月底前印发手册，在建项目全部按手册监督。',
        kind: '日常督办',
        source: { kind: '年度工作会议', meeting: '2026-01-15-annual', decision: 1 },
        class: '一般',
        item: 'quality',
        lead: 'gongcheng',
        leadOfficial: 'fuzhuren-1',
        notice: { no: '督办〔2026〕1号', printed: '2026-01-19' },
        due: '2026-03-31',
        steps: ['形成初稿', '征求意见', '印发'],
        submitted: '2026-01-19 10:50',
      },
    },
  ],
});
