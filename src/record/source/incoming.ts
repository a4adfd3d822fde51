import { z } from 'zod';
import { pub } from '../schema/field.ts';
import { receipt } from '../schema/receipt.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { later, ownId, pastDay, ref } from '../schema/names.ts';

/** `incoming/<year>/<id>.yaml`: what else a matter, a bonus or a deduction can come from (mechanisms.md rows 9–11, 54; rules.md §6); whom the office answers, and how it did. */
const Incoming = z.strictObject({
  id: pub(ownId('incoming'), '编号，与文件名相同', 'in2026-004'),
  kind: pub(Text(20), '来件种类，office.yaml 里的名称', '媒体曝光'),
  title: pub(Text(80), '标题', '电视问政反映易地建设费征收不到位'),
  from: pub(Text(60), '来自哪里', '市电视台《问政》栏目'),
  date: pub(pastDay(), '日期', '2026-03-12'),
  document: pub(Text(60).optional(), '文号', '望政督〔2026〕7号'),
  units: pub(z.array(ref('unit')).max(30).optional(), '涉及的单位编号', ['baishui']),
  task: pub(ref('task').optional(), '涉及的督查任务编号', 't2026-021'),
  text: pub(Text(2000), '原文要点', '节目反映个别项目易地建设费长期欠缴。'),
  verdict: pub(
    later(
      z.strictObject({
        result: pub(z.enum(['属实', '部分属实', '不属实']), '核查结论', '属实'),
        on: pub(Day, '结论日期', '2026-03-18'),
        by: pub(ref('actor'), '作出结论的单位或岗位编号', 'mishu'),
      }),
      'on',
    ).optional(),
    '核查结论：媒体、督查发现的查实了没有',
    { result: '属实', on: '2026-03-18', by: 'mishu' },
  ),
  reply: pub(
    z
      .strictObject({
        to: pub(Text(60), '向谁回告', '市政府督查室'),
        due: pub(Day, '回告时限', '2026-04-30'),
      })
      .optional(),
    '要求回告的：向谁、最迟哪天；回告以前，办结的事项不销号',
    { to: '市政府督查室', due: '2026-04-30' },
  ),
  replied: pub(
    later(
      z.strictObject({
        on: pub(Day, '回告日期', '2026-04-28'),
        document: pub(Text(60).optional(), '回告的文号', '望民防〔2026〕31号'),
        text: pub(Text(1200), '回告的主要内容', '欠缴的易地建设费已全部追缴到位。'),
      }),
      'on',
    ).optional(),
    '怎样回告的',
    { on: '2026-04-28', document: '望民防〔2026〕31号', text: '欠缴的易地建设费已全部追缴到位。' },
  ),
  ...receipt,
});
/** What came in from above or outside. */
export type Incoming = z.output<typeof Incoming>;

export const incomingKind = kind({
  label: '来件',
  use: '领导批示、上级来文、点题督查、媒体曝光、督查发现，一件一份。',
  order: 70,
  schema: Incoming,
  paths: { 'incoming/{year}/{id}.yaml': { id: '{id}' } },
  tier: 'public',
  dated: 'received',
  enters: 'own',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'incoming/2026/in2026-001.yaml',
      record: {
        id: 'in2026-001',
        kind: '上级来文',
        title: '省民防办关于做好人防工程质量监督工作的通知',
        from: '省民防办',
        date: '2026-02-05',
        document: '省民防〔2026〕6号',
        units: ['gongcheng'],
        text: '要求各市对在建人防工程逐个监督，上半年报送情况。',
        submitted: '2026-02-06 09:20',
      },
    },
  ],
});
