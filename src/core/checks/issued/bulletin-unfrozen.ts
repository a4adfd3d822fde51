import { editionsOf } from '../../../engine/freeze/editions.ts';
import { periodNamed } from '../../../engine/time/periods.ts';
import { check, type Finding, found } from '../check.ts';
import { bulletinsOf } from '../../../engine/score/bulletins.ts';

/** Until a period is frozen all is 暂定 (rules.md §10): its bulletin goes out no earlier than the day its first edition was approved. Periods before the first rules are exempt: an office may keep its old bulletins. */
export const bulletinUnfrozen = check({
  code: 'bulletin-unfrozen',
  severity: 'error',
  *find({ ledger, isUnreadPath }): Generator<Finding> {
    const editions = editionsOf(ledger);
    for (const entry of bulletinsOf(ledger)) {
      const { period, on } = entry.value;
      if (period === undefined || isUnreadPath(`editions/${period}/v1.yaml`)) continue;
      if (periodNamed(ledger, period) === undefined) continue;
      const first = editions.get(period)?.[0]?.value;
      if (first === undefined) yield found(entry, ['period'], { period, approved: '' });
      // A first version that is not there is told by its own code, and the next says nothing of that day.
      else if (first.version === 1 && on < first.approval.on)
        yield found(entry, ['on'], { period, approved: first.approval.on });
    }
  },
});
