import { compare, decimal, fraction } from '../../exact/fraction.ts';
import { check, type Finding, found } from '../check.ts';
import { unitWords } from '../office-roles.ts';
import { markFindings } from './listed-marks.ts';

const FULL = fraction(100);

/** A year-end inspection gives a unit one mark a file, 0 to 100; where it does not apply, the reason (rules.md §11). */
export const yearMarkValue = check({
  code: 'year-mark-value',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.yearMark) {
      yield* markFindings(index, entry);
      for (const [n, { unit, mark }] of entry.value.marks.entries())
        if (mark !== undefined && compare(decimal(mark), FULL) > 0)
          yield found(entry, ['marks', n, 'mark'], { why: 'over', unit: unitWords(index, unit) });
    }
  },
});
