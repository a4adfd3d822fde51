import { addDays } from '#days/day.ts';
import { dayOf, endOfDay } from '#days/moment.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Reckoning } from './reckoning.ts';
import type { Look } from './look.ts';
import { periodsBetween, type Period } from './periods.ts';

/** The end of a period's last day, 24:00 (期末; rules.md, opening). */
export function cutOff({ to }: Period): string {
  return endOfDay(to);
}

/** The look at a period: facts to its cut-off, 代录 and checks of earlier claims to its close, never past the as-of moment (rules.md §10). */
export function periodLook(reckoning: Reckoning, period: Period): Look {
  return reckoning.memo('period-look', period.id, () => {
    const { asOf } = reckoning;
    const end = cutOff(period);
    const close = reckoning.closeOf(period);
    const entered = close < asOf ? close : asOf;
    return {
      until: end < asOf ? end : asOf,
      entered,
      checked: entered,
      day: end < asOf ? period.to : dayOf(asOf),
    };
  });
}

/** The rules of a period: those in force when it began. */
export function rulesOf(reckoning: Reckoning, { from }: Period): Rules | undefined {
  return reckoning.rulesOn(from);
}

/** The last period before one, whatever lies between; `undefined` for the first. */
export function periodBefore(reckoning: Reckoning, { id, from }: Period): Period | undefined {
  const last = addDays(from, -1);
  return (
    reckoning.periodOn(last) ??
    reckoning.memo('period-before', id, () => {
      const starts = reckoning.ledger.rules.map(({ value }) => `${value.from}-01`);
      const first = starts.reduce((least, day) => (day < least ? day : least), last);
      return periodsBetween(reckoning.ledger, first, last).at(-1);
    })
  );
}

/** Whether the facts of a period stand as of the reckoning's moment: it is closed. */
export function isClosed(reckoning: Reckoning, period: Period): boolean {
  return reckoning.closeOf(period) <= reckoning.asOf;
}

/** The periods from the first notice or mark, where rules were in force by then, else from the first rules, to that of the as-of moment, in order. */
export function periodsOf(reckoning: Reckoning): readonly Period[] {
  return reckoning.memo('periods', '', () => {
    const last = dayOf(reckoning.asOf);
    const { task, assessment, rules } = reckoning.ledger;
    const marked = new Set(assessment.map(({ value }) => value.period));
    const first = (days: readonly string[]) =>
      days.reduce<string>((least, day) => (day < least ? day : least), last);
    const start = first(rules.map(({ value }) => `${value.from}-01`));
    const notices = task.map(({ value }) => value.notice.printed);
    const all = periodsBetween(reckoning.ledger, start, last);
    const begins = first(notices);
    const index = all.findIndex(({ id, to }) => to >= begins || marked.has(id));
    return index < 0 ? all.slice(-1) : all.slice(index);
  });
}
