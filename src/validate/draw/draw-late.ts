import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { isRecent } from '#days/recent.ts';
import { check, type Finding, found } from '../check/check.ts';
import { drawDayOf } from './draw-list.ts';

/** The draw is on the first working day after the period (rules.md §4); a later one holds, and is told for a month. */
export const drawLate = check({
  code: 'draw-late',
  severity: 'reminder',
  words: {
    title: '抽取晚了',
    message: (p) => `发现${said(p, 'period')}的抽查号在${valueWords(p)}才抽取`,
    expected: (p) => `期末以后第1个工作日${said(p, 'expected')}抽取`,
    fix: () => '请今后按时抽取；这一次照常有效。这一条30天内提示',
    example: {
      wrong: 'submitted: 2026-05-08 10:00  # period: 2026-04',
      right: 'submitted: 2026-05-06 10:00',
    },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.draw) {
      const { period, submitted } = entry.value;
      const expected = drawDayOf(index, entry);
      if (expected !== undefined && dayOf(submitted) > expected && isRecent(index.asOf, submitted))
        yield found(entry, ['submitted'], { period, expected });
    }
  },
});
