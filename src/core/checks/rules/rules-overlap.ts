import { check, type Finding, found } from '../check.ts';

/** In every month one version is in force, so no two start in the same month. */
export const rulesOverlap = check({
  code: 'rules-overlap',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    const first = new Map<string, string>();
    for (const entry of ledger.rules) {
      const { from, version } = entry.value;
      const known = first.get(from);
      if (known === undefined) first.set(from, version);
      else yield found(entry, ['from'], { first: known });
    }
  },
});
