import type { EntryOf } from '#record/ledger.ts';
import { found, type Finding } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { unitWords } from '../check/office-roles.ts';

type Sheet = EntryOf<'assessment'> | EntryOf<'yearMark'>;

/** What is wrong with the marks of one sheet whatever they are: a unit twice, no mark and no reason (rules.md §6). */
export function* markFindings(index: CheckIndex, entry: Sheet): Generator<Finding> {
  const seen = new Set<string>();
  for (const [n, { unit, mark, why }] of entry.value.marks.entries()) {
    const name = unitWords(index, unit);
    if (seen.has(unit)) yield found(entry, ['marks', n, 'unit'], { why: 'twice', unit: name });
    seen.add(unit);
    if (mark === undefined && why === undefined)
      yield found(entry, ['marks', n, 'unit'], { why: 'none', unit: name });
  }
}
