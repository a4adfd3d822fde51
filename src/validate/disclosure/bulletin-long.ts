import { said } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { addMonths } from '#days/day.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';

/** Characters of a bulletin (2024 《整治形式主义为基层减负若干规定》). */
const LIMIT = 4000;

/** The public words that somebody typed: a unit in a submission, the section in its own part of a bulletin. */
interface Words {
  readonly features?: string | undefined;
  readonly achievements?: string | undefined;
  readonly problems?: string | undefined;
  readonly next?: string | undefined;
}

/** What goes into the bulletin of one period. */
interface Sum {
  readonly own: number;
  /** The units that the bulletin quotes; all where `undefined`. */
  readonly quoted: ReadonlySet<string> | undefined;
  total: number;
  longest: { readonly length: number; readonly entry: EntryOf<'monthly'> } | undefined;
}

/** The units' texts of a period, of those quoted where the bulletin names some, go into one bulletin with the section's own words; told for months at most one back, at the longest text. */
export const bulletinLong = check({
  code: 'bulletin-long',
  severity: 'reminder',
  words: {
    title: '通报将超过篇幅',
    message: (p) =>
      `发现${said(p, 'period')}${said(p, 'quoted') === '' ? '各单位' : '通报所摘单位'}月报的公开文字${
        said(p, 'own') === '0' ? '' : `连同督查岗撰写的${said(p, 'own')}字，`
      }共${said(p, 'total')}字`,
    expected: (p) => `通报一般不超过${said(p, 'limit')}字`,
    fix: (p) =>
      `请在通报的记录里写 quoted，只摘录其中几个单位，或者压缩文字；这一份最长，有${said(p, 'most')}字`,
    example: { wrong: '# 没有 quoted，各单位月报共4257字', right: 'quoted: [qingxi]' },
  },
  *find(index): Generator<Finding> {
    const { ledger, today } = index;
    const since = addMonths(today.slice(0, 7), -1);
    const sums = new Map<string, Sum>();
    for (const { value } of bulletinsOf(ledger))
      if (value.period !== undefined && !sums.has(value.period))
        sums.set(value.period, sumOf(lengthOf(value.text ?? {}), value.quoted));
    for (const entry of ledger.monthly) {
      const { month, unit } = entry.value;
      if (month < since) continue;
      const period = periodOf(index, month);
      const sum = sums.get(period) ?? sumOf(0);
      sums.set(period, sum);
      if (sum.quoted?.has(unit) === false) continue;
      const length = lengthOf(entry.value);
      sum.total += length;
      if (length > (sum.longest?.length ?? -1)) sum.longest = { length, entry };
    }
    for (const [period, { own, quoted, total, longest }] of sums)
      if (longest !== undefined && total > LIMIT)
        yield found(longest.entry, [longest.entry.value.problems === undefined ? 'features' : 'problems'], {
          period,
          total: String(total),
          own: String(own),
          quoted: quoted === undefined ? '' : 'yes',
          most: String(longest.length),
          limit: String(LIMIT),
        });
  },
});

/** The period in whose bulletin a month's texts go; before the first rules the month itself. */
function periodOf({ context }: CheckIndex, month: string): string {
  return context.periodOn(`${month}-01`)?.id ?? month;
}

function sumOf(own: number, quoted?: readonly string[]): Sum {
  return {
    own,
    quoted: quoted === undefined ? undefined : new Set(quoted),
    total: own,
    longest: undefined,
  };
}

function lengthOf({ features = '', achievements = '', problems = '', next = '' }: Words): number {
  return [...features, ...achievements, ...problems, ...next].length;
}
