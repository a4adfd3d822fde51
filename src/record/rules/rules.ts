import { z } from 'zod';
import { exampleOf } from '../schema/example.ts';
import { pub } from '../schema/field.ts';
import { Day, Month, Text } from '../schema/scalars.ts';
import { block, count } from './fields.ts';
import { Inspections, LookBack, Lights, Plans, SingleItems, Tasks, Verification, Weekly } from './tasks.ts';
import {
  Bonus,
  Column,
  Component,
  Deduction,
  Grade,
  Handicap,
  League,
  List,
  PeriodRule,
  Total,
  Year,
} from './table.ts';
import { kind } from '../schema/kind.ts';
import { ownId } from '../schema/names.ts';

const Clocks = z.strictObject({
  close: count('关账：期末以后第几个工作日', 6),
  freeze: count('锁定：期末以后第几个工作日起', 7),
  objection: count('异议答复：收到后几个工作日', 3),
  antedate: count('补写日期：登记晚于所写日期几个工作日以上的，须有纸质凭据', 2),
  clue: pub(z.int().min(0).max(999).optional(), '线索处理决定：登记后几个工作日；不写则不设此项', 5),
});

/**
 * `rules/<version>.yaml`: the scoring rules of an office (`src/rules.md`). A version is in force
 * from a month after its publication. What it leaves out does not exist: no duty, column,
 * parameter or sentence.
 */
export const Rules = z.strictObject({
  version: pub(ownId(), '版本号，与文件名相同', 'v1'),
  title: pub(Text(60), '名称', '督查月度计分规则（第一版）'),
  published: pub(Day, '公布日期', '2025-12-22'),
  from: pub(Month, '从哪个月起施行，须晚于公布当月', '2026-01'),
  document: pub(Text(60).optional(), '印发文号', '望民防〔2025〕58号'),
  period: pub(
    PeriodRule,
    '多久排一次名：month 每月，two-months 两月，quarter 季度，half-year 半年，year 年；或者逐个写出名称和起止日期',
    'month',
  ),
  leagues: pub(z.array(League).min(1).max(12), '排名组', [{ id: 'counties', name: '县（市）区' }]),
  clocks: pub(Clocks, '期末各步（工作日）', exampleOf(Clocks)),
  tasks: block(Tasks, '督查任务；不写则只有评分，没有任务'),
  plans: block(Plans, '工作计划'),
  weekly: block(Weekly, '周报'),
  monthly: pub(z.literal(true).optional(), '月报：各单位每月最后一个工作日报送', true),
  verification: block(Verification, '核验'),
  lookBack: block(LookBack, '回头看'),
  siteReview: pub(z.literal(true).optional(), '领导每期到落后项目现场点评', true),
  inspections: block(Inspections, '督查记录：反馈和间隔'),
  lights: block(Lights, '灯色'),
  items: block(SingleItems, '单项工作'),
  components: pub(z.array(Component).min(1).max(20), '得分由哪些部分组成，依次印出', [
    { id: 'a', name: '任务完成', source: 'completion', full: '60' },
    { id: 'b', name: '办理质量', source: 'quality', full: '20' },
    { id: 'c1', name: '计划报送', source: 'plan', full: '10' },
    { id: 'c2', name: '周报', source: 'weekly', full: '10' },
  ]),
  columns: pub(z.array(Column).max(12).optional(), '指标列：印出来但不相加', [exampleOf(Column)]),
  handicaps: pub(z.array(Handicap).max(200).optional(), '事先公布的照顾分，单列一栏', [exampleOf(Handicap)]),
  bonus: block(Bonus, '加分'),
  deduction: block(Deduction, '扣分'),
  total: pub(Total, '总分与名次', exampleOf(Total)),
  grades: pub(z.array(Grade).min(1).max(8).optional(), '等次，由好到差', [
    { name: '优秀', from: '0.90' },
    { name: '良好', from: '0.80' },
    { name: '合格', from: '0.60' },
    { name: '较差', from: '0' },
  ]),
  lists: pub(z.array(List).max(8).optional(), '榜单', [
    { id: 'honour', name: '红榜', tone: 'honour', when: [{ first: 3, from: '0.90' }] },
    {
      id: 'caution',
      name: '提醒',
      tone: 'caution',
      when: [{ below: '0.80' }, { fell: 3, lost: '3.00', below: '0.90' }],
    },
  ]),
  year: block(Year, '年度评定'),
});
export type Rules = z.output<typeof Rules>;

export const rulesKind = kind({
  label: '计分规则',
  use: '一版一份。已施行的不再改动，改规则另建新版本，从公布后的月份起施行；还没有施行的可以改。排名组写在这里。**写了的才有**：哪一段不写，那一项职责、那一列得分就都没有。下面的例是起步的一版，整份复制，删改后用。',
  order: 40,
  schema: Rules,
  paths: { 'rules/{version}.yaml': { version: '{version}' } },
  tier: 'public',
  dated: { from: 'published' },
  enters: 'own',
  writer: { role: '督查岗' },
  judges: false,
  examples: { path: 'rules/v1.yaml', file: 'src/wording/zh-CN/rules-start.yaml' },
});
