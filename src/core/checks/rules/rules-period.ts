import { calendarPeriod, periodOf } from '../../../engine/time/periods.ts';
import type { EntryOf } from '../../../record/ledger.ts';
import type { NamedPeriod } from '../../../record/rules/table.ts';
import type { z } from 'zod';
import { addDays, monthOf, nextMonth } from '../../calendar/day.ts';
import { check, type Finding, found } from '../check.ts';

type Named = z.output<typeof NamedPeriod>;

/** What is read as a calendar period or a year, and would be two things. */
const TAKEN = /^\d{4}(?:-(?:\d{2}|b\d|q\d|h\d|y))?$/u;

/** Periods follow each other without overlapping, and no version of the rules begins in the midst of one, of its own or of the version before (rules.md §7, §10). */
export const rulesPeriod = check({
  code: 'rules-period',
  severity: 'error',
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
