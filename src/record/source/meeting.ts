import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ownId, pastDay, ref } from '../schema/names.ts';

const Decision = z.strictObject({
  no: pub(
    z
      .int()
      .min(1)
      .max(200)
      .meta({ own: { target: 'decision', within: 'list', afterId: true } }),
    '议定事项序号',
    3,
  ),
  text: pub(Text(600), '议定事项原文', '启动人防疏散基地二期建设，年内主体完工。'),
  notListed: pub(Text(200).optional(), '不列入督查任务的理由；列入的不写', '原则性要求，由各单位自行落实'),
});

/** `meetings/<year>/<date>-<kind>.yaml`: a meeting with what it decided (mechanisms.md rows 1, 22–24, 29). */
const Meeting = z.strictObject({
  id: pub(ownId('meeting'), '会议编号：日期-种类，与文件名相同', '2026-01-15-annual'),
  kind: pub(Text(20), '会议种类，office.yaml 里的名称', '年度工作会议'),
  title: pub(Text(60), '会议名称', '2026年全市民防工作会议'),
  date: pub(pastDay(), '召开日期', '2026-01-15'),
  chair: pub(ref('post').optional(), '主持人岗位编号', 'zhuren'),
  attendees: pub(z.array(ref('unit')).max(60).optional(), '参会单位编号', ['gongcheng', 'mishu']),
  tasks: pub(z.array(ref('task')).min(1).max(30).optional(), '会商、督导推进的任务编号', ['t2026-012']),
  document: pub(Text(60).optional(), '纪要或文件的文号', '望民防〔2026〕2号'),
  decisions: pub(z.array(Decision).max(200), '议定事项', [{ no: 1, text: '启动疏散基地二期建设' }]),
  minutes: sys(Text(4000).optional(), '讨论记录，系统内', '会议讨论了二期用地问题。'),
  ...receipt,
});
type Meeting = z.output<typeof Meeting>;

export const meetingKind = kind({
  label: '会议',
  use: '开一次会一份，写明议定事项；每项议定事项要么立为任务，要么写明不列入的理由。',
  order: 60,
  schema: Meeting,
  paths: { 'meetings/{year}/{date}-{slug}.yaml': { id: '{date}-{slug}', date: '{date}' } },
  tier: 'public',
  dated: 'received',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'meetings/2026/2026-01-15-annual.yaml',
      record: {
        id: '2026-01-15-annual',
        kind: '年度工作会议',
        title: '2026年全市民防工作会议',
        date: '2026-01-15',
        chair: 'zhuren',
        decisions: [
          { no: 1, text: '一季度印发人防工程质量监督手册。' },
          { no: 2, text: '大兴调查研究。', notListed: '原则性要求，由各单位自行落实' },
        ],
        submitted: '2026-01-15 16:20',
      },
    },
  ],
});
