import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Day, Id, IsoWeek, Moment, Text } from '../schema/scalars.ts';
import { VERIFICATION_RESULTS } from '../finding/verification.ts';

/** An exact value as text: `0.85`, or `17/60` where no decimal is exact. */
export const ExactText = z.string().regex(/^-?\d{1,30}(?:\.\d{1,15}|\/[1-9]\d{0,29})?$/);

const exact = (text: string, example: string) => pub(ExactText, text, example);
const flag = (text: string) => pub(z.literal(true).optional(), text, true);
const day = (text: string, example: string) => pub(Day.optional(), text, example);
const count = z.int().min(0).max(9999);

/** What a matter is called: its id, or, where it is withheld, a number in capitals that no id can be. */
export const TaskName = z.string().regex(/^(?:[a-z0-9][a-z0-9-]{0,79}|W[1-9]\d{0,4})$/);

/** What a node is called: its id, or, where what sets it is withheld, a number behind a capital. */
export const NodeName = z.string().regex(/^(?:[a-z0-9][a-z0-9-]{0,79}|N\d{1,4})$/);

const task = () => pub(TaskName, '任务编号；不予公开的任务用代号 W1、W2……', 't2026-012');
const Paths = pub(z.array(Text(200)).max(400).optional(), '依据的记录（路径）；不予公开的不列', [
  'tasks/2026/t2026-012/claim-2026-05-20.yaml',
]);
const record = pub(
  Text(200).optional(),
  '依据的记录（路径）；不予公开的不写',
  'measures/2026/m2026-004.yaml',
);

const proof = {
  selfDeclared: flag('时间只是自报的（自报时间）'),
  entered: day('代录的，哪一天录入', '2026-05-21'),
};

const Act = z.strictObject({
  on: pub(Day, '哪一天', '2026-05-20'),
  end: flag('是以申请办结报的'),
  ...proof,
});
export type Act = z.output<typeof Act>;

const CHECK_KINDS = z.enum(['核验', '回头看', '再督查']);
const Check = z.strictObject({
  on: pub(Day, '核查日期', '2026-05-22'),
  kind: pub(CHECK_KINDS, '查什么', '核验'),
  result: pub(z.enum(VERIFICATION_RESULTS), '结论', '退回'),
});

const Rolled = z.strictObject({
  from: pub(Day, '原定哪一天', '2026-05-16'),
  to: pub(Day, '改到哪一天', '2026-05-18'),
});
const HandedOver = z.strictObject({
  on: day('移交的日期', '2026-05-06'),
  to: day('另定的时限', '2026-05-29'),
});
const Postponed = z.strictObject({
  state: pub(
    z.enum(['granted', 'further', 'pending', 'refused', 'too-late']).optional(),
    '同意 granted，再次同意 further，没有答复 pending，未获同意 refused，申请过迟 too-late',
    'granted',
  ),
  from: day('原来的时限', '2026-05-15'),
  to: day('申请的时限', '2026-05-29'),
});
const Refused = z.strictObject({
  claim: pub(Act.optional(), '哪一次报完成', { on: '2026-05-14' }),
  check: pub(Check.optional(), '哪一次核查', exampleOf(Check)),
});
const Laid = z.strictObject({
  what: pub(z.enum(['claim', 'request']), '等的是核验 claim，还是延期的答复 request', 'claim'),
  days: pub(count, '扣除几个工作日', 2),
  after: day('哪一天之后', '2026-05-20'),
  until: day('到哪一天', '2026-05-22'),
});
const Accepted = z.strictObject({
  how: pub(
    z.enum(['checked', 'free', 'not-drawn', 'undrawn', 'unchecked', 'awaiting', 'awaiting-draw']),
    '怎样认定：核查 checked，不要求核验 free，没有抽中 not-drawn，没有公布抽查号 undrawn，应核验没有核验 unchecked；还没有认定：待核验 awaiting，待抽查号 awaiting-draw',
    'checked',
  ),
  on: day('认定（核查）的日期；待核验的，核验期限', '2026-05-22'),
  kind: pub(CHECK_KINDS.optional(), '查什么', '核验'),
  result: pub(z.enum(VERIFICATION_RESULTS).optional(), '结论', '通过'),
});

const LIGHTS = ['red', 'yellow', 'blue', 'green', 'grey', 'done'] as const;
const LIGHT_REASONS = z.enum([
  'overdue',
  'plan-missing',
  'ack-missing',
  'behind',
  'relapse',
  'due-soon',
  'on-track',
  'not-filed',
  'not-signed',
  'suspended',
  'withdrawn',
  'void',
  'handed-over',
  'own-part-done',
  'concluded',
]);
const LitNode = z.strictObject({
  light: pub(z.enum(LIGHTS), '灯色', 'yellow'),
  reason: pub(LIGHT_REASONS, '为什么亮这个灯', 'overdue'),
  amount: pub(count, '几个工作日，或者落后几个百分点；没有的为0', 3),
  claimed: flag('已报待核，灯停在报的那一天'),
});

const Node = z.strictObject({
  id: pub(NodeName, '节点编号；plan 是未报的计划；不予公开的用代号 N1、N2……', 'n1'),
  plan: pub(
    z.enum(['first', 'resubmission', 'prompt']).optional(),
    '未报的计划是哪一种：初次 first、退回重报 resubmission、即办件的签收 prompt',
    'first',
  ),
  state: pub(
    z.enum(['finished', 'open', 'waiting', 'suspended']),
    'finished 完成，open 未完成，waiting 留到下期结算，suspended 暂缓办理',
    'finished',
  ),
  late: pub(count, '逾期几个工作日', 3),
  c: exact('完成值；留到下期的、暂缓的为0，不计', '0.85'),
  due: day('应于哪一天完成', '2026-05-15'),
  rolled: pub(Rolled.optional(), '原定日期遇休息日', exampleOf(Rolled)),
  handedOver: pub(z.array(HandedOver).max(40).optional(), '移交时另定的时限', [exampleOf(HandedOver)]),
  postponed: pub(z.array(Postponed).max(40).optional(), '延期申请', [exampleOf(Postponed)]),
  rested: flag('因暂缓办理顺延'),
  refused: pub(z.array(Refused).max(40).optional(), '没有作数的报完成', [exampleOf(Refused)]),
  claim: pub(Act.optional(), '作数的那一次报完成', exampleOf(Act)),
  passed: pub(count.optional(), '扣除以前逾期几个工作日', 5),
  laid: pub(z.array(Laid).max(80).optional(), '等候答复而扣除的工作日', [exampleOf(Laid)]),
  onlyRest: flag('其间只有休息日，按1个工作日计'),
  accepted: pub(Accepted.optional(), '怎样认定', exampleOf(Accepted)),
  provisional: flag('所在年份的工作日安排没有载入，暂定'),
  light: pub(LitNode.optional(), '不计分的节点期末亮什么灯', exampleOf(LitNode)),
  records: Paths,
});

export const CompletionTask = z.strictObject({
  task: task(),
  class: pub(Text(10), '任务等级', '重大'),
  role: pub(z.enum(['lead', 'assist']), '主办 lead、协办 assist', 'lead'),
  item: pub(Id.optional(), '属于哪一个单项；不予公开的任务不写', 'zaiqing'),
  nodes: pub(z.array(Node).max(400), '节点', [exampleOf(Node)]),
});

const Finding = z.strictObject({
  result: pub(z.enum(VERIFICATION_RESULTS), '结论', '通过'),
  node: pub(NodeName.optional(), '哪个节点；end 是办结', 'n1'),
  kind: pub(CHECK_KINDS.optional(), '查什么', '核验'),
  on: day('核查日期；记录不予公开的不写', '2026-05-22'),
  records: Paths,
});

export const QualityTask = z.strictObject({
  task: task(),
  results: pub(z.array(Finding).min(1).max(400), '核查结论', [exampleOf(Finding)]),
});

export const PlanClock = z.strictObject({
  task: task(),
  p: exact('计划值', '0.75'),
  late: pub(count.optional(), '逾期几个工作日', 1),
  nth: pub(z.int().min(1).max(99).optional(), '本任务第几个计划时限', 1),
  kind: pub(
    z.enum(['first', 'resubmission', 'prompt']).optional(),
    '初次 first、退回重报 resubmission、即办件的签收 prompt',
    'first',
  ),
  start: day('起算日', '2026-05-06'),
  due: day('时限', '2026-05-13'),
  moved: day('移交、暂缓以后的时限', '2026-05-20'),
  met: pub(Act.optional(), '哪一天报送；没有公开的不写', { on: '2026-05-14' }),
  missing: flag('没有报送'),
  provisional: flag('所在年份的工作日安排没有载入，暂定'),
  records: Paths,
});

const OwnLine = z.strictObject({
  task: task(),
  due: day('最早的时限', '2026-05-15'),
  overdue: flag('报告日已经到期'),
});
const Completed = z.strictObject({ at: pub(Moment, '哪一刻报齐', '2026-05-15 16:20'), ...proof });
const names = z.array(TaskName).max(9999).optional();

export const WeekOwed = z.strictObject({
  week: pub(IsoWeek, '周', '2026-W20'),
  z: pub(ExactText.optional(), '周报值；还没有到时候的不写', '1'),
  day: pub(Day, '报告日', '2026-05-15'),
  state: pub(
    z.enum(['on-time', 'before-meeting', 'late', 'missing', 'open']),
    '按时 on-time，碰头会以前补报 before-meeting，其后 late，没有报齐 missing，还没有到时候 open',
    'on-time',
  ),
  completed: pub(Completed.optional(), '报齐的时间', exampleOf(Completed)),
  meeting: pub(Moment.optional(), '还没有到时候的：下次碰头会', '2026-05-18 09:00'),
  own: pub(z.array(OwnLine).max(9999).optional(), '须各有一行的', [exampleOf(OwnLine)]),
  others: pub(names, '可由「其余无变化」一并说明的', ['t2026-013']),
  unreported: pub(names, '漏报的', ['t2026-013']),
  provisional: flag('所在年份的工作日安排没有载入，暂定'),
  records: Paths,
});

export const BonusGround = z.strictObject({
  kind: pub(Text(20), '种类：表扬的级别；praise 是批示肯定', '市级'),
  points: exact('加分', '2'),
  before: pub(ExactText.optional(), '同一事较低一级已加的分', '1'),
  honour: pub(Id.optional(), '表扬的编号', 'h2026-03'),
  on: day('作出的日期', '2026-05-08'),
  received: pub(Act.optional(), '收到的日期', exampleOf(Act)),
  record,
});

export const DeductionGround = z.strictObject({
  kind: pub(
    z.enum(['criticism', 'exposure', 'measure', 'falsified']),
    '种类：通报批评、曝光、考核扣分、弄虚作假',
    'criticism',
  ),
  matter: pub(TaskName, '哪一事；不予公开的用代号', 't2026-012'),
  points: exact('扣分', '2'),
  on: day('作出（核实、核查）的日期', '2026-05-08'),
  verdict: pub(z.enum(['属实', '部分属实']).optional(), '曝光核实的结论', '属实'),
  check: pub(CHECK_KINDS.optional(), '查什么时发现的', '核验'),
  record,
});

export const MarkEntered = z.strictObject({
  component: pub(Id, '哪一部分或者指标列', 'd'),
  mark: pub(ExactText.optional(), '评分；不适用的不写', '9.5'),
  why: pub(Text(100).optional(), '不适用的理由', '无回访'),
  by: pub(Id.optional(), '谁评的', 'mishu'),
  on: day('评分日期', '2026-06-01'),
  entered: day('代录的，哪一天录入', '2026-06-02'),
  record,
});

export const LeftOut = z.strictObject({
  task: task(),
  node: pub(NodeName.optional(), '取消的节点；撤销督办的不写', 'n2'),
  records: Paths,
});

/** The lights of a unit's matters, by what a list tells apart: what was withdrawn or handed over stands on its own. */
const LIGHT_COUNTS = [...LIGHTS, 'handed-over', 'withdrawn'] as const;
export const LightCounts = z.partialRecord(z.enum(LIGHT_COUNTS), count);
export type LightCounts = z.output<typeof LightCounts>;
