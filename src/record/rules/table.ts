import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Day, Points, Share, SignedPoints, Text } from '../schema/scalars.ts';
import { points } from './fields.ts';
import { listId, LocalId, ref } from '../schema/names.ts';

/** A period with dates of its own, such as a campaign. */
export const NamedPeriod = z.strictObject({
  id: pub(listId(), '编号，也是文件夹名', '2026-spring'),
  name: pub(Text(20), '名称', '2026年春季攻坚'),
  from: pub(Day, '第一天', '2026-03-01'),
  to: pub(Day, '最后一天', '2026-04-30'),
});

/** What one table covers: a calendar period, or periods named with their dates (rules.md §7). */
export const PeriodRule = z.union([
  z.enum(['month', 'two-months', 'quarter', 'half-year', 'year']),
  z.array(NamedPeriod).min(1).max(60),
]);

const PARTS = ['completion', 'quality', 'plan', 'weekly', 'assessed'] as const;

/**
 * One part of the score, in the order of printing (rules.md §6–7): computed from the ledger, or
 * `assessed` from marks entered. `full` belongs to `sum` and `weighted`, `weight` to `weighted`,
 * `each` to `linear`.
 */
export const Component = z.strictObject({
  id: pub(LocalId.max(8), '编号，得分表上用大写印出；e、x、h 另有用处，不能用', 'a'),
  name: pub(Text(20), '名称', '任务完成'),
  source: pub(
    z.enum(PARTS),
    '分从哪里来：completion 任务完成、quality 办理质量、plan 计划报送、weekly 周报，或 assessed 评分',
    'completion',
  ),
  full: pub(Points.optional(), '满分', '60'),
  fullBy: pub(
    z.record(LocalId, Points).optional(),
    '满分因排名组不同的：排名组编号和满分；0是本组没有这一部分',
    {
      departments: '50',
    },
  ),
  weight: pub(Points.optional(), '加权合成的权重：都写成几分之几，或者都写成百分数', '0.6'),
  each: pub(SignedPoints.optional(), '计数合成的每一次几分，可为负数', '2'),
  whenNone: pub(
    z.enum(['unranked', 'full', 'scale']).optional(),
    '没有可评内容时：unranked 不参加排名，full 给满分，scale 按其余部分折算；不写时任务完成为 unranked，评分为 scale，其余为 full',
    'full',
  ),
  negative: pub(z.literal(true).optional(), '评分可以是负数', true),
});
export type Component = z.output<typeof Component>;

/** A column that is shown beside the score and not added: a count, a volume, a rate (指标列). */
export const Column = z.strictObject({
  id: pub(LocalId.max(8), '编号', 'banjian'),
  name: pub(Text(20), '名称', '办件数'),
  measure: pub(Text(10).optional(), '计量单位', '件'),
});
export type Column = z.output<typeof Column>;

/** Points that a unit is given for standing conditions, printed in a column of their own. */
export const Handicap = z.strictObject({
  unit: pub(ref('unit'), '单位', 'jixian'),
  points: pub(SignedPoints, '照顾分，可为负数', '1.5'),
  why: pub(Text(60), '理由', '山区县，人员编制不足'),
  period: pub(ref('period').optional(), '只在哪一期；不写则本版规则施行期间都有', '2026-05'),
});

const Level = z.strictObject({
  name: pub(Text(10), '级别', '市级'),
  points: points('加几分', '2'),
});

/** E: commendations by their level, a cap over all (rules.md §6). */
export const Bonus = z.strictObject({
  cap: points('加分上限', '5'),
  levels: pub(z.array(Level).max(8), '表扬的级别，由低到高', [
    { name: '市级', points: '2' },
    { name: '省级', points: '3' },
    { name: '国家级', points: '4' },
  ]),
  praise: pub(Points.optional(), '主要领导批示肯定，每事项几分；不写则不加分', '0.5'),
});

const Falsified = z.strictObject({
  points: points('弄虚作假，每事项几分，不受上限限制', '5'),
  gradeAtMost: pub(Text(10).optional(), '等次最高是什么', '合格'),
});

/** X: what the other parts do not count (rules.md §6); 考核扣分 carries its own points. */
export const Deduction = z.strictObject({
  cap: points('扣分上限（弄虚作假另计）', '10'),
  criticism: points('通报批评', '2'),
  exposure: points('曝光属实', '2'),
  partly: points('曝光部分属实', '1'),
  falsified: pub(Falsified, '弄虚作假', exampleOf(Falsified)),
});

const Method = z.enum(['sum', 'weighted', 'linear']);
const METHOD = '各部分怎样合成：sum 相加，weighted 加权，linear 次数乘以每次分数';

const Decimals = z.int().min(0).max(4);

/** From printed parts to the printed total and the rank (rules.md §7). */
export const Total = z.strictObject({
  method: pub(Method, METHOD, 'sum'),
  start: pub(Points.optional(), '起评分，加在各部分之前', '100'),
  order: pub(z.enum(['descending', 'ascending']), '高分在前 descending，低分在前 ascending', 'descending'),
  minimum: pub(SignedPoints, '总分下限', '0'),
  maximum: pub(Points.optional(), '总分上限；不写则为满分加上加分上限，没有满分的不设上限', '105'),
  partDecimals: pub(Decimals, '各部分保留几位小数', 2),
  decimals: pub(Decimals, '总分保留几位小数', 2),
  tie: pub(
    z.enum(['competition', 'dense', 'sequential']),
    '同分名次：competition 1、2、2、4，dense 1、2、2、3，sequential 1、2、3、4',
    'competition',
  ),
  tieBreak: pub(LocalId.optional(), '同分时再比哪一部分或者指标列（高者在前）', 'a'),
  show: pub(
    z.enum(['both', 'scores', 'ranks']).optional(),
    '得分和名次公布哪些：both 都公布，scores 只公布得分，ranks 只公布名次；不写为 both',
    'both',
  ),
});
export type Total = z.output<typeof Total>;

/** A grade band; a total belongs to the first band that it reaches. */
export const Grade = z.strictObject({
  name: pub(Text(10), '等次', '优秀'),
  from: pub(Share, '满分的几分之几以上；低分在前的，以下', '0.90'),
});
export type Grade = z.output<typeof Grade>;

const Condition = z.strictObject({
  first: pub(z.int().min(1).max(999).optional(), '前几名', 3),
  last: pub(z.int().min(1).max(999).optional(), '末几名', 2),
  from: pub(Share.optional(), '满分的几分之几以上；低分在前的，以下', '0.90'),
  below: pub(Share.optional(), '不满满分的几分之几；低分在前的，超过', '0.80'),
  fell: pub(z.int().min(1).max(999).optional(), '比上期至少下降几位', 3),
  rose: pub(z.int().min(1).max(999).optional(), '比上期至少上升几位', 3),
  lost: pub(Points.optional(), '比上期至少差几分', '3.00'),
  gained: pub(Points.optional(), '比上期至少好几分', '3.00'),
});
export type Condition = z.output<typeof Condition>;

/** A list drawn from the table: a unit is on it when all of one of the conditions hold. */
export const List = z.strictObject({
  id: pub(listId().max(20), '编号', 'honour'),
  name: pub(Text(10), '名称', '红榜'),
  tone: pub(z.enum(['honour', 'caution']), 'honour 表扬，caution 提醒', 'honour'),
  when: pub(z.array(Condition).min(1).max(8), '条件：满足其中一条的全部各项即上榜', [
    { first: 3, from: '0.90' },
  ]),
});
export type List = z.output<typeof List>;

/** Units that are ranked among themselves; what differs from the rest of the rules stands here. */
export const League = z.strictObject({
  id: pub(listId('league'), '排名组编号', 'counties'),
  name: pub(Text(20), '排名组名称', '县（市）区'),
  method: pub(Method.optional(), `本组另定：${METHOD}`, 'sum'),
  maximum: pub(Points.optional(), '本组另定：总分上限', '155'),
  grades: pub(z.array(Grade).min(1).max(8).optional(), '本组另定：等次', [exampleOf(Grade)]),
  lists: pub(z.array(List).max(8).optional(), '本组另定：榜单', [exampleOf(List)]),
});
export type League = z.output<typeof League>;

/** The annual appraisal (rules.md §11). */
export const Year = z.strictObject({
  monthly: pub(Share, '各期均分M所占的比例', '0.7'),
  final: pub(Share, '年终考核J所占的比例', '0.3'),
  finalAlone: pub(z.array(LocalId).max(12).optional(), '只按年终考核评定的排名组', ['departments']),
});
