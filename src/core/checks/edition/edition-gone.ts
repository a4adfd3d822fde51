import { check, type Finding } from '../check.ts';

/** A frozen period that stood in the ledger stands in it still, as it was (rules.md §10): asked where an earlier state is given to compare with. */
export const editionGone = check({
  code: 'edition-gone',
  severity: 'error',
  *find({ earlier, whole, home, isUnreadPath }): Generator<Finding> {
    const now = new Map(whole.ledger.edition.map(({ path, value }) => [path, value.digest]));
    for (const { path, digest } of earlier) {
      if (now.get(path) === digest || isUnreadPath(path)) continue;
      const file = home === '' || home === '.' ? path : `${home}/${path}`;
      yield { place: { file, line: 1, column: 1 }, params: { path, there: now.has(path) ? 'yes' : '' } };
    }
  },
});
