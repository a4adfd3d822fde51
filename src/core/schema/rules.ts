import { z } from 'zod';
import { exampleOf } from './example.ts';
import { pub } from './field.ts';
import { Component, Handicap, League } from './rules-scheme.ts';
import { Day, Id, Month, MonthDay, Points, Share, Text, TimeOfDay } from './scalars.ts';

const count = (text: string, example: number) => pub(z.int().min(0).max(999), text, example);
const decimal = (text: string, example: string) => pub(Points, text, example);
const share = (text: string, example: string) => pub(Share, text, example);

const group = <S extends z.ZodObject>(schema: S, text: string) => pub(schema, text, exampleOf(schema));

const Clocks = z.strictObject({
  ack: count('签收：送达后几个工作日', 1),
  plan: count('报送计划：送达或退回后几个工作日', 2),
  prompt: count('即办件：时限不超过几个工作日', 5),
  approval: count('分管领导审定、同意：报送后几个工作日', 2),
  filing: count('备案：审定后几个工作日', 1),
  verification: count('核验：报完成或抽取后几个工作日', 5),
  clue: count('线索决定：登记后几个工作日', 5),
  objection: count('异议答复：收到后几个工作日', 3),
  freeze: count('次月第几个工作日起可以锁定', 7),
  antedate: count('登记晚于签署几个工作日以上且无纸质凭据的，以登记时间为准', 2),
  request: count('延期申请最晚提前几个工作日', 2),
  restRun: count('通知与计划截止之间连续休息几天以上时提示', 3),
});

const Weekly = z.strictObject({
  by: pub(TimeOfDay, '报告日几点前为按时', '12:00'),
  meeting: pub(TimeOfDay, '周一碰头会几点开始', '09:00'),
  late: share('碰头会前补报得几分之几', '0.5'),
  horizon: count('未来几天内到期的事项须报', 14),
});

const Weights = z.strictObject({
  class: group(
    z.strictObject({
      一般: decimal('一般', '1.0'),
      重点: decimal('重点', '1.2'),
      重大: decimal('重大', '1.5'),
    }),
    '等级系数 d',
  ),
  lead: decimal('主办系数 r', '1.0'),
  assist: decimal('协办系数 r', '0.5'),
  carryStep: share('结转一个月加多少', '0.2'),
  carryMax: decimal('结转系数 o 的上限', '2.0'),
  nodesPerMonth: count('每任务、单位、月最多几个考核节点（整改节点另计）', 2),
});

const Completion = z.strictObject({
  lateStep: share('每逾期一个工作日减多少', '0.05'),
  lateFloor: share('完成了的最低值', '0.5'),
  unfinished: share('未完成的按核定进度乘以多少', '0.5'),
  wait: count('逾期几个工作日以内未完成的，等到下月再计', 5),
});

const Quality = z.strictObject({
  通过: share('通过', '1'),
  基本通过: share('基本通过，限期完善', '0.8'),
  首次退回: share('节点第一次退回', '0.5'),
  再次退回: share('再次退回', '0.2'),
  反弹: share('回头看反弹', '0'),
  弄虚作假: share('弄虚作假', '0'),
});

const Bonus = z.strictObject({
  cap: decimal('加分上限', '5'),
  市级: decimal('市级表扬', '2'),
  省级: decimal('省级表扬', '3'),
  国家级: decimal('国家级表扬', '4'),
  instruction: decimal('主要领导批示肯定，每事项', '0.5'),
});

const Deduction = z.strictObject({
  cap: decimal('扣分上限（弄虚作假另计）', '10'),
  red: decimal('主办任务月末红灯，每项', '1'),
  criticism: decimal('通报批评、曝光属实', '2'),
  clue: decimal('线索月末逾期', '0.5'),
  unconsented: decimal('未经同意改变计划', '0.5'),
  falsified: decimal('弄虚作假，每次', '5'),
});

const Ranking = z.strictObject({
  method: pub(
    z.enum(['sum', 'weighted', 'linear']),
    '各部分怎样合成：sum 相加，weighted 加权（一次舍入），linear 次数乘以单项分',
    'sum',
  ),
  start: pub(Points.optional(), '起评分，加在各部分之前；不写为0', '100'),
  order: pub(z.enum(['descending', 'ascending']), '高分在前还是低分在前', 'descending'),
  workload: decimal('参加排名的最低工作量 V', '2.00'),
  leadTasks: count('参加排名的最少主办任务数', 1),
  tie: pub(z.enum(['competition', 'dense', 'sequential']), '并列名次的排法', 'competition'),
  minimum: decimal('总分下限', '0'),
  maximum: decimal('总分上限', '105'),
  decimals: pub(z.int().min(0).max(4), '保留几位小数', 2),
});

const Grade = z.strictObject({
  name: pub(z.enum(['优秀', '良好', '合格', '较差']), '等次', '优秀'),
  from: decimal('多少分以上', '90'),
});

const Lists = z.strictObject({
  honourRank: count('红榜：名次不低于', 3),
  honourScore: decimal('红榜：得分不低于', '90'),
  cautionBelow: decimal('提醒：得分低于', '80'),
  cautionFall: count('提醒：下降几位以上', 3),
  cautionLoss: decimal('提醒：同时失分不少于', '3.00'),
  cautionUnless: decimal('提醒：得分不低于此数的除外', '90'),
  riseScore: decimal('单项进步最大：得分至少提高多少', '5.00'),
  riseRank: count('单项进步最大：名次至少上升几位', 2),
});

const Lights = z.strictObject({
  soon: count('临期：几个工作日内到期', 3),
  behindDays: count('滞后：逾期不超过几个工作日', 5),
  behindFrom: count('滞后：落后多少个百分点起', 10),
  behindTo: count('严重逾期：落后超过多少个百分点', 30),
});

const Checks = z.strictObject({
  sample: share('其他报告的抽查比例', '0.20'),
  lookBack: pub(z.array(z.int().min(1).max(24)).min(1).max(4), '回头看：办结后几个月', [1, 3]),
  lookBackSample: share('其他办结事项回头看比例', '0.10'),
  longOverdue: count('久拖不决：逾期超过几个工作日', 20),
  longPostponed: count('久拖不决：调整次数达到', 2),
});

const Year = z.strictObject({
  monthly: share('月度均分M所占的比例', '0.7'),
  final: share('年终考核J所占的比例', '0.3'),
  months: count('参加年度排名至少有几个月有名次', 6),
  volume: decimal('一个月的权重不超过本组当月平均工作量的几倍', '2'),
  cutOff: pub(MonthDay, '年度截止日，月-日；截止日以前截止的月份计入当年', '12-31'),
});

/** `rules/<version>.yaml`: every parameter of the scoring rules (rules-v1). A version is in force from a month after its publication. */
export const Rules = z.strictObject({
  version: pub(Id, '版本号，与文件名相同', 'v1'),
  title: pub(Text(60), '名称', '督查月度计分规则（第一版）'),
  published: pub(Day, '公布日期', '2025-12-22'),
  from: pub(Month, '从哪个月起施行，须晚于公布当月', '2026-01'),
  document: pub(Text(60).optional(), '印发文号', '望民防〔2025〕58号'),
  leagues: pub(z.array(League).min(1).max(12), '排名组', [{ id: 'counties', name: '县（市）区' }]),
  clocks: group(Clocks, '时限（工作日）'),
  weekly: group(Weekly, '周报'),
  weights: group(Weights, '权重'),
  completion: group(Completion, '完成值 c'),
  quality: group(Quality, '质量值 q'),
  planLate: share('计划每逾期一个工作日 p 减多少', '0.25'),
  components: pub(z.array(Component).min(1).max(12), '得分由哪些部分组成，依次印出', [
    { id: 'a', name: '任务完成', source: 'completion', full: '60' },
    { id: 'b', name: '办理质量', source: 'quality', full: '20' },
    { id: 'c1', name: '计划报送', source: 'plan', full: '10' },
    { id: 'c2', name: '周报', source: 'weekly', full: '10' },
  ]),
  handicaps: pub(z.array(Handicap).max(200).optional(), '事先公布的照顾分，单列一栏', [
    { unit: 'jixian', points: '1.5', why: '山区县，人员编制不足' },
  ]),
  bonus: group(Bonus, '加分'),
  deduction: group(Deduction, '扣分'),
  ranking: group(Ranking, '总分与名次'),
  grades: pub(z.array(Grade).min(1).max(6), '等次，由高到低', [
    { name: '优秀', from: '90' },
    { name: '良好', from: '80' },
    { name: '合格', from: '60' },
    { name: '较差', from: '0' },
  ]),
  lists: group(Lists, '红榜与提醒'),
  lights: group(Lights, '灯色'),
  checks: group(Checks, '核验与回头看'),
  year: group(Year, '年度考核'),
});
export type Rules = z.output<typeof Rules>;
