import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';

/** What is found, marked or fed back concerns a unit that was inspected, and each is told once. */
export const inspectionUnit = check({
  code: 'inspection-unit',
  severity: 'error',
  words: {
    title: '不是这次受督查的单位',
    message: (p) =>
      said(p, 'twice') === ''
        ? `发现${fieldWords(p)}写的单位${valueWords(p)}不在这次受督查的单位里`
        : `发现${fieldWords(p)}写的单位${valueWords(p)}已经写过一条`,
    expected: (p) => (said(p, 'twice') === '' ? `units 所列的：${said(p, 'units')}` : '一个单位一条'),
    fix: (p) =>
      said(p, 'twice') === ''
        ? '请改正单位编号；确实查了这个单位的，补进 units'
        : '请删去重复的一条；更正另写一份记录',
    example: {
      wrong: 'units: [gongcheng]\nmarks: [{ unit: caiwu, mark: 90 }]',
      right: 'units: [gongcheng, caiwu]\nmarks: [{ unit: caiwu, mark: 90 }]',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.inspection) {
      const { units, found: problems = [], feedback = [], marks = [] } = entry.value;
      const known = new Set(units);
      const tell = (field: readonly PropertyKey[], twice: string) =>
        found(entry, field, { units: units.join('、'), twice, about: aboutField('inspection', field) });
      for (const [n, { units: own = [] }] of problems.entries())
        for (const [m, unit] of own.entries()) if (!known.has(unit)) yield tell(['found', n, 'units', m], '');
      for (const [list, rows] of [
        ['marks', marks],
        ['feedback', feedback],
      ] as const) {
        const seen = new Set<string>();
        for (const [n, { unit }] of rows.entries()) {
          if (!known.has(unit)) yield tell([list, n, 'unit'], '');
          else if (seen.has(unit)) yield tell([list, n, 'unit'], 'yes');
          seen.add(unit);
        }
      }
    }
  },
});
