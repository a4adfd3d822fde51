import { said, valueWords } from '#wording/problems/phrases.ts';
import { yearOf } from '#days/day.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';

/** Bulletins are numbered through the year in which they are issued (mechanisms.md row 76); told at what was entered later. A second one for the same period has its own code. */
export const bulletinNumberTwice = check({
  code: 'bulletin-number-twice',
  severity: 'error',
  words: {
    title: '通报期数重复',
    message: (p) =>
      `发现${said(p, 'year')}年印发的通报里，期数${valueWords(p)}已经用过，先前的是 ${said(p, 'file')}`,
    expected: () => '同一年印发的通报，期数各不相同',
    fix: () => '请按印发的先后改正期数；年份按印发日期计',
    example: { wrong: 'number: 4  # 第4期已经印发', right: 'number: 5' },
  },
  *find({ ledger }): Generator<Finding> {
    const first = new Map<string, EntryOf<'issued'>>();
    for (const entry of bulletinsOf(ledger)) {
      const { period, number, on } = entry.value;
      if (number === undefined) continue;
      const year = String(yearOf(on));
      const key = `${year} ${String(number)}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, entry);
      else if (period === undefined || period !== known.value.period)
        yield found(entry, ['number'], { year, file: known.file });
    }
  },
});
