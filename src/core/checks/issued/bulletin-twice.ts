import type { EntryOf } from '../../ledger.ts';
import { found, type Check, type Finding } from '../check.ts';
import { bulletinsOf } from '../../compute/bulletins-of.ts';

/** One bulletin a month (mechanism row 76, 一月一通报); told at what was entered later. */
export const bulletinTwice: Check = {
  code: 'bulletin-twice',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    const first = new Map<string, EntryOf<'issued'>>();
    for (const entry of bulletinsOf(ledger)) {
      const { month } = entry.value;
      if (month === undefined) continue;
      const known = first.get(month);
      if (known === undefined) first.set(month, entry);
      else yield found(entry, ['month'], { file: known.file });
    }
  },
};
