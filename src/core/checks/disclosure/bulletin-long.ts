import { previousMonth } from '../../calendar/day.ts';
import { found, type Check, type Finding } from '../check.ts';

/** Characters of a bulletin (2024 《整治形式主义为基层减负若干规定》). */
const LIMIT = 4000;

/** The units' texts of a month go into one bulletin; told for the running month and the one before, at the longest text. */
export const bulletinLong: Check = {
  code: 'bulletin-long',
  severity: 'reminder',
  *find({ ledger, today }): Generator<Finding> {
    const since = previousMonth(today.slice(0, 7));
    const months = new Map<string, { total: number; most: number; entry: (typeof ledger.monthly)[number] }>();
    for (const entry of ledger.monthly) {
      const { month, achievements, problems, next } = entry.value;
      if (month < since) continue;
      const length = [...achievements, ...problems, ...next].length;
      const sum = months.get(month) ?? { total: 0, most: -1, entry };
      sum.total += length;
      if (length > sum.most) Object.assign(sum, { most: length, entry });
      months.set(month, sum);
    }
    for (const [month, { total, most, entry }] of months)
      if (total > LIMIT)
        yield found(entry, ['achievements'], {
          month,
          total: String(total),
          most: String(most),
          limit: String(LIMIT),
        });
  },
};
