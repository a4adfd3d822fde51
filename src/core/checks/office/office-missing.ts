import { check, type Finding } from '../check.ts';

/** A ledger belongs to an office, which says who it is in `office.yaml`. */
export const officeMissing = check({
  code: 'office-missing',
  severity: 'error',
  *find({ ledger, home, isUnread }): Generator<Finding> {
    if (ledger.office.length > 0 || isUnread('office')) return;
    const file = home === '' || home === '.' ? 'office.yaml' : `${home}/office.yaml`;
    yield { place: { file, line: 1, column: 1 }, params: {} };
  },
});
