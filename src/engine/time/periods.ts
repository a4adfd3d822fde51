import { addDays, addMonths, lastDayOfMonth, monthOf, yearOf } from '#days/day.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';

/**
 * What one table covers (rules.md §7). Its id names folders and addresses: `2026-05`, `2026-b3`
 * (two months), `2026-q2`, `2026-h1`, `2026-y`, or the id of a named period.
 */
export interface Period {
  readonly id: string;
  readonly kind: 'month' | 'two-months' | 'quarter' | 'half-year' | 'year' | 'named';
  /** First and last calendar day; the last is the cut-off, 24:00. */
  readonly from: string;
  readonly to: string;
  /** Only of a named period. */
  readonly name: string | undefined;
}

const MONTHS = { month: 1, 'two-months': 2, quarter: 3, 'half-year': 6, year: 12 } as const;
const LETTER = { 'two-months': 'b', quarter: 'q', 'half-year': 'h' } as const;

/** The calendar period of a kind that holds a day. */
export function calendarPeriod(kind: keyof typeof MONTHS, day: string): Period {
  const year = day.slice(0, 4);
  const length = MONTHS[kind];
  const nth = Math.floor((Number(day.slice(5, 7)) - 1) / length);
  const first = addMonths(`${year}-01`, nth * length);
  return {
    id: idOf(kind, year, nth, first),
    kind,
    from: `${first}-01`,
    to: lastDayOfMonth(addMonths(first, length - 1)),
    name: undefined,
  };
}

function idOf(kind: keyof typeof MONTHS, year: string, nth: number, first: string): string {
  if (kind === 'month') return first;
  return kind === 'year' ? `${year}-y` : `${year}-${LETTER[kind]}${String(nth + 1)}`;
}

/** The rules in force on a day: the latest version whose first month is not later. `undefined` before the first version. */
export function rulesOn(ledger: Pick<Ledger, 'rules'>, day: string): EntryOf<'rules'> | undefined {
  const month = monthOf(day);
  return ledger.rules
    .filter(({ value }) => value.from <= month)
    .reduce<EntryOf<'rules'> | undefined>(
      (best, entry) => (best === undefined || entry.value.from >= best.value.from ? entry : best),
      undefined,
    );
}

/** The period that holds a day, by the rules in force on it; `undefined` where there are none, or between named periods. */
export function periodOn(ledger: Pick<Ledger, 'rules'>, day: string): Period | undefined {
  const rules = rulesOn(ledger, day)?.value;
  return rules && periodOf(rules, day);
}

/** The period that holds a day by one version of the rules. */
export function periodOf({ period }: Pick<Rules, 'period'>, day: string): Period | undefined {
  if (typeof period === 'string') return calendarPeriod(period, day);
  const named = period.find(({ from, to }) => from <= day && day <= to);
  return named && { ...named, kind: 'named' };
}

/** The periods that hold a day of `from` … `to`, in order. */
export function periodsBetween(ledger: Pick<Ledger, 'rules'>, from: string, to: string): readonly Period[] {
  const periods: Period[] = [];
  let day = from;
  while (day <= to) {
    const period = periodOn(ledger, day);
    if (period === undefined) {
      const next = nextStart(ledger, day);
      if (next === undefined) break;
      day = next;
      continue;
    }
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}

/** The first day after one that some period begins on: a version comes into force, or a named period starts. */
function nextStart({ rules }: Pick<Ledger, 'rules'>, day: string): string | undefined {
  const starts = rules.flatMap(({ value: { from, period } }) => [
    `${from}-01`,
    ...(typeof period === 'string' ? [] : period.map((named) => named.from)),
  ]);
  return starts.filter((start) => start > day).sort(compareText)[0];
}

/** The period with an id, whatever version of the rules it belongs to; `undefined` where no version in force then knows it. */
export function periodNamed(ledger: Pick<Ledger, 'rules'>, id: string): Period | undefined {
  for (const { value } of ledger.rules) {
    const period = namedBy(value, id);
    if (period === undefined) continue;
    if (rulesOn(ledger, period.from)?.value.version === value.version) return period;
  }
  return undefined;
}

const CALENDAR_ID = /^\d{4}-(?:0[1-9]|1[0-2]|b[1-6]|q[1-4]|h[12]|y)$/;

function namedBy({ period }: Rules, id: string): Period | undefined {
  if (typeof period !== 'string') {
    const named = period.find((one) => one.id === id);
    return named && { ...named, kind: 'named' };
  }
  if (!CALENDAR_ID.test(id)) return undefined;
  const year = id.slice(0, 4);
  const nth = Number(id.slice(5).replace(/\D/, '') || 1);
  // A period of another kind may begin beyond the year; it is none of these.
  const found = calendarPeriod(period, `${addMonths(`${year}-01`, (nth - 1) * MONTHS[period])}-01`);
  return found.id === id ? found : undefined;
}

/** Two periods of one series: tables of the same kind follow each other (rules.md §7). */
export function sameSeries(a: Period, b: Period): boolean {
  return a.kind === b.kind;
}

/** The calendar year in which a period ends, in which it counts (rules.md §11). */
export function yearOfPeriod({ to }: Period): number {
  return yearOf(to);
}
