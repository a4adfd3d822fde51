import { said, valueWords } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';

/** One bulletin a period (mechanisms.md row 76, 一月一通报); told at what was entered later. */
export const bulletinTwice = check({
  code: 'bulletin-twice',
  severity: 'error',
  words: {
    title: '一期有两份通报',
    message: (p) => `发现${valueWords(p)}这一期已经有一份通报，先前的是 ${said(p, 'file')}`,
    expected: () => '每一期只有一份通报',
    fix: () => '请核对是哪一期；如果同一份通报登记了两次，就删去一份',
    example: { wrong: 'period: 2026-04  # 已有这一期的通报', right: 'period: 2026-05' },
  },
  *find({ ledger }): Generator<Finding> {
    const first = new Map<string, EntryOf<'issued'>>();
    for (const entry of bulletinsOf(ledger)) {
      const { period } = entry.value;
      if (period === undefined) continue;
      const known = first.get(period);
      if (known === undefined) first.set(period, entry);
      else yield found(entry, ['period'], { file: known.file });
    }
  },
});
