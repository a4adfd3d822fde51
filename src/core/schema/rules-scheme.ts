import { z } from 'zod';
import { exampleOf } from './example.ts';
import { pub } from './field.ts';
import { Id, Points, PositivePoints, Share, SignedPoints, Text } from './scalars.ts';

/** The line that steadies 任务完成 of units with few tasks (rules-v1 §7): `weight` w more, of which w × `value` c is earned. */
const Virtual = z.strictObject({
  weight: pub(PositivePoints, '权重 w，大于0', '1'),
  value: pub(Share, '完成值 c', '0.90'),
});

/** Units that are ranked among themselves. Without `virtual` there is no virtual line; it has no default, which would change the digests of frozen months. */
export const League = z.strictObject({
  id: pub(Id, '排名组编号', 'counties'),
  name: pub(Text(20), '排名组名称', '县（市）区'),
  virtual: pub(Virtual.optional(), '虚拟主办行：任务完成里，本组每个单位另加的一行', exampleOf(Virtual)),
});

/**
 * One part of the score, in the order of printing (rules-v1 §6, §11): computed from the
 * ledger, or `assessed` from the marks in `assessments/`. Of the optional fields `full`
 * belongs to `sum` and `weighted`, `weight` to `weighted`, `points` to `linear`; check
 * `rules-components` holds that.
 */
export const Component = z.strictObject({
  id: pub(Id.max(8), '编号，成绩单上用大写印出；e、x、h 留给加分、扣分、照顾分', 'a'),
  name: pub(Text(20), '名称', '任务完成'),
  source: pub(
    z.enum(['completion', 'quality', 'plan', 'weekly', 'assessed']),
    '分从哪里来：台账计算（任务完成、办理质量、计划、周报）或 assessed 评分',
    'completion',
  ),
  full: pub(Points.optional(), '满分', '60'),
  fullBy: pub(z.record(Id, Points).optional(), '满分因排名组不同的：排名组编号和满分', { departments: '50' }),
  weight: pub(Share.optional(), '加权合成的权重', '0.6'),
  points: pub(SignedPoints.optional(), '计数合成的每一次几分，可为负数', '2'),
});
export type Component = z.output<typeof Component>;

/** Points that a unit is given for standing conditions, announced with the rules and printed in a column of their own (rules-v1 §11). */
export const Handicap = z.strictObject({
  unit: pub(Id, '单位', 'jixian'),
  points: pub(SignedPoints, '照顾分，可为负数', '1.5'),
  why: pub(Text(60), '理由', '山区县，人员编制不足'),
});
