import { example, type ShortExample } from './example.ts';

/** What a matter can come from. */
export const SOURCE_EXAMPLES: readonly ShortExample[] = [
  example('meeting', 'meetings/2026/2026-01-15-annual.yaml', {
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
  }),
  example('incoming', 'incoming/2026/in2026-001.yaml', {
    id: 'in2026-001',
    kind: '上级来文',
    title: '省民防办关于做好人防工程质量监督工作的通知',
    from: '省民防办',
    date: '2026-02-05',
    document: '省民防〔2026〕6号',
    units: ['gongcheng'],
    text: '要求各市对在建人防工程逐个监督，上半年报送情况。',
    submitted: '2026-02-06 09:20',
  }),
  example('clue', 'clues/2026/c2026-001.yaml', {
    id: 'c2026-001',
    channel: '来电',
    category: '工程质量',
    unit: 'gongcheng',
    summary: '反映某小区地下人防工程防护门关闭不严。',
    decision: {
      on: '2026-03-02',
      result: '不予转办',
      reason: '防护门已在保修期内更换，答复了反映人。',
    },
    submitted: '2026-02-26 15:10',
  }),
];
