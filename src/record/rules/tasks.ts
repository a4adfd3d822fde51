import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { PositivePoints, Text, TimeOfDay } from '../schema/scalars.ts';
import { block, count, points, share } from './fields.ts';

const Class = z.strictObject({
  name: pub(Text(10), '等级名称', '重点'),
  weight: pub(PositivePoints, '等级系数 d，大于0', '1.2'),
  fixed: pub(z.literal(true).optional(), '须由主要领导在首个到期日前确定', true),
  everyNode: pub(z.literal(true).optional(), '核验范围为 completion 时，每个节点都核验', true),
});

const Prompt = z.strictObject({ within: count('时限不超过几个工作日的是即办件', 5) });

/** Matters: their weights, the value c of their nodes, and the clocks of a notice (rules.md §3, §5, §9). */
export const Tasks = z.strictObject({
  leastMatters: count('参加排名，本期至少有几件主办任务有节点计分', 1),
  classes: pub(z.array(Class).min(1).max(8), '任务等级，由低到高', [
    { name: '一般', weight: '1.0' },
    { name: '重点', weight: '1.2', fixed: true },
    { name: '重大', weight: '1.5', fixed: true, everyNode: true },
  ]),
  assist: pub(PositivePoints.optional(), '协办系数 r（主办为1）；不写则只计主办', '0.5'),
  nodesPerMonth: count('每任务、单位、月最多几个考核节点（整改另计）', 2),
  lateStep: share('完成每迟一个工作日，c 减多少', '0.05'),
  lateFloor: share('完成了的，c 最少是多少', '0.5'),
  wait: count('期末未完成、逾期不超过几个工作日的，留到下期结算', 5),
  ack: count('签收：送达后几个工作日', 1),
  request: count('延期申请至少提前几个工作日', 2),
  consent: count('分管领导同意或者不同意：收到申请后几个工作日', 2),
  prompt: block(Prompt, '即办件：签收就是计划，只有一个节点'),
});
export type Tasks = z.output<typeof Tasks>;

/** Work plans: when they are due, what lateness costs, who approves and files them (rules.md §6 C1, §9). */
export const Plans = z.strictObject({
  days: count('报送：送达或者审定未通过后几个工作日', 2),
  lateStep: share('每迟一个工作日，p 减多少', '0.25'),
  approval: count('分管领导审定：收到后几个工作日', 2),
  filing: count('备案：审定后几个工作日', 1),
});

/** The weekly report of units, and what the section makes of it (rules.md §6 C2, §9). */
export const Weekly = z.strictObject({
  by: pub(TimeOfDay, '报告日几点前为按时', '12:00'),
  meeting: pub(TimeOfDay, '周一碰头会几点开始', '09:00'),
  late: share('碰头会前补报得几分之几', '0.5'),
  digest: pub(z.literal(true).optional(), '秘书科每周编印周报', true),
  keyPoints: pub(z.literal(true).optional(), '秘书科每周起草要点', true),
});

const Sample = z.strictObject({ share: share('其余报告抽查几分之几，不足一件按一件', '0.20') });

/** Which claims the section checks, and in how many days (rules.md §4). */
export const Verification = z.strictObject({
  scope: pub(
    z.enum(['all', 'completion', 'none']),
    '核验哪些报告：all 全部，completion 办结和逐点核验等级的每个节点，none 不要求',
    'completion',
  ),
  days: count('核验：收到报告后几个工作日', 5),
  sample: block(Sample, '双随机抽查：期末以后第一个工作日由秘书科以外的岗位公布抽查号'),
});

/** 回头看 after 办结 (rules.md §9). */
export const LookBack = z.strictObject({
  months: pub(z.array(z.int().min(1).max(24)).min(1).max(4), '办结后几个月', [1, 3]),
  longOverdue: count('久拖不决：逾期超过几个工作日', 20),
  longPostponed: count('久拖不决：延期次数达到', 2),
});

/** 督查记录: when what was found is fed back, and how far apart two visits of one unit should lie (rules.md §9; 条例 15). */
export const Inspections = z.strictObject({
  feedback: count('反馈：查完后几个工作日内送受督查单位', 5),
  apart: count('同一单位两次督查相隔不足几天的，提示是否重复', 7),
});

/** Lights (rules.md §8); none of them changes a score. */
export const Lights = z.strictObject({
  soon: count('蓝：几个工作日内到期', 3),
  overdue: count('黄：逾期不超过几个工作日；超过为红', 5),
  behind: count('黄：核定进度落后多少个百分点起', 10),
  farBehind: count('红：落后超过多少个百分点', 30),
});

/** The tables of single items, and who is proposed for 经验推介 (rules.md §11). */
export const SingleItems = z.strictObject({
  topRank: count('靠前：名次不低于', 3),
  topShare: share('靠前：得分不低于几分之几', '0.90'),
  least: count('靠前：本组至少有几个单位有得分', 3),
  riseScore: points('进步最大：得分至少提高多少', '5.00'),
  riseRank: count('进步最大：名次至少上升几位', 2),
});
