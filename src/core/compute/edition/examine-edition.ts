import { previousMonth } from '../../calendar/day.ts';
import type { Ledger } from '../../ledger.ts';
import type { Edition } from '../../schema/edition.ts';
import type { Rules } from '../../schema/rules.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { contextAtFreeze, heldRecords } from './edition-context.ts';
import { chainOf, editionNamed, namedRecords, type EditionEntry } from './editions-of.ts';
import { differences, type Difference } from './figures.ts';
import { lockedResult } from './locked-inputs.ts';
import { scoreLocked } from './locked-facts.ts';
import { lockedLeagues } from './locked-leagues.ts';
import type { UsedRecord } from './used-records.ts';

/** Something that is not as it was frozen. */
export type EditionFault =
  | { readonly kind: 'edited' }
  | { readonly kind: 'numbered'; readonly expected: number }
  | { readonly kind: 'unlinked'; readonly to: string }
  | { readonly kind: 'rules-gone' }
  | { readonly kind: 'figure'; readonly first: Difference; readonly count: number }
  | { readonly kind: 'record-changed'; readonly record: UsedRecord }
  | { readonly kind: 'record-late'; readonly record: UsedRecord }
  | { readonly kind: 'record-missing'; readonly path: string }
  | { readonly kind: 'withheld-missing'; readonly count: number };

/** What an edition says of itself, held against itself and those it builds on; asked of every version (rules-v1 §10). */
export function ownFaults(whole: Ledger, { value: edition }: EditionEntry): readonly EditionFault[] {
  const faults: EditionFault[] = [];
  const { digest, ...content } = edition;
  if (digestOf(canonicalText(content)) !== digest) faults.push({ kind: 'edited' });
  const { previous, correction, version, month } = edition;
  const before = whole.edition.filter(({ value }) => value.month === month && value.version < version);
  const expected = before.length + 1;
  if (expected !== version) faults.push({ kind: 'numbered', expected });
  const linked = (to: string, nth: number, held: string | undefined) => {
    const found = editionNamed(whole, to, nth);
    if (found === undefined || found.value.digest !== held)
      faults.push({ kind: 'unlinked', to: `editions/${to}/v${String(nth)}.yaml` });
  };
  if (version > 1 || correction !== undefined) linked(month, version - 1, correction?.replaces);
  if (previous !== undefined) linked(previous.month, previous.version, previous.digest);
  return faults;
}

/** Whether the latest version of a month follows from its locked inputs; at most one fault, the first differing figure. */
export function figureFaults(whole: Ledger, { value: edition }: EditionEntry): readonly EditionFault[] {
  const rules = rulesNamed(whole, edition);
  if (rules === undefined) return [{ kind: 'rules-gone' }];
  const units = edition.units.map((unit) => ({ ...unit, result: lockedResult(scoreLocked(rules, unit)) }));
  const leagues = lockedLeagues(rules, edition.units, tablesBefore(whole, edition));
  const found = differences(edition, { units, leagues });
  const [first] = found;
  return first === undefined ? [] : [{ kind: 'figure', first, count: found.length }];
}

/** Whether the records are those that the latest version of a month names. */
export function recordFaults(whole: Ledger, last: EditionEntry): readonly EditionFault[] {
  const atFreeze = contextAtFreeze(whole, last);
  if (atFreeze === undefined) return [];
  const { held, strange } = heldRecords(whole, last, atFreeze);
  const named = namedRecords(chainOf(whole, last));
  const seen = new Set([...held, ...strange].map(({ entry }) => entry.path));
  const heldDigests = new Set(held.map(({ digest }) => digest));
  const lost = (last.value.withheld ?? []).filter((digest) => !heldDigests.has(digest)).length;
  return [
    ...strange.map((record): EditionFault => ({
      kind: named.has(record.entry.path) ? 'record-changed' : 'record-late',
      record,
    })),
    ...[...named.keys()]
      .filter((path) => !seen.has(path))
      .map((path): EditionFault => ({ kind: 'record-missing', path })),
    ...(lost === 0 ? [] : [{ kind: 'withheld-missing', count: lost } as const]),
  ];
}

/** The tables of the month before as they were when an edition was made. */
export function tablesBefore(whole: Ledger, { month, previous }: Edition): Edition['leagues'] | undefined {
  if (previous === undefined || previous.month !== previousMonth(month)) return undefined;
  return editionNamed(whole, previous.month, previous.version)?.value.leagues;
}

/** The version of the rules that an edition names. */
export function rulesNamed(whole: Ledger, edition: Edition): Rules | undefined {
  return whole.rules.find(({ value }) => value.version === edition.rules)?.value;
}
