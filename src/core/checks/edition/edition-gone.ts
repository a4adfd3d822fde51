import { check, type Finding } from '../check.ts';

/** A frozen period that was committed or published stands in the ledger still, as it was (rules.md §10): asked where an earlier state is given to compare with. */
export const editionGone = check({
  code: 'edition-gone',
  severity: 'error',
  *find({ earlier, whole, home, isUnreadPath }): Generator<Finding> {
    const now = new Map(whole.ledger.edition.map((entry) => [entry.path, entry]));
    const told = new Set<string>();
    for (const { path, digest, commit = '' } of earlier) {
      const entry = now.get(path);
      const stands = entry !== undefined && (digest === undefined || entry.value.digest === digest);
      if (stands || told.has(path) || isUnreadPath(path)) continue;
      told.add(path);
      const file = home === '' || home === '.' ? path : `${home}/${path}`;
      yield {
        place: entry?.at(['digest']) ?? { file, line: 1, column: 1 },
        params: { path, commit, there: entry === undefined ? '' : 'yes' },
      };
    }
  },
});
