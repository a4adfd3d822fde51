import type { EntryOf } from '../../../record/ledger.ts';
import { check, type Finding, found } from '../check.ts';
import { bulletinsOf } from '../../../engine/score/bulletins.ts';

/** One bulletin a period (mechanisms.md row 76, 一月一通报); told at what was entered later. */
export const bulletinTwice = check({
  code: 'bulletin-twice',
  severity: 'error',
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
