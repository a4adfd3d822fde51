import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { LocalId, pastDay, ref, signedDay } from '../schema/names.ts';

/** `tasks/<year>/<task>/filing-v<n>.yaml`: what became of plan version n — approved by the leader in charge, filed by the section, or returned (mechanisms.md rows 35–38; rules.md §3, §5). */
const Filing = z.strictObject({
  task: pub(ref('task'), '任务编号，与文件夹同名', 't2026-012'),
  version: pub(z.int().min(1).max(99), '计划第几版，与文件名相同', 1),
  approval: pub(Approval.optional(), '分管领导审定（或同意调整）', {
    by: 'fuzhuren-1',
    on: '2026-01-22',
    mode: '签批',
  }),
  chiefConsent: pub(Approval.optional(), '超出通知单时限的，还须主要领导同意', {
    by: 'zhuren',
    on: '2026-01-22',
    mode: '会议',
  }),
  returned: pub(
    z
      .strictObject({
        by: pub(ref('actor'), '退回的岗位或单位编号', 'fuzhuren-1'),
        on: pub(pastDay(), '退回日期', '2026-01-22'),
        reason: pub(Text(300), '退回的理由', '未细化到周'),
      })
      .optional(),
    '退回重报',
    { by: 'fuzhuren-1', on: '2026-01-22', reason: '未细化到周' },
  ),
  refused: pub(
    z
      .strictObject({
        by: pub(ref('post'), '岗位编号', 'fuzhuren-1'),
        on: pub(pastDay(), '日期', '2026-04-22'),
        reason: pub(Text(300), '理由', '不属不可抗力'),
      })
      .optional(),
    '不同意调整',
    { by: 'fuzhuren-1', on: '2026-04-22', reason: '不属不可抗力' },
  ),
  filed: pub(
    z
      .strictObject({
        on: pub(signedDay({}), '备案日期', '2026-01-23'),
        no: pub(Text(30).optional(), '备案号', '备2026-012'),
      })
      .optional(),
    '秘书科备案；未备案不写',
    { on: '2026-01-23', no: '备2026-012' },
  ),
  assessed: pub(z.array(LocalId).max(60).optional(), '考核节点编号（end 不必写，总是考核节点）', [
    'n2',
    'n4',
  ]),
  ...receipt,
});
type Filing = z.output<typeof Filing>;

export const filingKind = kind({
  label: '审定与备案',
  use: '秘书科登记分管领导的审定、退回或不同意，以及备案和考核节点。',
  order: 110,
  schema: Filing,
  paths: {
    'tasks/{year}/{task}/filing-v{n}.yaml': { task: '{task}', version: '{n}' },
    'tasks/{year}/{task}/filing-v{n}-{suffix}.yaml': { task: '{task}', version: '{n}' },
  },
  tier: 'public',
  dated: 'received',
  enters: 'received',
  writer: 'section',
  judges: true,
  examples: [
    {
      path: 'tasks/2026/t2026-001/filing-v1.yaml',
      record: {
        task: 't2026-001',
        version: 1,
        approval: { by: 'fuzhuren-1', on: '2026-01-22', mode: '签批' },
        filed: { on: '2026-01-22' },
        assessed: ['n1', 'n2'],
        submitted: '2026-01-22 16:45',
      },
    },
  ],
});
