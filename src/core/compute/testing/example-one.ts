import type { MatterSpec } from './matter.ts';

/** Example 1 of rules-v1 §12: the matters of 甲县 in May 2026. */
export const EXAMPLE_ONE: readonly MatterSpec[] = [
  {
    id: 't1',
    lead: 'jia',
    level: '重大',
    printed: '2026-03-02',
    due: '2026-08-31',
    nodes: [
      { id: 'n1', due: '2026-05-08', claims: ['2026-05-08 10:00'], checks: ['2026-05-12 通过'] },
      { id: 'n2', due: '2026-05-22', claims: ['2026-05-22 10:00'], checks: ['2026-05-26 通过'] },
    ],
  },
  {
    id: 't2',
    lead: 'jia',
    level: '重点',
    printed: '2026-05-06',
    due: '2026-05-15',
    plan: '2026-05-09 11:00',
    end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 基本通过'] },
  },
  {
    id: 't3',
    lead: 'yi',
    printed: '2026-04-01',
    due: '2026-09-30',
    nodes: [
      { id: 'n1', due: '2026-05-20', unit: 'jia', claims: ['2026-05-19 10:00'] },
      ...['a', 'b', 'c', 'd'].map((id) => ({
        id,
        due: '2026-05-20',
        unit: 'yi',
        claims: ['2026-05-19 10:00'],
        checks: ['2026-05-22 通过'],
      })),
    ],
  },
  {
    id: 't4',
    lead: 'jia',
    printed: '2026-03-10',
    due: '2026-04-10',
    end: { claims: ['2026-04-20 10:00/2'], checks: ['2026-04-23 通过'] },
  },
  {
    id: 't5',
    lead: 'jia',
    printed: '2026-05-07',
    due: '2026-05-29',
    plan: '2026-05-08 11:00',
    end: { claims: ['2026-05-28 10:00'] },
  },
  {
    id: 't6',
    lead: 'jia',
    printed: '2026-02-02',
    due: '2026-03-20',
    end: { claims: ['2026-03-20 10:00'], checks: ['2026-03-24 通过', '2026-05-21 通过 回头看'] },
  },
];
