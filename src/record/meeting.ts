import { z } from 'zod';
import { pub, sys } from '../core/schema/field.ts';
import { receipt } from '../core/schema/receipt.ts';
import { Day, Id, Text } from '../core/schema/scalars.ts';

const Decision = z.strictObject({
  no: pub(z.int().min(1).max(200), '议定事项序号', 3),
  text: pub(Text(600), '议定事项原文', '启动人防疏散基地二期建设，年内主体完工。'),
  notListed: pub(Text(200).optional(), '不列入督查任务的理由；列入的不写', '原则性要求，由各单位自行落实'),
});

/** `meetings/<year>/<date>-<kind>.yaml`: a meeting with what it decided (mechanisms.md rows 1, 22–24, 29). */
export const Meeting = z.strictObject({
  id: pub(Id, '会议编号：日期-种类，与文件名相同', '2026-01-15-annual'),
  kind: pub(Text(20), '会议种类，office.yaml 里的名称', '年度工作会议'),
  title: pub(Text(60), '会议名称', '2026年全市民防工作会议'),
  date: pub(Day, '召开日期', '2026-01-15'),
  chair: pub(Id.optional(), '主持人岗位编号', 'zhuren'),
  attendees: pub(z.array(Id).max(60).optional(), '参会单位编号', ['gongcheng', 'mishu']),
  document: pub(Text(60).optional(), '纪要或文件的文号', '望民防〔2026〕2号'),
  decisions: pub(z.array(Decision).max(200), '议定事项', [{ no: 1, text: '启动疏散基地二期建设' }]),
  minutes: sys(Text(4000).optional(), '讨论记录，系统内', '会议讨论了二期用地问题。'),
  ...receipt,
});
export type Meeting = z.output<typeof Meeting>;
