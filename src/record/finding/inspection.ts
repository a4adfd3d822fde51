import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { Day, Month, Points, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { later, LocalId, ownId, ref, signedDay } from '../schema/names.ts';

/** How it was found out (mechanisms.md row 10). */
const INSPECTION_METHODS = ['明查', '暗访', '自查', '稽查', '媒体', '群众'] as const;

/** What is concluded of a problem that was found. */
const FOUND_VERDICTS = ['属实', '部分属实', '不属实'] as const;

const Member = z.strictObject({
  who: pub(ref('actor'), '参加的科室（单位）或者岗位编号', 'caiwu'),
  part: pub(Text(100), '分工：承担什么', '核对票据和入库'),
  result: pub(Text(300).optional(), '各自查到的情况', '抽查票据46份，均已入库。'),
});

/** The 方案 before it (mechanisms.md row 67): objects, division and manner stand in the record itself, once. */
const Scheme = z.strictObject({
  basis: pub(Text(200), '督查依据：会议、批示或者年度计划的编号', '2026年度督查计划第2项'),
  focus: pub(z.array(Text(120)).min(3).max(6), '督查重点，3至6条，可核对', [
    '欠缴底数与住建、财政数据是否一致',
    '缓缴有无批准手续',
    '催缴文书是否逐户送达',
  ]),
  ways: pub(z.array(z.enum(['明查', '暗访', '查阅', '座谈', '数据比对'])).min(1), '督查方式', [
    '查阅',
    '数据比对',
  ]),
  from: pub(Day, '进点日期', '2026-04-08'),
  to: pub(Day, '离点日期，不晚于', '2026-04-10'),
  reportBy: pub(Day, '提交督查报告的日期，不晚于', '2026-04-17'),
  approval: pub(Approval.optional(), '方案的审批', { by: 'zhuren', on: '2026-04-02', mode: '签批' }),
});

const Verdict = later(
  z.strictObject({
    on: pub(Day, '作出结论的日期', '2026-04-10'),
    result: pub(z.enum(FOUND_VERDICTS), '核实的结论', '属实'),
    by: pub(ref('actor'), '作出结论的单位或岗位编号', 'mishu'),
    note: pub(Text(200).optional(), '核实的情况', '与财政入库数据核对一致。'),
  }),
  'on',
);

const Found = z.strictObject({
  no: pub(
    z
      .int()
      .min(1)
      .max(200)
      .meta({ own: { target: undefined, within: 'list' } }),
    '问题序号',
    1,
  ),
  category: pub(Text(20), '问题类别，office.yaml 里的名称', '违规减免缓'),
  text: pub(Text(400), '事实：时间、地点、数据（原文反馈，不得改写）', '2025年以会议纪要代替缓缴审批2件。'),
  basis: pub(Text(120).optional(), '依据条款', '《人民防空法》第四十八条'),
  units: pub(z.array(ref('unit')).min(1).max(30).optional(), '涉及哪些单位；涉及全部受督查单位的不写', [
    'baishui',
  ]),
  verdict: pub(Verdict.optional(), '核实结论；没有写的是待核实', {
    on: '2026-04-10',
    result: '属实',
    by: 'mishu',
  }),
});

const Demand = z.strictObject({
  task: pub(ref('task', 'record'), '属于哪项督查任务；没有立项的先立项', 't2026-012'),
  id: pub(LocalId, '整改节点编号，在所属任务内不重复', 'r1'),
  unit: pub(ref('unit').optional(), '由哪个单位整改；不写即主办单位', 'baishui'),
  found: pub(z.array(z.int().min(1).max(200)).min(1).max(20).optional(), '针对上面第几个问题，写序号', [1]),
  title: pub(Text(60), '整改要求', '补齐缓缴审批手续'),
  how: pub(Text(200).optional(), '办法：怎样改', '法规科派人对口指导，逐件补办。'),
  deliverable: pub(Text(80), '可核对的成果', '审批手续2件'),
  due: pub(Day, '整改期限', '2026-05-08'),
});
export type InspectionDemand = z.output<typeof Demand>;

const Mark = z.strictObject({
  unit: pub(ref('unit'), '单位', 'baishui'),
  mark: pub(Points, '打的分', '88.5'),
  why: pub(Text(100).optional(), '扣分的理由', '现场标识缺两处，扣1分'),
});

const Feedback = later(
  z.strictObject({
    unit: pub(ref('unit'), '向哪个单位反馈', 'baishui'),
    on: pub(Day, '反馈单送出的日期', '2026-04-14'),
    no: pub(Text(40).optional(), '反馈单编号', '督查反馈〔2026〕3号'),
    channel: pub(z.enum(['书面', '内网公文', '当面', '会议', '传真']), '怎样送的', '书面'),
    receiver: pub(Text(30).optional(), '谁收的，写岗位不写姓名', '督查联络员'),
    received: pub(Day.optional(), '收到的日期；申请复核的30日从这一天起算', '2026-04-15'),
  }),
  'on',
);

/**
 * `inspections/<year>/<id>.yaml`: one going there, one coming here, of whatever kind: audit, joint inspection, tour,
 * visit, consultation, on-site review (mechanisms.md rows 10, 13–17, 21, 44, 67–68, 81–83; rules.md §3, §9). It is
 * entered when it was carried out. What became of it is not typed here: a verdict and a feedback are written in later,
 * a demand is a node of its matter, claimed and verified like any other.
 */
const Inspection = z.strictObject({
  id: pub(ownId('inspection'), '编号，与文件名相同', '2026-04-08-baishui'),
  kind: pub(Text(20), '种类，office.yaml 里的名称', '专项稽查'),
  title: pub(Text(60).optional(), '名称', '易地建设费征收使用专项稽查'),
  month: pub(Month.optional(), '现场点评属于哪个月；不写即点评当月', '2026-05'),
  on: pub(signedDay(), '日期；几天的写第一天', '2026-04-08'),
  until: pub(Day.optional(), '几天的，写最后一天', '2026-04-10'),
  leader: pub(ref('post'), '带队领导：岗位编号', 'fuzhuren-1'),
  place: pub(Text(60).optional(), '地点，写到单位或者工地名称，不写点位、坐标', '白水县民防办'),
  method: pub(z.enum(INSPECTION_METHODS), '方式', '明查'),
  units: pub(z.array(ref('unit')).min(1).max(60), '受督查的单位', ['baishui']),
  tasks: pub(z.array(ref('task', 'record')).min(1).max(60).optional(), '涉及的督查任务', ['t2026-021']),
  members: pub(z.array(Member).max(20).optional(), '参加的科室和分工', [exampleOf(Member)]),
  scheme: pub(Scheme.optional(), '督查方案；实施以后才登记', exampleOf(Scheme)),
  content: pub(Text(300).optional(), '督查内容', '2019年以来易地建设费的征收、缓缴和入库。'),
  good: pub(Text(300).optional(), '肯定的', '欠缴底数已经逐户建账。'),
  comment: pub(Text(800).optional(), '意见：点评、会商意见、总的情况', '资料归集慢，应先易后难逐户销号。'),
  found: pub(z.array(Found).min(1).max(100).optional(), '发现的问题', [
    { no: 1, category: '违规减免缓', text: '以会议纪要代替缓缴审批2件。' },
  ]),
  demands: pub(z.array(Demand).min(1).max(100).optional(), '整改要求，成为所属任务的考核节点', [
    { task: 't2026-012', id: 'r1', title: '补齐手续', deliverable: '审批手续2件', due: '2026-05-08' },
  ]),
  marks: pub(z.array(Mark).min(1).max(60).optional(), '拉练打分', [{ unit: 'baishui', mark: '88.5' }]),
  feedback: pub(z.array(Feedback).min(1).max(60).optional(), '反馈，一个单位一条', [
    { unit: 'baishui', on: '2026-04-14', channel: '书面' },
  ]),
  paper: pub(Text(80).optional(), '纸质记录编号；登记晚于督查2个工作日以上时须有', '督查记录本2026-06'),
  ...receipt,
});
export type Inspection = z.output<typeof Inspection>;

export const inspectionKind = kind({
  label: '督查记录',
  use: '专项稽查、联合督查、月度拉练、现场督办、会商、集中会诊、现场点评，进行以后登记一份。还没有进行的不进台账，方案在台账以外写。提出的整改要求是所属任务的考核节点，单位照常报完成、秘书科照常核验；核实结论（`verdict`）和反馈（`feedback`）后来补写在这一份里。',
  order: 220,
  schema: Inspection,
  paths: { 'inspections/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'own',
  writer: 'section',
  judges: true,
  examples: [
    {
      path: 'inspections/2026/2026-04-07-gongcheng.yaml',
      record: {
        id: '2026-04-07-gongcheng',
        kind: '现场点评',
        on: '2026-04-07',
        leader: 'fuzhuren-1',
        method: '明查',
        units: ['gongcheng'],
        tasks: ['t2026-001'],
        comment: '先印发再完善，文书样式一周内定稿。',
        submitted: '2026-04-07 17:00',
      },
    },
    {
      path: 'inspections/2026/2026-04-14-gongcheng.yaml',
      record: {
        id: '2026-04-14-gongcheng',
        kind: '现场督办',
        on: '2026-04-14',
        leader: 'zhuren',
        place: '工程科',
        method: '明查',
        units: ['gongcheng'],
        tasks: ['t2026-001'],
        found: [
          {
            no: 1,
            category: '制度不落实',
            text: '手册已印发，2个在建项目仍用旧表格。',
            verdict: { on: '2026-04-14', result: '属实', by: 'mishu' },
          },
        ],
        demands: [
          {
            task: 't2026-001',
            id: 'r1',
            found: [1],
            title: '在建项目全部换用新表格',
            deliverable: '换用情况表',
            due: '2026-04-30',
          },
        ],
        submitted: '2026-04-14 17:20',
      },
    },
  ],
});
