import { compare, decimal, fraction } from '../../exact/fraction.ts';
import { found, type Check, type Finding } from '../check.ts';
import { unitWords } from '../office-roles.ts';

const FULL = fraction(100);

/** A year-end inspection gives a unit one mark a file, 0 to 100; where it does not apply, the reason (rules-v1 §11). */
export const yearMarkValue: Check = {
  code: 'year-mark-value',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.yearMark) {
      const seen = new Set<string>();
      for (const [n, { unit, mark, why }] of entry.value.marks.entries()) {
        const name = unitWords(index, unit);
        if (seen.has(unit)) yield found(entry, ['marks', n, 'unit'], { why: 'twice', unit: name });
        seen.add(unit);
        if (mark === undefined && why === undefined)
          yield found(entry, ['marks', n, 'unit'], { why: 'none', unit: name });
        if (mark !== undefined && compare(decimal(mark), FULL) > 0)
          yield found(entry, ['marks', n, 'mark'], { why: 'over', unit: name });
      }
    }
  },
};
