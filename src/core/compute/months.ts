import { lastDayOfMonth, monthOf, nextMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { nthWorkday } from '../calendar/weeks.ts';
import type { EntryOf, Ledger } from '../ledger.ts';
import type { Context } from './context.ts';
import { receivedAt, type Horizon, type Received } from './horizon.ts';

/** A month's last calendar day, 24:00 (rules-v1 «cut-off»). */
export function cutOff(month: string): string {
  return `${lastDayOfMonth(month)} 24:00`;
}

/** The moment to which 核验 works back: that of the month's edition, before there is one the earliest at which it may be frozen (rules-v1 §10). */
export function freezeMoment(context: Context, month: string): string {
  return context.frozenAt.get(month) ?? earliestFreeze(context, month);
}

/** The start of the working day of the next month from which a month may be frozen: the 7th (rules-v1 §10). */
export function earliestFreeze(context: Context, month: string): string {
  return context.memo('freeze', month, () => {
    const n = rulesOf(context, month)?.value.clocks.freeze ?? 7;
    const view = context.calendarAt(dayOf(context.asOf));
    return `${nthWorkday(view, nextMonth(month), n)} 00:00`;
  });
}

/** Whether the month was frozen as of the look: its edition is what everyone may read (rules-v1 §10). */
export function isFrozen(context: Context, month: string): boolean {
  return context.frozenAt.has(month);
}

/** Whether the time to freeze the month has come as of the look. */
export function isFinished(context: Context, month: string): boolean {
  return freezeMoment(context, month) <= context.asOf;
}

/** The look at a month: to its cut-off, for checks to its freeze, never past the as-of moment (rules-v1 §10). */
export function monthHorizon(context: Context, month: string): Horizon {
  return context.memo('horizon', month, () => {
    const { asOf } = context;
    const cutoff = cutOff(month);
    const freeze = freezeMoment(context, month);
    return {
      records: cutoff < asOf ? cutoff : asOf,
      checks: freeze < asOf ? freeze : asOf,
      day: cutoff < asOf ? dayOf(cutoff) : dayOf(asOf),
    };
  });
}

/** The month a record counts in: that of its receipt; typed only after that month's freeze (补录), that of its entry (rules-v1 §10). */
export function recordMonth(context: Context, record: Received): string {
  const month = monthOf(dayOf(receivedAt(record)));
  return record.submitted <= freezeMoment(context, month) ? month : monthOf(dayOf(record.submitted));
}

/** The rules in force in a month: the latest version whose first month is not later. `undefined` before the first version. */
export function rulesOf(context: Context, month: string): EntryOf<'rules'> | undefined {
  return context.memo('rules', month, () => rulesIn(context.ledger, month));
}

/** The same straight from the ledger. */
export function rulesIn(ledger: Ledger, month: string): EntryOf<'rules'> | undefined {
  return ledger.rules
    .filter((entry) => entry.value.from <= month)
    .reduce<EntryOf<'rules'> | undefined>(
      (best, entry) => (best === undefined || entry.value.from >= best.value.from ? entry : best),
      undefined,
    );
}

/** Months from the first delivery or assessment, where rules were in force by then, else from the first rules, to the as-of month, in order. */
export function monthsOf(context: Context): readonly string[] {
  return context.memo('months', '', () => {
    const last = monthOf(dayOf(context.asOf));
    const starts = [
      ...context.ledger.task.map((entry) => monthOf(entry.value.notice.printed)),
      ...context.ledger.assessment.map((entry) => entry.value.month),
    ];
    const rules = context.ledger.rules.map((entry) => entry.value.from);
    const earliest = starts.reduce<string>((first, month) => (month < first ? month : first), last);
    const earliestRules = rules.reduce<string>((first, month) => (month < first ? month : first), last);
    const months: string[] = [];
    for (
      let month = earliest > earliestRules ? earliest : earliestRules;
      month <= last;
      month = nextMonth(month)
    )
      months.push(month);
    return months;
  });
}
