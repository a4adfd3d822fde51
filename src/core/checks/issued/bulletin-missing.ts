import { editionsOf } from '../../compute/edition/editions-of.ts';
import { found, type Check, type Finding } from '../check.ts';
import { bulletinsOf } from '../../compute/bulletins-of.ts';

/** A frozen month is told to everyone (mechanism row 76): the newest one is asked for, older ones no more. */
export const bulletinMissing: Check = {
  code: 'bulletin-missing',
  severity: 'reminder',
  *find({ ledger, isUnread }): Generator<Finding> {
    const latest = [...editionsOf(ledger).values()].at(-1)?.at(-1);
    if (latest === undefined || isUnread('issued')) return;
    const { month } = latest.value;
    if (!bulletinsOf(ledger).some(({ value }) => value.month === month))
      yield found(latest, ['month'], { month });
  },
};
