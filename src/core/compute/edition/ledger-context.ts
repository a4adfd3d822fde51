import type { Ledger } from '../../ledger.ts';
import { buildContext, type Context } from '../context.ts';
import { admissionsOf, withAdmitted } from './admitted.ts';
import { canonicalText } from './canonical.ts';
import { editionContext } from './edition-context.ts';
import { latestEditions, type EditionEntry } from './editions-of.ts';
import { lockedUnits } from './make-edition.ts';
import { publicAsThen } from './recompute-edition.ts';
import { usedRecords } from './used-records.ts';

/**
 * The context of a ledger with its frozen months: freezes where the editions put them,
 * admitted records as admitted. A frozen month that would come out otherwise with
 * everything in view (because a correction of another month admitted something, or a
 * later record throws another light on it) is computed from its own records alone.
 */
export function ledgerContext(whole: Ledger, asOf: string): Context | undefined {
  const seen: Ledger = { ...whole, edition: whole.edition.filter(({ value }) => value.written <= asOf) };
  const latest = new Map(latestEditions(seen).map((entry) => [entry.value.month, entry]));
  const frozenAt = new Map([...latest].map(([month, { value }]) => [month, value.frozen]));
  const own = new Map<string, Context | undefined>();
  const ofMonth = (month: string): Context | undefined => {
    const edition = latest.get(month);
    if (edition === undefined || main === undefined) return undefined;
    if (!own.has(month)) {
      // While it is asked, the month is computed with everything in view.
      own.set(month, undefined);
      if (!agrees(main, edition)) own.set(month, editionContext(seen, edition));
    }
    return own.get(month);
  };
  const main = buildContext(withAdmitted(whole, admissionsOf(latest.values())), asOf, frozenAt, ofMonth);
  return main;
}

function agrees(context: Context, edition: EditionEntry): boolean {
  const { month, units } = edition.value;
  const used = usedRecords(context, month);
  return (
    canonicalText(lockedUnits(context, month, used, publicAsThen(edition, used))) === canonicalText(units)
  );
}
