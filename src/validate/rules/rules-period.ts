import { said, valueWords } from '#wording/problems/phrases.ts';
import { wordsByWhy } from '#wording/problems/words-by-why.ts';
import { calendarPeriod, periodOf } from '#engine/time/periods.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { NamedPeriod } from '#record/rules/table.ts';
import type { z } from 'zod';
import { addDays, monthOf, nextMonth } from '#days/day.ts';
import { check, type Finding, found } from '../check/check.ts';

type Named = z.output<typeof NamedPeriod>;

/** What is read as a calendar period or a year, and would be two things. */
const TAKEN = /^\d{4}(?:-(?:\d{2}|b\d|q\d|h\d|y))?$/u;

/** Periods follow each other without overlapping, and no version of the rules begins in the midst of one, of its own or of the version before (rules.md §7, §10). */
export const rulesPeriod = check({
  code: 'rules-period',
  severity: 'error',
  words: {
    title: '时段写得不对',
    ...wordsByWhy(
      {
        midst: {
          message: (p) =>
            `发现规则按${KINDS[said(p, 'kind')] ?? said(p, 'kind')}排名，从${valueWords(p)}起施行，不是一期的第一个月`,
          expected: (p) => `一期的第一个月，例如 ${said(p, 'next')}`,
          fix: () => '请改正施行月份：一期从头到尾用同一版规则',
        },
        cut: {
          message: (p) =>
            `发现规则从${valueWords(p)}起施行，前一版（${said(p, 'version')}）的“${said(p, 'name')}”到${said(p, 'to')}才结束`,
          expected: (p) => `前一版的一期结束以后，例如 ${said(p, 'next')}`,
          fix: () => '请推迟施行月份，让前一版的一期结束：改变多久排一次名的，从两版都是第一个月的月份起',
        },
        name: {
          message: (p) => `发现时段的编号${valueWords(p)}与年份、月份、季度的写法相同`,
          expected: () => '写明名称的编号，例如 2026-spring',
          fix: () => '请改用别的编号',
        },
        reversed: {
          message: (p) => `发现最后一天${valueWords(p)}早于第一天${said(p, 'first')}`,
          expected: () => '最后一天不早于第一天',
          fix: () => '请核对起止日期',
        },
        overlap: {
          message: (p) =>
            `发现第一天${valueWords(p)}不晚于“${said(p, 'name')}”的最后一天${said(p, 'before')}`,
          expected: () => '各时段由早到晚排列，互不重叠',
          fix: () => '请核对起止日期，并按先后排列',
        },
        early: {
          message: (p) => `发现时段从${valueWords(p)}开始，规则到${said(p, 'start')}才施行`,
          expected: (p) => `${said(p, 'start')}以后开始的时段`,
          fix: () => '请核对日期；施行以前的时段删去',
        },
      },
      {
        message: (p) => `发现时段写得不对：${valueWords(p)}`,
        expected: () => '各时段由早到晚，互不重叠；规则从一期的第一个月起施行',
        fix: () => '请核对 period 和 from',
      },
    ),
    example: { wrong: 'period: quarter\nfrom: 2027-11', right: 'period: quarter\nfrom: 2028-01' },
  },
  *find({ ledger }): Generator<Finding> {
    const ordered = ledger.rules.toSorted((a, b) => (a.value.from < b.value.from ? -1 : 1));
    for (const [n, entry] of ordered.entries()) {
      const { period, from } = entry.value;
      if (typeof period !== 'string') yield* namedFaults(entry, period);
      else if (calendarPeriod(period, firstDay(from)).from !== firstDay(from)) {
        yield found(entry, ['from'], { why: 'midst', kind: period, next: nextFirst(period, from) });
        continue;
      }
      const before = ordered[n - 1];
      if (before !== undefined && before.value.from < from) yield* cutFault(entry, before);
    }
  },
});

const KINDS: Readonly<Record<string, string>> = {
  month: '每月',
  'two-months': '两月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
};

function* namedFaults(entry: EntryOf<'rules'>, periods: readonly Named[]): Generator<Finding> {
  for (const [n, { id, from, to }] of periods.entries()) {
    const before = periods[n - 1];
    if (TAKEN.test(id)) yield found(entry, ['period', n, 'id'], { why: 'name' });
    if (to < from) yield found(entry, ['period', n, 'to'], { why: 'reversed', first: from });
    if (before !== undefined && from <= before.to)
      yield found(entry, ['period', n, 'from'], { why: 'overlap', name: before.name, before: before.to });
    if (n === 0 && from < firstDay(entry.value.from))
      yield found(entry, ['period', n, 'from'], { why: 'early', start: entry.value.from });
  }
}

/** The period of the version before that the start of this one would cut. */
function* cutFault(entry: EntryOf<'rules'>, before: EntryOf<'rules'>): Generator<Finding> {
  const day = firstDay(entry.value.from);
  const cut = periodOf(before.value, addDays(day, -1));
  if (cut === undefined || cut.to < day) return;
  yield found(entry, ['from'], {
    why: 'cut',
    version: before.value.version,
    name: cut.name ?? cut.id,
    to: cut.to,
    next: nextMonth(monthOf(cut.to)),
  });
}

/** The first month after one with which a period of the kind begins. */
function nextFirst(kind: Parameters<typeof calendarPeriod>[0], from: string): string {
  return nextMonth(monthOf(calendarPeriod(kind, firstDay(from)).to));
}

function firstDay(month: string): string {
  return `${month}-01`;
}
