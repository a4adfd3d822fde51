import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import type { KindName } from '../../schema/kinds.ts';
import { editionContext } from './edition-context.ts';
import type { EditionEntry } from './editions-of.ts';
import { tablesBefore } from './examine-edition.ts';
import { differences, type Difference } from './figures.ts';
import { lockedLeagues } from './locked-leagues.ts';
import { lockedUnits, type IsPublic } from './make-edition.ts';
import { rulesOf } from '../months.ts';
import { usedRecords } from './used-records.ts';

/**
 * Computes a frozen month again from exactly the records its latest edition names and
 * tells every figure that comes out otherwise. With the records as they were, a
 * difference means that the program has changed: it is told, never applied (rules-v1 §10).
 */
export function recomputeEdition(whole: Ledger, last: EditionEntry): readonly Difference[] {
  const context = editionContext(whole, last);
  const { month } = last.value;
  const rules = context === undefined ? undefined : rulesOf(context, month)?.value;
  if (context === undefined || rules === undefined)
    return differences(last.value, { units: [], leagues: [] });
  const used = usedRecords(context, month);
  const units = lockedUnits(context, month, used, publicAsThen(last, used));
  return differences(last.value, {
    units,
    leagues: lockedLeagues(rules, units, tablesBefore(whole, last.value)),
  });
}

/** What was withheld at the freeze goes by its number still, whoever may read it now. */
export function publicAsThen(
  { value }: EditionEntry,
  used: readonly { readonly entry: Entry<object>; readonly digest: string }[],
): IsPublic {
  const withheld = new Set(value.withheld);
  const closed = new Set(used.filter(({ digest }) => withheld.has(digest)).map(({ entry }) => entry.path));
  return (_kind: KindName, entry: Entry<object>) => !closed.has(entry.path);
}
