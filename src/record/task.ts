import { z } from 'zod';
import { pub, sys } from '../core/schema/field.ts';
import { Approval, receipt } from '../core/schema/receipt.ts';
import { Day, Decimal, Id, Text } from '../core/schema/scalars.ts';

const Source = z.strictObject({
  kind: pub(Text(20), '任务来源，office.yaml 里的名称', '年度工作会议'),
  meeting: pub(Id.optional(), '来自会议时：会议编号', '2026-01-15-annual'),
  decision: pub(z.int().min(1).optional(), '来自会议时：议定事项序号', 3),
  incoming: pub(Id.optional(), '来自批示、来文、曝光、发现时：来件编号', 'in2026-004'),
  clue: pub(Id.optional(), '来自群众线索时：线索编号', 'c2026-002'),
});

const Notice = z.strictObject({
  no: pub(Text(30), '督办通知单编号', '督办〔2026〕12号'),
  printed: pub(Day, '通知单印发日期', '2026-01-20'),
  handedOver: pub(
    z
      .strictObject({
        on: pub(Day, '签收日期', '2026-01-20'),
        paper: pub(Text(80), '签收凭据', '送达回证第12号'),
      })
      .optional(),
    '当面送达并签收的，写日期与凭据；不写则以首次进入台账为送达',
    { on: '2026-01-20', paper: '送达回证第12号' },
  ),
});

/** `tasks/<year>/<task>/task.yaml`: one matter and its notice (mechanisms.md rows 25–30; rules.md §2–3). */
export const Task = z.strictObject({
  id: pub(Id, '任务编号，与文件夹同名', 't2026-012'),
  title: pub(Text(60), '督办事项', '人防疏散基地二期建设'),
  requirement: pub(Text(1200), '办理要求', '年内完成主体工程，11月底前通过竣工验收。'),
  kind: pub(Text(20), '督办种类，office.yaml 里的名称', '日常督办'),
  source: pub(Source, '任务来源', { kind: '年度工作会议', meeting: '2026-01-15-annual', decision: 3 }),
  class: pub(Text(10), '任务等级，计分规则里的名称，由主要领导在通知单上确定', '重点'),
  classFixed: pub(Approval.optional(), '等级的确定：岗位、日期、方式', {
    by: 'zhuren',
    on: '2026-01-19',
    mode: '签批',
  }),
  tags: pub(z.array(Text(20)).max(5).optional(), '标签，office.yaml 里的名称', ['难点']),
  item: pub(Id.optional(), '所属单项工作', 'shelter-base'),
  campaign: pub(Text(40).optional(), '所属专班或专项行动', '易地建设费清欠专班'),
  lead: pub(Id, '主办单位', 'gongcheng'),
  assists: pub(z.array(Id).max(20).optional(), '协办单位', ['caiwu']),
  leadOfficial: pub(Id, '牵头负责同志的岗位编号', 'fuzhuren-1'),
  parent: pub(Id.optional(), '上级任务编号（一事分办多个单位时）', 't2026-020'),
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
