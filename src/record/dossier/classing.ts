import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Approval, receipt } from '../schema/receipt.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ref } from '../schema/names.ts';
import { SignResult } from '../schema/sign-result.ts';

/** `tasks/<year>/<task>/class.yaml`: 主要领导's word on the class that the notice proposes (rules.md §3, 读法 al). */
const Classing = z.strictObject({
  task: pub(ref('task'), '任务编号，与文件夹同名', 't2026-012'),
  class: pub(Text(10), '送签的等级，与任务的等级一致', '重点'),
  result: pub(SignResult, '主要领导同意还是退回', '同意'),
  opinion: pub(Text(300).optional(), '意见；退回的必须写', '按一般事项办理。'),
  decision: pub(Approval, '主要领导的签批：岗位、日期、方式', {
    by: 'zhuren',
    on: '2026-01-19',
    mode: '签批',
  }),
  ...receipt,
});

export const classingKind = kind({
  label: '等级确定',
  use: '通知单上的等级要由主要领导确定的，签批以后登记一份；在首个到期日以前。退回的写意见，按撤销督办处理，另行立项。',
  order: 85,
  schema: Classing,
  paths: {
    'tasks/{year}/{task}/class.yaml': { task: '{task}' },
    'tasks/{year}/{task}/class-{suffix}.yaml': { task: '{task}' },
  },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'tasks/2026/t2026-001/class.yaml',
      record: {
        task: 't2026-001',
        class: '一般',
        result: '同意',
        decision: { by: 'zhuren', on: '2026-01-19', mode: '签批' },
        submitted: '2026-01-19 10:50',
      },
    },
  ],
});
