import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { aboutField } from '../check/field-tree.ts';
import { check, type Finding, found } from '../check/check.ts';

const LISTS = ['names', 'leagues', 'leaders', 'reportsThrough', 'liaison'] as const;

/** Dated lists run from old to new, each day once; a unit does not end before it began. */
export const unitDatesOrder = check({
  code: 'unit-dates-order',
  severity: 'error',
  words: {
    title: '日期先后不对',
    message: (p) =>
      said(p, 'list') === 'until'
        ? `发现撤销日期${valueWords(p)}早于设立日期${said(p, 'before')}`
        : `发现${fieldWords(p)}${valueWords(p)}不晚于上一条的${said(p, 'before')}`,
    expected: (p) =>
      said(p, 'list') === 'until' ? '撤销日期不早于设立日期' : '各条由早到晚排列，同一天只有一条',
    fix: () => '请核对日期，并按先后排列',
    example: {
      wrong: 'leaders: [{ from: 2026-02-01, post: a }, { from: 2025-01-01, post: b }]',
      right: 'leaders: [{ from: 2025-01-01, post: b }, { from: 2026-02-01, post: a }]',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.unit) {
      for (const list of LISTS) {
        let before = '';
        for (const [n, { from }] of (entry.value[list] ?? []).entries()) {
          if (from <= before)
            yield found(entry, [list, n, 'from'], {
              before,
              list,
              about: aboutField('unit', [list, n, 'from']),
            });
          before = from;
        }
      }
      const began = entry.value.names[0]?.from ?? '';
      const { until } = entry.value;
      if (until !== undefined && until < began)
        yield found(entry, ['until'], { before: began, list: 'until' });
    }
  },
});
