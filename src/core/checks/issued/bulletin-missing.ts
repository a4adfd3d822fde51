import { latestVersions } from '../../../engine/freeze/editions.ts';
import { check, type Finding, found } from '../check.ts';
import { bulletinsOf } from '../../../engine/score/bulletins.ts';

/** A frozen period is told to everyone (mechanisms.md row 76): the newest one is asked for, older ones no more. */
export const bulletinMissing = check({
  code: 'bulletin-missing',
  severity: 'reminder',
  *find({ ledger, isUnread }): Generator<Finding> {
    const latest = latestVersions(ledger).at(-1);
    if (latest === undefined || isUnread('issued') || isUnread('edition')) return;
    const { period } = latest.value;
    if (!bulletinsOf(ledger).some(({ value }) => value.period === period))
      yield found(latest, ['period'], { period });
  },
});
