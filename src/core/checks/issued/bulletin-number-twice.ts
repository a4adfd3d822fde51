import { yearOf } from '../../calendar/day.ts';
import type { EntryOf } from '../../../record/ledger.ts';
import { check, type Finding, found } from '../check.ts';
import { bulletinsOf } from '../../../engine/score/bulletins.ts';

/** Bulletins are numbered through the year in which they are issued (mechanisms.md row 76); told at what was entered later. A second one for the same period has its own code. */
export const bulletinNumberTwice = check({
  code: 'bulletin-number-twice',
  severity: 'error',
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
