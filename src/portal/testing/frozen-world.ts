import { at, dayOf } from '#days/moment.ts';
import { sealedEdition } from '#engine/freeze/edition-seal.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { sightAt } from '#engine/freeze/contexts.ts';
import { freezePeriod } from '#engine/freeze/freeze.ts';
import { basisOf, makeEdition, withOffice } from '#engine/freeze/make-edition.ts';
import { usedRecords } from '#engine/freeze/used-records.ts';
import { editionBefore } from '#engine/score/league-tables.ts';
import { contextOf, worldLedger, type Records } from '#engine/testing/office.ts';
import { closingMoment } from '#engine/time/calendars.ts';
import { periodsOf, rulesOf } from '#engine/time/period-look.ts';
import type { Period } from '#engine/time/periods.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import { type Profile, type ViewEnv, buildViewEnv } from '../env/env.ts';
import { readersOf } from '#disclosure/readers.ts';

/** Views as `viewWorld` makes them, every period frozen whose time had come. */
export function frozenWorld(asOf: string, records: Records = {}, profile: Profile = 'public'): ViewEnv {
  return viewsOf(withFinishedFrozen(worldLedger(records), asOf), asOf, profile);
}

/** The ledger with an edition of each period whose time had come by a moment; of periods frozen before, only those missing. */
export function withFinishedFrozen(ledger: Ledger, asOf: string): Ledger {
  const context = contextOf(ledger, asOf);
  return periodsOf(context).reduce((whole, period) => {
    const freeze = rulesOf(context, period)?.clocks.freeze;
    if (freeze === undefined || whole.edition.some(({ value }) => value.period === period.id)) return whole;
    const frozen = at(dayOf(closingMoment(context.calendars, period.to, freeze)), '00:00');
    return frozen > asOf ? whole : frozenWith(whole, period, frozen);
  }, ledger);
}

/** Whatever might stand against it: tests freeze leagues of one, and without a mark. */
function frozenWith(whole: Ledger, period: Period, frozen: string): Ledger {
  const sight = sightAt(whole, period, frozen);
  const previous = sight && editionBefore(sight.context.ledger, period);
  const basis = sight && basisOf(sight, usedRecords(sight), previous);
  if (basis === undefined) throw new Error(`no rules in ${period.id}`);
  const approval = { by: 'zhuren', on: dayOf(frozen), mode: '签批' } as const;
  const acts = { version: 1, frozen, written: frozen, approval };
  const readers = readersOf(whole);
  const made = makeEdition(whole, basis, acts, previous, readers);
  return withEdition(whole, sealedEdition(withOffice(basis, made, readers)));
}

/** The ledger, whose records are no longer those that were frozen, with the version that says so. */
export function corrected(ledger: Ledger, period: string, written: string, reason = '漏录'): Ledger {
  const made = freezePeriod(
    ledger,
    {
      period,
      now: written,
      approval: { by: 'zhuren', on: dayOf(written), mode: '会议' },
      noted: [],
      force: '只有一个单位有任务',
      correction: { reason },
    },
    readersOf(ledger),
  );
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  return withEdition(ledger, made.edition);
}

function withEdition(ledger: Ledger, edition: Edition): Ledger {
  return { ...ledger, edition: [...ledger.edition, editionEntry(edition)] };
}

/** An edition as a record of the ledger. */
export function editionEntry(value: Edition): EntryOf<'edition'> {
  const path = `editions/${value.period}/v${String(value.version)}.yaml`;
  const file = `data/${path}`;
  const names = { period: value.period, n: String(value.version) };
  return { file, path, names, value, at: () => ({ file, line: 1, column: 1 }) };
}

/** Views over a ledger with its editions. */
export function viewsOf(ledger: Ledger, asOf: string, profile: Profile = 'public'): ViewEnv {
  const context = buildContext(ledger, asOf);
  if (context === undefined) throw new Error('a test ledger has an office');
  return buildViewEnv(context, profile);
}
