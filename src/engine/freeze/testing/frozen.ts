import { addDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { taskRecords, type TaskSpec } from '../../testing/task-records.ts';
import { CALENDAR_2026, entryOf, unit, worldLedger, type Records } from '../../testing/office.ts';
import { periodNamed } from '../../time/periods.ts';
import { sealedEdition } from '../edition-seal.ts';
import { latestEdition, latestVersions, type EditionEntry } from '../editions.ts';
import { figureFaults, ownFaults, recomputeEdition, recordFaults } from '../examine.ts';
import { freezePeriod } from '../freeze.ts';
import type { Readers } from '../edition-records.ts';
import type { FreezeRequest, Refusal } from '../refusals.ts';

/** Whether everyone may read a record. */
export type IsPublic = (entry: Entry<object>) => boolean;

const ALL: IsPublic = () => true;

/** Those records are for everyone of which it is said; the units of the system may read them all. */
export function readersBy(ledger: Ledger, isPublic: IsPublic): Readers {
  const lists: readonly (readonly Entry<object>[])[] = Object.values(ledger);
  const open = new Map(
    lists.flatMap((entries) => entries.filter(isPublic).map(({ path, value }) => [path, value] as const)),
  );
  return { openPart: (path) => open.get(path), isRepositoryPublic: false };
}

/** An edition as a record of the ledger. */
export function editionEntry(value: Edition): EditionEntry {
  const path = `editions/${value.period}/v${String(value.version)}.yaml`;
  const file = `data/${path}`;
  return { file, path, names: {}, value, at: () => ({ file, line: 1, column: 1 }) };
}

/** A freeze that the chief approves on its day, small leagues included; a correction where `more` says so. */
export function asked(period: string, now: string, more: Partial<FreezeRequest> = {}): FreezeRequest {
  const approval = { by: 'zhuren', on: dayOf(now), mode: '签批' } as const;
  return { period, now, approval, noted: [], force: '本组单位少', correction: undefined, ...more };
}

/** A correction, asked for in the same way. */
export function correcting(period: string, now: string): FreezeRequest {
  return asked(period, now, { correction: { reason: '漏录' } });
}

/** The ledger with an objection to a period that was raised on a day, upheld on it, and admits records. */
export function withUpheld(ledger: Ledger, period: string, on: string, ...admits: readonly string[]): Ledger {
  const nth = ledger.objection.length;
  const objection = entryOf(
    'objection',
    {
      id: `o${String(nth + 1)}`,
      unit: 'jia',
      period,
      reviewer: 'jijian',
      submitted: `${on} 08:00`,
      answer: { on, result: '更正', admits },
    },
    nth,
  );
  return { ...ledger, objection: [...ledger.objection, objection] };
}

/** The edition that is written when it is asked; throws where that is refused. */
export function frozen(ledger: Ledger, request: FreezeRequest, isPublic: IsPublic = ALL): Edition {
  const made = freezePeriod(ledger, request, readersBy(ledger, isPublic));
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  return made.edition;
}

/** The ledger with what is written when it is asked. */
export function frozenAsAsked(ledger: Ledger, request: FreezeRequest, isPublic: IsPublic = ALL): Ledger {
  return { ...ledger, edition: [...ledger.edition, editionEntry(frozen(ledger, request, isPublic))] };
}

/** The ledger with first versions of periods, each frozen twenty days after its end. */
export function withFrozen(ledger: Ledger, periods: readonly string[], isPublic: IsPublic = ALL): Ledger {
  return periods.reduce(
    (whole, period) => frozenAsAsked(whole, asked(period, frozenOn(ledger, period)), isPublic),
    ledger,
  );
}

/** A moment at which a period may be frozen. */
export function frozenOn(ledger: Ledger, period: string): string {
  return `${addDays(periodNamed(ledger, period)?.to ?? '', 20)} 10:00`;
}

/** What stands against a freeze; nothing where it would be written. */
export function refusals(ledger: Ledger, request: FreezeRequest): readonly Refusal[] {
  const made = freezePeriod(ledger, request, readersBy(ledger, ALL));
  return 'refusals' in made ? made.refusals : [];
}

/** Everything that is not as it was frozen: of every version what it says itself, of the last of each period the rest too. */
export function faultsOf(ledger: Ledger) {
  return [
    ...ledger.edition.flatMap((entry) => ownFaults(ledger, entry)),
    ...latestVersions(ledger).flatMap((last) => [
      ...figureFaults(ledger, last),
      ...recordFaults(ledger, last),
      ...recomputeEdition(ledger, last),
    ]),
  ];
}

/** Faults in short: `record-late claim/0000.yaml`. */
export function codesTold(ledger: Ledger): readonly string[] {
  return faultsOf(ledger).map((fault) => {
    if ('unit' in fault) return `${fault.unit} ${fault.figure}: ${fault.before} → ${fault.after}`;
    if ('record' in fault) return `${fault.kind} ${fault.record.entry.path}`;
    if ('path' in fault) return `${fault.kind} ${fault.path}`;
    return 'count' in fault ? `${fault.kind} ${String(fault.count)}` : fault.kind;
  });
}

/** An edition changed and sealed again, as somebody would who covers the traces. */
export function resealed(edition: Edition, change: Partial<Edition>): Edition {
  const { digest, inside, ...open } = { ...edition, ...change };
  const { digest: own, ...content } = inside ?? { digest };
  const made = sealedEdition({ ...open, ...(own === digest ? {} : { inside: content }) });
  const isSame = made.digest === digest && made.inside?.digest === edition.inside?.digest;
  return isSame ? edition : made;
}

/** The last version of a period. */
export function lastOf(ledger: Ledger, period: string): Edition {
  const last = latestEdition(ledger, period)?.value;
  if (last === undefined) throw new Error(`${period} is not frozen`);
  return last;
}

/** A unit's row in the last version of a period. */
export function rowOf(ledger: Ledger, period: string, of: string): EditionUnit | undefined {
  return lastOf(ledger, period).units.find((row) => row.unit === of);
}

/** A finished matter of a unit: due and claimed on a day of May, unless it says otherwise, and checked. */
export function done(id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec {
  return {
    id,
    lead,
    printed: '2026-05-06',
    due: '2026-05-15',
    end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
    ...more,
  };
}

/** Two counties, each with a finished matter in May. */
export const PAIR: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };

/** The ledger of the two, with more. */
export function pairLedger(...more: readonly Records[]): Ledger {
  return worldLedger(PAIR, taskRecords(done('t1', 'jia'), done('t2', 'yi')), ...more);
}

/** A closure of the office on one day, in short hand. */
export interface Closing {
  readonly id: string;
  readonly day: string;
  readonly known: string;
  readonly entered?: string;
}

/** The working days of 2026 with closures of the office. */
export function closedOn(...closures: readonly Closing[]) {
  return {
    ...CALENDAR_2026,
    closures: closures.map(({ day, ...closure }) => ({
      ...closure,
      from: day,
      to: day,
      reason: '防汛',
      basis: '第3号令',
    })),
  };
}
