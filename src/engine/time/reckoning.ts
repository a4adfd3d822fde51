import type { Calendar } from '#calendar/calendar.ts';
import { dayOf, endOfDay } from '#days/moment.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import type { Office } from '#record/office/office.ts';
import type { Rules } from '#record/rules/rules.ts';
import { vocabularyOf, type Vocabulary } from '#record/office/words.ts';
import { asOfLedger } from './seen.ts';
import { calendarsOf, closingMoment, type Calendars } from './calendars.ts';
import { periodOn, rulesOn, type Period } from './periods.ts';
import { provedReceipts, receiptOf, type Claimed, type Receipt } from './received.ts';
import type { Look } from './look.ts';

/** What every part of one computation reads of time and record: the ledger as known at the as-of moment, when each record counts from, calendars, rules and periods in force. Built once; what it remembers is a pure function of ledger and as-of. */
export interface Reckoning {
  readonly ledger: Ledger;
  readonly office: Office;
  readonly words: Vocabulary;
  /** `YYYY-MM-DD HH:mm`; nothing received later is seen. */
  readonly asOf: string;
  readonly units: ReadonlyMap<string, EntryOf<'unit'>>;
  /** Draws by period. */
  readonly draws: ReadonlyMap<string, EntryOf<'draw'>>;
  /** When a record counts from. */
  readonly receiptOf: (entry: Entry<Claimed>) => Receipt;
  /** The same, but for what objections upheld have admitted since. */
  readonly enteredAs: (entry: Entry<Claimed>) => Receipt;
  readonly calendars: Calendars;
  /** The rules in force on a day, and the period that holds it. */
  readonly rulesOn: (day: string) => Rules | undefined;
  readonly periodOn: (day: string) => Period | undefined;
  /** The close of a period (关账), after which its facts stand: the end of the 6th working day after its cut-off (rules.md §10). */
  readonly closeOf: (period: Period) => string;
  /** Paths of records, and of closures `path#id`, that upheld objections admit: they count as entered in time (rules.md §10). */
  readonly admitted: ReadonlySet<string>;
  /** Results of checks, `path#task/node`, that an upheld objection took back. */
  readonly voided: ReadonlySet<string>;
  /** Remembers `make()` under what it follows from; each table belongs to the one function that names it. */
  readonly memo: <T>(table: string, key: string | readonly MemoKey[], make: () => T) => T;
}

/** An object that a remembered result follows from, or the name of one. */
type MemoKey = object | string;

/** `undefined` where the ledger has no office: nothing can be computed then, and the checks say so. */
export function buildReckoning(whole: Ledger, asOf: string): Reckoning | undefined {
  const proved = provedReceipts(whole);
  const ledger = asOfLedger(whole, asOf, proved);
  const office = ledger.office[0]?.value;
  if (office === undefined) return undefined;
  const memo = memory();
  const { admitted, voided } = amendsOf(ledger);
  const calendars = calendarsOf(ledger, admitted);
  const rulesOnDay = (day: string) => memo('rules', day.slice(0, 7), () => rulesOn(ledger, day)?.value);
  const periodOnDay = (day: string) => memo('period', day, () => periodOn(ledger, day));
  const closeOf = (period: Period) =>
    memo('close', period.id, () =>
      closingMoment(calendars, period.to, rulesOnDay(period.from)?.clocks.close ?? 6),
    );
  const closeOfDay = (day: string) => {
    const period = periodOnDay(day);
    return period && closeOf(period);
  };
  const enteredAs = (entry: Entry<Claimed>) => receiptOf(entry, proved, closeOfDay);
  const receipt = (entry: Entry<Claimed>) => {
    if (!admitted.has(entry.path)) return enteredAs(entry);
    const { submitted, onBehalf, on } = entry.value;
    // What the section overlooked to enter counts from the day that it speaks of.
    const said = on !== undefined && on < dayOf(submitted) ? endOfDay(on) : submitted;
    const received = onBehalf?.receivedAt ?? said;
    return { received, registered: received, proof: 'on-behalf' as const };
  };
  return {
    ledger,
    office,
    words: vocabularyOf(office.words),
    asOf,
    units: new Map(ledger.unit.map((entry) => [entry.value.id, entry])),
    draws: new Map(ledger.draw.map((entry) => [entry.value.period, entry])),
    receiptOf: receipt,
    enteredAs,
    calendars,
    rulesOn: rulesOnDay,
    periodOn: periodOnDay,
    closeOf,
    admitted,
    voided,
    memo,
  };
}

/** The calendar that a look sees: entered by its limit, known on its day. */
export function calendarOf(context: Pick<Reckoning, 'calendars'>, { entered, day }: Look): Calendar {
  return context.calendars(entered, day);
}

/**
 * The day a signed date counts from: the signed day itself, unless the record was registered more
 * than 2 working days later without a paper; then the day of registration (不得倒签, the section
 * included; rules.md §2).
 */
export function provenDay(
  context: Pick<Reckoning, 'calendars' | 'rulesOn'>,
  signed: string,
  registered: string,
  paper: string | undefined,
): string {
  const day = dayOf(registered);
  if (paper !== undefined || day <= signed) return signed;
  const allowed = context.rulesOn(signed)?.clocks.antedate ?? 2;
  return countWorkdays(context.calendars(registered, day), signed, day) > allowed ? day : signed;
}

/** What upheld objections change in what the record says (rules.md §4, §10), and nothing else may after the close. */
function amendsOf({ objection }: Ledger): Pick<Reckoning, 'admitted' | 'voided'> {
  const upheld = objection.flatMap(({ value: { answer } }) => (answer?.result === '更正' ? [answer] : []));
  return {
    admitted: new Set(upheld.flatMap((answer) => answer.admits ?? [])),
    voided: new Set(upheld.flatMap((answer) => answer.voids ?? [])),
  };
}

/** What is remembered under the keys up to here, and what under further ones: mostly one, which needs no table. */
interface Remembered {
  made: { readonly value: unknown } | undefined;
  key: MemoKey | undefined;
  only: Remembered | undefined;
  further: Map<MemoKey, Remembered> | undefined;
}

function nothingYet(): Remembered {
  return { made: undefined, key: undefined, only: undefined, further: undefined };
}

function memory(): Reckoning['memo'] {
  const tables = nothingYet();
  return <T>(table: string, key: string | readonly MemoKey[], make: () => T): T => {
    let place = under(tables, table);
    // One look-up a key: to join them would cost more than most of what is remembered.
    if (typeof key === 'string') place = under(place, key);
    else for (const part of key) place = under(place, part);
    place.made ??= { value: make() };
    // Only the function that names the table writes it, always with the same T.
    return place.made.value as T;
  };
}

function under(place: Remembered, key: MemoKey): Remembered {
  if (place.only !== undefined && place.key === key) return place.only;
  if (place.only === undefined) {
    place.key = key;
    return (place.only = nothingYet());
  }
  place.further ??= new Map<MemoKey, Remembered>();
  let next = place.further.get(key);
  if (next === undefined) place.further.set(key, (next = nothingYet()));
  return next;
}
