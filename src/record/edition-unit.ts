import { z } from 'zod';
import { exampleOf } from '../core/schema/example.ts';
import { pub } from '../core/schema/field.ts';
import { Id, IsoWeek, Text } from '../core/schema/scalars.ts';
import { VERIFICATION_RESULTS } from './verification.ts';

/** An exact value as text: `0.85`, or `17/60` where no decimal is exact. */
export const ExactText = z.string().regex(/^-?\d{1,30}(?:\.\d{1,15}|\/[1-9]\d{0,29})?$/);

const exact = (text: string, example: string) => pub(ExactText, text, example);
const printed = (text: string, example: string) => pub(ExactText.optional(), text, example);
const task = () => pub(Id, '任务编号；不予公开的任务用代号', 't2026-012');
const count = z.int().min(0).max(9999);

const Node = z.strictObject({
  id: pub(Id, '节点编号；plan 是未报的计划', 'n1'),
  state: pub(
    z.enum(['finished', 'open', 'waiting']),
    'finished 完成，open 未完成，waiting 留到下期结算',
    'finished',
  ),
  late: pub(count, '逾期几个工作日', 3),
  c: exact('完成值；留到下期的为0，不计', '0.85'),
});

const CompletionTask = z.strictObject({
  task: task(),
  class: pub(Text(10), '任务等级', '重大'),
  role: pub(z.enum(['lead', 'assist']), '主办 lead、协办 assist', 'lead'),
  nodes: pub(z.array(Node).max(400), '节点', [exampleOf(Node)]),
});

const QualityTask = z.strictObject({
  task: task(),
  results: pub(z.array(z.enum(VERIFICATION_RESULTS)).min(1).max(400), '核查结论', ['通过']),
});

const Plan = z.strictObject({ task: task(), p: exact('计划值', '0.75') });
const Week = z.strictObject({ week: pub(IsoWeek, '周', '2026-W20'), z: exact('周报值', '1') });
const Bonus = z.strictObject({ kind: pub(Text(20), '种类', '市级'), points: exact('加分', '2') });
const Mark = z.strictObject({
  component: pub(Id, '哪一部分或者指标列', 'd'),
  mark: printed('评分；不适用的不写', '9.5'),
  why: pub(Text(100).optional(), '不适用的理由', '无回访'),
});

const Deduction = z.strictObject({
  kind: pub(
    z.enum(['criticism', 'exposure', 'measure', 'falsified']),
    '种类：通报批评、曝光、考核扣分、弄虚作假',
    'criticism',
  ),
  matter: pub(Id, '哪一事；不予公开的用代号', 't2026-012'),
  points: exact('扣分', '2'),
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

/** What a unit's score was made of and what came out: enough to compute the period again without the ledger (rules.md §10). */
export const EditionUnit = z.strictObject({
  unit: pub(Id, '单位', 'jiaxian'),
  name: pub(Text(40), '当期名称', '甲县'),
  league: pub(Id.optional(), '当期所在排名组；不参评的不写', 'counties'),
  order: pub(count, '固定次序', 1),
  awardIneligible: pub(z.literal(true).optional(), '当年取消评先选优资格，不列入红榜；没有的不写', true),
  completion: lines(CompletionTask, '任务完成：各任务的节点'),
  quality: lines(QualityTask, '办理质量：各任务的核查结论'),
  plans: lines(Plan, '计划报送'),
  weeks: lines(Week, '周报'),
  bonus: lines(Bonus, '加分'),
  deductions: lines(Deduction, '扣分（一事不二扣之前）'),
  marks: lines(Mark, '评分和指标'),
  result: pub(Result, '结果', exampleOf(Result)),
});
export type EditionUnit = z.output<typeof EditionUnit>;
