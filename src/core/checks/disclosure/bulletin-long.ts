import { previousMonth } from '../../calendar/day.ts';
import type { EntryOf } from '../../ledger.ts';
import { found, type Check, type Finding } from '../check.ts';
import { bulletinsOf } from '../../compute/bulletins-of.ts';

/** Characters of a bulletin (2024 《整治形式主义为基层减负若干规定》). */
const LIMIT = 4000;

/** The public words of a submission, or of the section's own part of a bulletin. */
interface Words {
  readonly achievements?: string | undefined;
  readonly problems?: string | undefined;
  readonly next?: string | undefined;
}

/** What goes into the bulletin of one month. */
interface Sum {
  readonly own: number;
  /** The units that the bulletin quotes; all where `undefined`. */
  readonly quoted: ReadonlySet<string> | undefined;
  total: number;
  longest: { readonly length: number; readonly entry: EntryOf<'monthly'> } | undefined;
}

/** The units' texts of a month, of those quoted where the bulletin names some, go into one bulletin with the section's own words; told for the running month and the one before, at the longest text. */
export const bulletinLong: Check = {
  code: 'bulletin-long',
  severity: 'reminder',
  *find({ ledger, today }): Generator<Finding> {
    const since = previousMonth(today.slice(0, 7));
    const months = new Map<string, Sum>();
    for (const { value } of bulletinsOf(ledger))
      if (value.month !== undefined && value.month >= since && !months.has(value.month))
        months.set(value.month, sumOf(lengthOf(value.text ?? {}), value.quoted));
    for (const entry of ledger.monthly) {
      const { month, unit } = entry.value;
      if (month < since) continue;
      const sum = months.get(month) ?? sumOf(0);
      months.set(month, sum);
      if (sum.quoted?.has(unit) === false) continue;
      const length = lengthOf(entry.value);
      sum.total += length;
      if (length > (sum.longest?.length ?? -1)) sum.longest = { length, entry };
    }
    for (const [month, { own, quoted, total, longest }] of months)
      if (longest !== undefined && total > LIMIT)
        yield found(longest.entry, ['achievements'], {
          month,
          total: String(total),
          own: String(own),
          quoted: quoted === undefined ? '' : 'yes',
          most: String(longest.length),
          limit: String(LIMIT),
        });
  },
};

function sumOf(own: number, quoted?: readonly string[]): Sum {
  return {
    own,
    quoted: quoted === undefined ? undefined : new Set(quoted),
    total: own,
    longest: undefined,
  };
}

function lengthOf({ achievements = '', problems = '', next = '' }: Words): number {
  return [...achievements, ...problems, ...next].length;
}
