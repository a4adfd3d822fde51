import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { asOfLedger } from './as-of-ledger.ts';
import { buildCalendar, calendarAsKnown, type Calendar } from '../calendar/calendar.ts';
import type { EntryOf, Ledger } from '../ledger.ts';
import type { Office } from '../schema/office.ts';
import { buildDossiers } from './build-dossiers.ts';
import type { Dossier } from './dossier.ts';
import { rulesIn } from './months.ts';
import { provenBy } from './proven-day.ts';

/** Everything that the computation of one as-of moment shares. Built once; what it remembers is a pure function of ledger and as-of. */
export interface Context {
  readonly ledger: Ledger;
  readonly office: Office;
  /** `YYYY-MM-DD HH:mm`; nothing received later is seen. */
  readonly asOf: string;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly units: ReadonlyMap<string, EntryOf<'unit'>>;
  /** The moment at which a month was frozen, for those that have an edition. */
  readonly frozenAt: ReadonlyMap<string, string>;
  /** Another context by which a month is to be computed: a frozen one that a later correction would change from here. */
  readonly ofMonth: (month: string) => Context | undefined;
  /** Draws by month. */
  readonly draws: ReadonlyMap<string, EntryOf<'draw'>>;
  /** The calendar as announced up to a day: what came later does not exist yet. */
  readonly calendarAt: (day: string) => Calendar;
  /** Remembers `make()` under `key`; each table belongs to the one function that names it. */
  readonly memo: <T>(table: string, key: string, make: () => T) => T;
}

/** Builds the context, freezes taken from the editions unless given; `undefined` where the ledger has no office: nothing can be computed then, and the checks say so. */
export function buildContext(
  whole: Ledger,
  asOf: string,
  frozenAt?: ReadonlyMap<string, string>,
  ofMonth: Context['ofMonth'] = () => undefined,
): Context | undefined {
  const ledger = asOfLedger(whole, asOf);
  const office = ledger.office[0]?.value;
  if (office === undefined) return undefined;
  const memo = memory();
  const calendarAt = knownCalendars(ledger, memo);
  const provenOn = ({ on, submitted, approval }: EntryOf<'event'>['value']) =>
    provenBy(
      calendarAt(dayOf(submitted)),
      rulesIn(ledger, monthOf(on))?.value.clocks.antedate ?? 2,
      on,
      submitted,
      approval?.paper,
    );
  return {
    ledger,
    office,
    asOf,
    frozenAt: frozenAt ?? new Map(ledger.edition.map(({ value }) => [value.month, value.frozen])),
    ofMonth,
    dossiers: buildDossiers(ledger, provenOn),
    units: new Map(ledger.unit.map((entry) => [entry.value.id, entry])),
    draws: new Map(ledger.draw.map((entry) => [entry.value.month, entry])),
    calendarAt,
    memo,
  };
}

function memory(): Context['memo'] {
  const tables = new Map<string, Map<string, unknown>>();
  return <T>(table: string, key: string, make: () => T): T => {
    let rows = tables.get(table);
    if (rows === undefined) tables.set(table, (rows = new Map<string, unknown>()));
    if (!rows.has(key)) rows.set(key, make());
    // Only the function that names the table writes it, always with the same T.
    return rows.get(key) as T;
  };
}

function knownCalendars(ledger: Ledger, memo: Context['memo']): Context['calendarAt'] {
  const whole = buildCalendar(ledger.calendar.map((entry) => entry.value));
  return (day) => memo('calendar', day, () => calendarAsKnown(whole, day));
}
