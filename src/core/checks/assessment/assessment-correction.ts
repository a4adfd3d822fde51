import { byNumber } from '../../../engine/score/marks.ts';
import type { EntryOf } from '../../../record/ledger.ts';
import { check, type Finding, found } from '../check.ts';

/** A second file of a period and component says why there is one: what was entered is corrected, never overwritten. */
export const assessmentCorrection = check({
  code: 'assessment-correction',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const [first, ...later] of filesOf(ledger.assessment))
      for (const entry of later)
        if (entry.value.corrects === undefined) yield found(entry, [], { first: first?.path ?? '' });
  },
});

/** The files of each period and component, in the order of their numbers. */
function filesOf(entries: readonly EntryOf<'assessment'>[]): Iterable<readonly EntryOf<'assessment'>[]> {
  const files = new Map<string, EntryOf<'assessment'>[]>();
  for (const entry of entries) {
    const key = `${entry.value.period} ${entry.value.component}`;
    const list = files.get(key);
    if (list === undefined) files.set(key, [entry]);
    else list.push(entry);
  }
  return [...files.values()].map((list) => list.toSorted(byNumber));
}
