import { compare, decimal, fraction } from '../../exact/fraction.ts';
import type { Check, Finding } from '../check.ts';
import { markFindings } from './listed-marks.ts';

const FULL = fraction(100);

/** A year-end inspection gives a unit one mark a file, 0 to 100; where it does not apply, the reason (rules-v1 §11). */
export const yearMarkValue: Check = {
  code: 'year-mark-value',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.yearMark) {
      yield* markFindings(index, entry, (_unit, mark) =>
        compare(decimal(mark), FULL) > 0 ? { why: 'over' } : undefined,
      );
    }
  },
};
