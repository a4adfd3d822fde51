import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { LocalId, ownId, ref, signedDay } from '../schema/names.ts';

/** Results of a check, from the best to the worst (rules.md §6 B). */
export const VERIFICATION_RESULTS = ['通过', '限期完善', '退回', '反弹', '弄虚作假'] as const;

export const VerificationResult = z.strictObject({
  task: pub(ref('task'), '任务编号', 't2026-012'),
  node: pub(LocalId, '节点编号；办结写 end', 'n2'),
  kind: pub(
    z.enum(['核验', '回头看', '再督查']),
    '查什么：核验（含抽查）是对报完成的首次核查，回头看、再督查在认定之后',
    '核验',
  ),
  result: pub(z.enum(VERIFICATION_RESULTS), '结论；退回即不予认定', '通过'),
  percent: pub(z.int().min(0).max(100).optional(), '核定的累计完成百分比', 40),
  seen: sys(z.array(Text(80)).min(1).max(20).optional(), '核查时看到了哪些成果，写名称；系统内', [
    '中标通知书',
  ]),
  finding: pub(Text(600), '核查情况与结论（原文反馈，不得改写）', '现场查看并核对中标通知书，属实。'),
  rectification: pub(
    z
      .strictObject({
        id: pub(LocalId, '整改节点编号，本任务内不重复', 'r1'),
        title: pub(Text(60), '整改要求', '补齐12户欠缴资料'),
        due: pub(Day, '整改期限', '2026-05-29'),
        deliverable: pub(Text(80), '可核验的成果', '缴款凭证'),
      })
      .optional(),
    '整改要求；限期完善、反弹必须有，成为考核节点',
    { id: 'r1', title: '补齐资料', due: '2026-05-29', deliverable: '缴款凭证' },
  ),
});
export type VerificationResult = z.output<typeof VerificationResult>;

/** `verifications/<year>/<date>-<slug>.yaml`: one sitting of the section (mechanisms.md rows 57–61; rules.md §4, §6 B). Each result speaks of one node. */
export const Verification = z.strictObject({
  id: pub(ownId(), '编号：日期-简名，与文件名相同', '2026-05-08-xianchang'),
  on: pub(signedDay(), '核查日期', '2026-05-08'),
  by: pub(ref('actor'), '核查单位或岗位编号', 'mishu'),
  method: pub(
    z.enum(['现场查看', '查阅资料', '数据比对', '暗访', '电话核实', '听取汇报']),
    '核查方式',
    '现场查看',
  ),
  paper: pub(Text(80).optional(), '纸质记录编号；登记晚于核查2个工作日以上时须有', '核查笔录2026-018'),
  results: pub(z.array(VerificationResult).min(1).max(200), '核查结果', [
    { task: 't2026-012', node: 'n2', kind: '核验', result: '通过', finding: '属实' },
  ]),
  ...receipt,
});
export type Verification = z.output<typeof Verification>;

export const verificationKind = kind({
  label: '核验',
  use: '秘书科核查一次一份，可以写多项结果。',
  order: 150,
  schema: Verification,
  paths: { 'verifications/{year}/{date}-{slug}.yaml': { id: '{date}-{slug}', on: '{date}' } },
  tier: 'public',
  dated: 'received',
  enters: 'own',
  writer: 'section',
  judges: true,
  examples: [
    {
      path: 'verifications/2026/2026-03-03-ziliao.yaml',
      record: {
        id: '2026-03-03-ziliao',
        on: '2026-03-03',
        by: 'mishu',
        method: '查阅资料',
        results: [
          {
            task: 't2026-001',
            node: 'n2',
            kind: '核验',
            result: '通过',
            percent: 80,
            seen: ['意见采纳情况表'],
            finding: '核对意见采纳情况表，属实。',
          },
        ],
        submitted: '2026-03-03 16:50',
      },
    },
  ],
});
