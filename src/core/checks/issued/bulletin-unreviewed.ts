import { check, type Finding, found } from '../check.ts';
import { bulletinsOf } from '../../../engine/score/bulletins.ts';

/** A bulletin praises and criticises, so the chief approves it first (政府督查工作条例 第21条); until then the portal does not publish it. */
export const bulletinUnreviewed = check({
  code: 'bulletin-unreviewed',
  severity: 'reminder',
  *find({ ledger }): Generator<Finding> {
    for (const entry of bulletinsOf(ledger)) {
      const { id, period, review } = entry.value;
      if (review === undefined) yield found(entry, [], { bulletin: period ?? id });
    }
  },
});
