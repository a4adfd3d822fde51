import { RULES } from '../../compute/testing/world.ts';
import type { Records } from '../../compute/testing/ledger-of.ts';
import { Rules } from '../../schema/rules.ts';

const everybodyRanks = { ...RULES.ranking, workload: '0', leadTasks: 0 };

/** Two parts by weight, one of them assessed; full marks by league; 照顾分 for 甲. */
export const WEIGHTED = Rules.parse({
  ...RULES,
  components: [
    {
      id: 'a',
      name: '任务完成',
      source: 'completion',
      full: '100',
      fullBy: { departments: '80' },
      weight: '0.6',
    },
    { id: 'd', name: '现场考评', source: 'assessed', full: '100', weight: '0.4' },
  ],
  handicaps: [{ unit: 'jia', points: '1.5', why: '山区县，人员编制不足' }],
  ranking: { ...everybodyRanks, method: 'weighted' },
});

/** Things counted from 起评分 100, good ones and bad ones. */
export const COUNTED = Rules.parse({
  ...RULES,
  components: [
    { id: 'g', name: '信息采用', source: 'assessed', points: '2' },
    { id: 'k', name: '差错', source: 'assessed', points: '-1.5' },
  ],
  ranking: { ...everybodyRanks, method: 'linear', start: '100', maximum: '200' },
});

/** Penalty points, of which fewer are better. */
export const LOW_FIRST = Rules.parse({
  ...RULES,
  components: [{ id: 'p', name: '问题', source: 'assessed', points: '1' }],
  ranking: { ...everybodyRanks, method: 'linear', order: 'ascending', maximum: '60' },
  bonus: { ...RULES.bonus, cap: '0' },
  deduction: { ...RULES.deduction, cap: '0', falsified: '0' },
  grades: [
    { name: '优秀', from: '5' },
    { name: '良好', from: '10' },
    { name: '合格', from: '20' },
  ],
  lists: {
    ...RULES.lists,
    honourScore: '5',
    cautionBelow: '20',
    cautionFall: 1,
    cautionLoss: '3',
    cautionUnless: '5',
  },
});

/** A sheet of marks of May 2026, as `jia 9.5 理由`; without a mark as `jia - 理由`. */
export function sheet(component: string, marks: readonly string[], more: object = {}): Records {
  return {
    assessment: [
      {
        month: '2026-05',
        component,
        by: 'jijian',
        on: '2026-06-03',
        basis: '现场考评记录',
        submitted: '2026-06-03 10:00',
        marks: marks.map((line) => {
          const [unit = '', mark = '-', why] = line.split(' ');
          return {
            unit,
            ...(mark === '-' ? {} : { mark }),
            ...(why === undefined ? {} : { why }),
          };
        }),
        ...more,
      },
    ],
  };
}
