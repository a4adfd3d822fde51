import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { Rules } from '#record/rules/rules.ts';

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
  total: { ...RULES.total, method: 'weighted' },
});

/** Things counted from 起评分 100, good ones and bad ones. */
export const COUNTED = Rules.parse({
  ...RULES,
  components: [
    { id: 'g', name: '信息采用', source: 'assessed', each: '2' },
    { id: 'k', name: '差错', source: 'assessed', each: '-1.5' },
  ],
  total: { ...RULES.total, method: 'linear', start: '100', maximum: '200' },
});

/** Penalty points, of which fewer are better: an office that has nothing else. */
export const LOW_FIRST = Rules.parse({
  ...markedAlone(),
  components: [{ id: 'p', name: '问题', source: 'assessed', each: '1' }],
  total: { ...RULES.total, method: 'linear', order: 'ascending', maximum: '100' },
  grades: [
    { name: '优秀', from: '0.05' },
    { name: '良好', from: '0.10' },
    { name: '合格', from: '0.20' },
    { name: '较差', from: '1' },
  ],
  lists: [
    { id: 'honour', name: '红榜', tone: 'honour', when: [{ first: 3, from: '0.05' }] },
    {
      id: 'caution',
      name: '提醒',
      tone: 'caution',
      when: [{ below: '0.20' }, { fell: 1, lost: '3', below: '0.05' }],
    },
  ],
});

/** An office that only enters marks (rules.md §12, example 8): two leagues of different full marks, nothing else of the rules. */
export const MARKS_ONLY = Rules.parse({
  ...markedAlone(),
  components: [
    { id: 'a', name: '办件', source: 'assessed', full: '90', fullBy: { departments: '60' } },
    { id: 'b', name: '满意', source: 'assessed', full: '60', fullBy: { departments: '40' } },
  ],
});

/** The head of the rules without any block that may be left out. */
function markedAlone(): Omit<Rules, 'components'> {
  const { version, title, published, from, period, leagues, clocks, total } = RULES;
  return { version, title, published, from, period, leagues, clocks, total };
}

/** A sheet of marks of May 2026, as `jia 9.5 理由`; without a mark as `jia - 理由`. */
export function sheet(component: string, marks: readonly string[], more: object = {}): Records {
  return {
    assessment: [
      {
        period: '2026-05',
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
