import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { check, type Finding, found } from '../check/check.ts';
import { drawDayOf } from './draw-list.ts';

/** No draw before the list is closed, on the first working day after the period (rules.md §4). */
export const drawDay = check({
  code: 'draw-day',
  severity: 'error',
  words: {
    title: '名单没有截止就抽取',
    message: (p) => `发现${said(p, 'period')}的抽查号在${valueWords(p)}抽取，这一期的名单还没有截止`,
    expected: (p) => `期末以后第1个工作日${said(p, 'expected')}抽取`,
    fix: () => '请作废这一次，到期重新抽取；时段或时间写错的改正',
    example: {
      wrong: 'submitted: 2026-05-29 10:00  # period: 2026-05',
      right: 'submitted: 2026-06-01 10:00',
    },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.draw) {
      const { period, submitted } = entry.value;
      const expected = drawDayOf(index, entry);
      if (expected !== undefined && dayOf(submitted) < expected)
        yield found(entry, ['submitted'], { period, expected });
    }
  },
});
