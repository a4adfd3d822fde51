import type { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import { rulesOfEdition } from '../time/editions.ts';
import { periodNamed } from '../time/periods.ts';
import { heldRecords, sightOf } from './contexts.ts';
import { isEditionSealed } from './edition-seal.ts';
import { chainOf, editionNamed, leadsBack, namedRecords, previousOf, type EditionEntry } from './editions.ts';
import { differences, everyDifference, type Difference } from './figures.ts';
import { lockedResult, scoreLocked } from '../sheet/locked-unit.ts';
import { tablesOf } from '../sheet/period-sheet.ts';
import { basisOf, codesIn, sheetFor } from './make-edition.ts';
import type { UsedRecord } from './used-records.ts';

/** Something that is not as it was frozen. */
export type EditionFault =
  | { readonly kind: 'edited' }
  | { readonly kind: 'numbered'; readonly expected: number }
  | { readonly kind: 'unlinked'; readonly to: string }
  | { readonly kind: 'rules-gone' }
  | { readonly kind: 'figure'; readonly first: Difference; readonly count: number }
  | { readonly kind: 'record-changed' | 'record-late'; readonly record: UsedRecord }
  | { readonly kind: 'record-missing'; readonly path: string };

/** What an edition says of itself, held against itself and those it builds on; asked of every version (rules.md §10). */
export function ownFaults(whole: Ledger, { value: edition }: EditionEntry): readonly EditionFault[] {
  const faults: EditionFault[] = [];
  if (!isEditionSealed(edition)) faults.push({ kind: 'edited' });
  const { previous, correction, version, period } = edition;
  const before = whole.edition.filter(({ value }) => value.period === period && value.version < version);
  const expected = before.length + 1;
  if (expected !== version) faults.push({ kind: 'numbered', expected });
  const linked = (
    to: string,
    nth: number,
    held: string | undefined,
    inside: string | undefined,
    fits: (found: Edition) => boolean,
  ) => {
    const found = editionNamed(whole, to, nth)?.value;
    // What is inside the system is linked too, where it is here.
    const isInsideHeld = edition.inside === undefined || found?.inside?.digest === inside;
    if (found?.digest !== held || found === undefined || !fits(found) || !isInsideHeld)
      faults.push({ kind: 'unlinked', to: `editions/${to}/v${String(nth)}.yaml` });
  };
  if (version > 1 || correction !== undefined)
    linked(period, version - 1, correction?.replaces, edition.inside?.replaced, () => true);
  if (previous !== undefined)
    linked(
      previous.period,
      previous.version,
      previous.digest ?? edition.inside?.previous,
      edition.inside?.before,
      (found) => leadsBack(whole, found, edition),
    );
  return faults;
}

/** Whether the latest version of a period follows from its locked inputs; at most one fault, the first differing figure. */
export function figureFaults(whole: Ledger, { value: edition }: EditionEntry): readonly EditionFault[] {
  const rules = rulesOfEdition(whole, edition);
  const period = periodNamed(whole, edition.period);
  if (rules === undefined || period === undefined) return [{ kind: 'rules-gone' }];
  const units = edition.units.map((unit) => ({
    ...unit,
    result: lockedResult(scoreLocked(rules, period.id, unit)),
  }));
  const leagues = tablesOf(rules, period, edition.units, previousOf(whole, edition));
  const found = differences(edition, { units, leagues });
  const [first] = found;
  return first === undefined ? [] : [{ kind: 'figure', first, count: found.length }];
}

/** Whether the records are those that the latest version of a period names. */
export function recordFaults(whole: Ledger, last: EditionEntry): readonly EditionFault[] {
  const sight = sightOf(whole, last);
  if (sight === undefined) return [];
  const { held, strange } = heldRecords(whole, last, sight);
  const named = namedRecords(chainOf(whole, last));
  const seen = new Set([...held, ...strange].map(({ entry }) => entry.path));
  return [
    ...strange.map((record): EditionFault => ({
      kind: named.has(record.entry.path) ? 'record-changed' : 'record-late',
      record,
    })),
    ...[...named.keys()]
      .filter((path) => !seen.has(path))
      .map((path): EditionFault => ({ kind: 'record-missing', path })),
  ];
}

/**
 * Computes a frozen period again from exactly the records that its latest edition names and tells
 * every figure that comes out otherwise. With the records as they were, a difference means that the
 * program has changed: it is told, never applied (rules.md §10).
 */
export function recomputeEdition(whole: Ledger, last: EditionEntry): readonly Difference[] {
  const sight = sightOf(whole, last);
  const previous = previousOf(whole, last.value);
  const held = sight && heldRecords(whole, last, sight).held;
  const basis = sight && held && basisOf(sight, held, previous);
  if (basis === undefined) return differences(last.value, { units: [], leagues: [] });
  // What was withheld at the freeze goes by another name still, whoever may read it now.
  const withheld = new Set(last.value.inside?.withheld);
  const { units, leagues } = sheetFor(basis, previous, {
    mayRead: (path) => !withheld.has(path),
    known: codesIn(last.value),
  });
  return everyDifference(last.value, { units: [...units], leagues });
}
