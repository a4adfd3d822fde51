import { example, type ShortExample } from './example.ts';

/** What the section and the leaders find, decide and answer. */
export const CONTROL_EXAMPLES: readonly ShortExample[] = [
  example('verification', 'verifications/2026/2026-03-03-ziliao.yaml', {
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
        finding: '核对意见采纳情况表，属实。',
      },
    ],
    submitted: '2026-03-03 16:50',
  }),
  example('draw', 'draws/2026-02.yaml', {
    period: '2026-02',
    number: '480317',
    by: 'jijian-zuzhang',
    submitted: '2026-03-02 10:00',
  }),
  example('measure', 'measures/2026/m2026-001.yaml', {
    id: 'm2026-001',
    kind: '通报批评',
    unit: 'gongcheng',
    task: 't2026-001',
    on: '2026-04-02',
    basis: '《问责暂行办法》第六条',
    text: '手册到3月底仍未印发，予以通报批评。',
    approval: { by: 'zhuren', on: '2026-04-01', mode: '签批' },
    submitted: '2026-04-02 17:20',
  }),
  example('siteReview', 'inspections/2026/2026-04-09-gongcheng.yaml', {
    id: '2026-04-09-gongcheng',
    kind: '现场点评',
    month: '2026-04',
    on: '2026-04-09',
    leader: 'fuzhuren-1',
    tasks: ['t2026-001'],
    comment: '先印发再完善，文书样式一周内定稿。',
    submitted: '2026-04-09 17:00',
  }),
  example('objection', 'objections/2026/o2026-001.yaml', {
    id: 'o2026-001',
    unit: 'gongcheng',
    period: '2026-02',
    text: '2月13日周报已按时报送，请核对。',
    reviewer: 'jijian-zuzhang',
    submitted: '2026-03-18 10:30',
  }),
];
