import { previousMonth } from '../../calendar/day.ts';
import type { Ledger } from '../../ledger.ts';
import type { Edition } from '../../schema/edition.ts';
import type { Rules } from '../../schema/rules.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { contextAtFreeze, heldRecords } from './edition-context.ts';
import { chainOf, editionsOf, namedRecords, type EditionEntry } from './editions-of.ts';
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
  const versions = editionsOf(whole).get(edition.month) ?? [];
  const place = versions.findIndex(({ value }) => value.version === edition.version) + 1;
  if (place !== edition.version) faults.push({ kind: 'numbered', expected: place });
  const linked = (month: string, version: number, held: string | undefined): EditionFault[] => {
    const to = editionsOf(whole)
      .get(month)
      ?.find(({ value }) => value.version === version);
    return to !== undefined && to.value.digest === held
      ? []
      : [{ kind: 'unlinked', to: `editions/${month}/v${String(version)}.yaml` }];
  };
  const { previous, correction, version, month } = edition;
  if (version > 1 || correction !== undefined)
    faults.push(...linked(month, version - 1, correction?.replaces));
  if (previous !== undefined) faults.push(...linked(previous.month, previous.version, previous.digest));
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
  return editionsOf(whole)
    .get(previous.month)
    ?.find(({ value }) => value.version === previous.version)?.value.leagues;
}

/** The version of the rules that an edition names. */
export function rulesNamed(whole: Ledger, edition: Edition): Rules | undefined {
  return whole.rules.find(({ value }) => value.version === edition.rules)?.value;
}
