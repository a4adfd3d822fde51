import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Id, Text } from '../schema/scalars.ts';
import {
  BonusGround,
  CompletionTask,
  DeductionGround,
  ExactText,
  LeftOut,
  LightCounts,
  MarkEntered,
  PlanClock,
  QualityTask,
  WeekOwed,
} from './edition-lines.ts';

const printed = (text: string, example: string) => pub(ExactText.optional(), text, example);
const count = z.int().min(0).max(9999);

const Ineligible = z.strictObject({
  record: pub(
    Text(200).optional(),
    '取消评先选优资格的记录（路径）；不予公开的不写',
    'measures/2026/m2026-004.yaml',
  ),
});

const Result = z.strictObject({
  parts: pub(z.record(Id, ExactText), '各部分得分；不适用的不列', { a: '43.14' }),
  base: printed('基础分', '79.31'),
  bonus: printed('加分', '0.5'),
  deduction: printed('扣分', '2'),
  handicap: printed('照顾分', '1.5'),
  cut: printed('总分限制截去的分，低于下限补上的为负', '3'),
  total: printed('总分；没有可评内容的不写', '77.81'),
  matters: pub(count, '本期有节点计分的主办任务数', 3),
  falsified: pub(count, '弄虚作假的事项数', 0),
});

const lines = <S extends z.ZodObject>(schema: S, text: string) =>
  pub(z.array(schema).max(9999).optional(), text, [exampleOf(schema)]);

/**
 * A unit's period: what its score was made of, what the pages tell of each line, and what came out.
 * Enough to compute the period again without the ledger, and to show it without computing anything
 * (rules.md §10). Facts and paths of records alone: words stand in the records, and a list without
 * entries is left out.
 */
export const EditionUnit = z.strictObject({
  unit: pub(Id, '单位', 'jiaxian'),
  name: pub(Text(40), '当期名称', '甲县'),
  league: pub(Id.optional(), '当期所在排名组；不参评的不写', 'counties'),
  order: pub(count, '固定次序', 1),
  through: pub(Id.optional(), '由哪个单位代为周报', 'mishu'),
  awardIneligible: pub(Ineligible.optional(), '当年取消评先选优资格，不列入红榜；没有的不写', {
    record: 'measures/2026/m2026-004.yaml',
  }),
  lights: pub(LightCounts.optional(), '期末各色灯几个；规则没有亮灯的不写', { green: 2, done: 1 }),
  completion: lines(CompletionTask, '任务完成：各任务的节点'),
  leftOut: lines(LeftOut, '本期撤销的任务、取消的节点'),
  quality: lines(QualityTask, '办理质量：各任务的核查结论'),
  plans: lines(PlanClock, '计划报送'),
  weeks: lines(WeekOwed, '周报'),
  bonus: lines(BonusGround, '加分'),
  deductions: lines(DeductionGround, '扣分（一事不二扣之前）'),
  marks: lines(MarkEntered, '评分和指标'),
  result: pub(Result, '结果', exampleOf(Result)),
});
export type EditionUnit = z.output<typeof EditionUnit>;
