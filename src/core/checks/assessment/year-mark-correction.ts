import { byNumber } from '../../../engine/score/marks.ts';
import { check, type Finding, found } from '../check.ts';

/** A second file of a year says why there is one: what was entered is corrected, never overwritten. */
export const yearMarkCorrection = check({
  code: 'year-mark-correction',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    const firsts = new Map<number, string>();
    for (const entry of ledger.yearMark.toSorted(byNumber)) {
      const { year, corrects } = entry.value;
      const first = firsts.get(year);
      if (first === undefined) firsts.set(year, entry.path);
      else if (corrects === undefined) yield found(entry, [], { first });
    }
  },
});
