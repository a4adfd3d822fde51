import { z } from 'zod';
import { exampleOf } from './example.ts';
import { pub } from './field.ts';
import { Id, IsoWeek, Month, Text } from './scalars.ts';

/** An exact value as text: `0.85`, or `17/60` where no decimal is exact. */
export const ExactText = z.string().regex(/^-?\d{1,30}(?:\.\d{1,6}|\/[1-9]\d{0,29})?$/);

const exact = (text: string, example: string) => pub(ExactText, text, example);
const printed = (text: string, example: string) => pub(ExactText.optional(), text, example);

const level = () => pub(z.enum(['一般', '重点', '重大']), '任务等级', '重大');
const role = () => pub(z.enum(['lead', 'assist']), '主办 lead、协办 assist', 'lead');
const task = () => pub(Id, '任务编号；不予公开的任务用代号', 't2026-012');

const Node = z.strictObject({
  id: pub(Id, '节点编号；plan 是计划未报', 'n1'),
  state: pub(
    z.enum(['finished', 'unfinished', 'claimed', 'waiting', 'missing-plan']),
    '完成、未完成、已报待核、等待、计划未报',
    'finished',
  ),
  c: exact('完成值', '0.85'),
  carried: pub(z.int().min(0).max(999), '已经结转几个月', 0),
});

const CompletionTask = z.strictObject({
  task: task(),
  class: level(),
  role: role(),
  nodes: pub(z.array(Node).max(400), '节点', [exampleOf(Node)]),
});

const QualityTask = z.strictObject({
  task: task(),
  class: level(),
  role: role(),
  results: pub(
    z
      .array(z.enum(['通过', '基本通过', '首次退回', '再次退回', '反弹', '弄虚作假']))
      .min(1)
      .max(400),
    '核查结论',
    ['通过'],
  ),
});

const Plan = z.strictObject({ task: task(), p: exact('计划值', '0.75') });
const Week = z.strictObject({ week: pub(IsoWeek, '周', '2026-W20'), z: exact('周报值', '1') });
const Bonus = z.strictObject({ kind: pub(Text(20), '种类', '市级'), points: exact('加分', '2') });
const Mark = z.strictObject({ component: pub(Id, '哪一部分', 'd'), mark: exact('评分', '9.5') });

const Deduction = z.strictObject({
  kind: pub(
    z.enum(['red', 'criticism', 'exposure', 'clue', 'unconsented', 'recoup', 'falsified']),
    '种类：红灯、通报批评、曝光、线索、未经同意改变、追扣、弄虚作假',
    'red',
  ),
  matter: pub(Id, '哪一事；不予公开的用代号', 't2026-012'),
  points: exact('扣分', '1'),
  month: pub(Month.optional(), '追扣的月份', '2026-04'),
});

const Result = z.strictObject({
  parts: pub(z.record(Id, ExactText), '各部分得分；无可评内容的不列', { a: '45.27' }),
  base: printed('基础分', '81.47'),
  bonus: exact('加分', '0.5'),
  deduction: exact('扣分', '1'),
  handicap: printed('照顾分', '1.5'),
  total: printed('总分；无可评内容的不写', '80.97'),
  workload: exact('工作量 V', '4.2'),
  falsified: pub(z.int().min(0).max(999), '弄虚作假的事项数', 0),
});

const lines = <S extends z.ZodObject>(schema: S, text: string) =>
  pub(z.array(schema).max(9999), text, [exampleOf(schema)]);

/** What a unit's score was made of and what came out: enough to compute the month again without the ledger (rules-v1 §10). */
export const EditionUnit = z.strictObject({
  unit: pub(Id, '单位', 'jiaxian'),
  name: pub(Text(40), '当月名称', '甲县'),
  league: pub(Id.optional(), '当月所在排名组；不参评的不写', 'counties'),
  order: pub(z.int().min(0).max(9999), '固定次序', 1),
  completion: lines(CompletionTask, '任务完成：各任务的节点'),
  quality: lines(QualityTask, '办理质量：各任务的核查结论'),
  plans: lines(Plan, '计划报送'),
  weeks: lines(Week, '周报'),
  bonus: lines(Bonus, '加分'),
  deductions: lines(Deduction, '扣分（一事不二扣之前）'),
  marks: lines(Mark, '评分'),
  result: pub(Result, '结果', exampleOf(Result)),
});
export type EditionUnit = z.output<typeof EditionUnit>;
