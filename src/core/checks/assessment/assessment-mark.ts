import { check, type Finding } from '../check.ts';
import { markFindings } from './listed-marks.ts';

/** A unit has one mark a file; where none applies (不适用), the reason (rules.md §6). */
export const assessmentMark = check({
  code: 'assessment-mark',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.assessment) yield* markFindings(index, entry);
  },
});
