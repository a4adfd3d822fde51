import { example, type ShortExample } from './example.ts';

/** What comes every week and month. */
export const PERIODIC_EXAMPLES: readonly ShortExample[] = [
  example('report', 'reports/2026-W06/gongcheng.yaml', {
    unit: 'gongcheng',
    week: '2026-W06',
    matters: [{ task: 't2026-001', text: '手册初稿已发各县（市）区征求意见。', percent: 45 }],
    submitted: '2026-02-06 10:20',
  }),
  example('report', 'reports/2026-W07/gongcheng.yaml', {
    unit: 'gongcheng',
    week: '2026-W07',
    others: '无变化',
    submitted: '2026-02-13 09:40',
  }),
  example('monthly', 'monthly/2026-02/gongcheng.yaml', {
    unit: 'gongcheng',
    month: '2026-02',
    achievements: '手册征求意见完成，采纳24条。',
    problems: '文书样式各县（市）区做法不一。',
    next: '3月底前印发手册。',
    submitted: '2026-02-27 15:00',
  }),
  example('assessment', 'assessments/2026-03/d.yaml', {
    period: '2026-03',
    component: 'd',
    by: 'mishu',
    on: '2026-04-02',
    basis: '2026年3月现场考评记录',
    marks: [{ unit: 'gongcheng', mark: '9.5', why: '台账缺一项，扣0.5分' }],
    submitted: '2026-04-02 15:30',
  }),
  example('yearMark', 'assessments/2025/year-end.yaml', {
    year: 2025,
    by: 'mishu',
    on: '2026-01-12',
    basis: '2025年度目标责任制考核记录',
    marks: [{ unit: 'gongcheng', mark: '92.5', why: '档案缺两项，扣1.5分' }],
    submitted: '2026-01-12 16:30',
  }),
  example('issued', 'issued/weekly/2026-w06-zhoubao.yaml', {
    id: '2026-w06-zhoubao',
    kind: '周报',
    week: '2026-W06',
    on: '2026-02-06',
    review: { by: 'zhuren', on: '2026-02-09' },
    submitted: '2026-02-09 10:00',
  }),
];
