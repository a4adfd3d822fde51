import { editionsOf } from '../../compute/edition/editions-of.ts';
import { found, type Check, type Finding } from '../check.ts';
import { bulletinsOf } from '../../compute/bulletins-of.ts';

/** Until a month is frozen all is 暂定 (rules-v1 §10): its bulletin goes out no earlier than the day its first edition was approved. Months before the first rules are exempt: an office may keep its old bulletins. */
export const bulletinUnfrozen: Check = {
  code: 'bulletin-unfrozen',
  severity: 'error',
  *find({ ledger, isUnreadPath }): Generator<Finding> {
    const editions = editionsOf(ledger);
    const start = ledger.rules
      .map(({ value }) => value.from)
      .reduce<string | undefined>(
        (least, from) => (least === undefined || from < least ? from : least),
        undefined,
      );
    if (start === undefined) return;
    for (const entry of bulletinsOf(ledger)) {
      const { month, on } = entry.value;
      if (month === undefined || month < start || isUnreadPath(`editions/${month}/v1.yaml`)) continue;
      const first = editions.get(month)?.[0]?.value;
      if (first === undefined) yield found(entry, ['month'], { month, approved: '' });
      // A first version that is not there is told by its own code, and the next says nothing of that day.
      else if (first.version === 1 && on < first.approval.on)
        yield found(entry, ['on'], { month, approved: first.approval.on });
    }
  },
};
