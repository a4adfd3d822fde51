import { dayOf } from '../../calendar/moment.ts';
import { freezeMonth } from '../../compute/edition/freeze-month.ts';
import { ledgerContext } from '../../compute/edition/ledger-context.ts';
import { buildContext } from '../../compute/context.ts';
import { isFinished, isFrozen, monthsOf, rulesOf } from '../../compute/months.ts';
import { editionEntry, withFrozen } from '../../compute/testing/frozen.ts';
import type { Records } from '../../compute/testing/ledger-of.ts';
import { world } from '../../compute/testing/world.ts';
import type { Ledger } from '../../ledger.ts';
import type { Profile, ViewEnv } from '../env.ts';
import { publicRecords } from '../is-public.ts';
import { buildViewEnv } from '../view-env.ts';

/** Views as `viewWorld` makes them, every month frozen whose time had come. */
export function frozenWorld(asOf: string, records: Records = {}, profile: Profile = 'public'): ViewEnv {
  return viewsOf(withFinishedFrozen(world(asOf, records).ledger, asOf), asOf, profile);
}

/** The ledger with an edition of each month whose time had come by a moment; of months frozen before, only those missing. */
export function withFinishedFrozen(ledger: Ledger, asOf: string): Ledger {
  const context = buildContext(ledger, asOf);
  if (context === undefined) throw new Error('a test ledger has an office');
  const months = monthsOf(context).filter(
    (month) =>
      rulesOf(context, month) !== undefined && isFinished(context, month) && !isFrozen(context, month),
  );
  return withFrozen(ledger, months, publicRecords(ledger));
}

/** The ledger, whose records are no longer those that were frozen, with the version that says so. */
export function corrected(ledger: Ledger, month: string, written: string, reason = '漏录'): Ledger {
  const made = freezeMonth(
    ledger,
    {
      month,
      now: written,
      approval: { by: 'zhuren', on: dayOf(written), mode: '会议' },
      noted: [],
      correction: { reason, admits: [] },
    },
    publicRecords(ledger),
  );
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  return { ...ledger, edition: [...ledger.edition, editionEntry(made.edition)] };
}

/** Views over a ledger with its editions. */
export function viewsOf(ledger: Ledger, asOf: string, profile: Profile = 'public'): ViewEnv {
  const context = ledgerContext(ledger, asOf);
  if (context === undefined) throw new Error('a test ledger has an office');
  return buildViewEnv(context, profile);
}
