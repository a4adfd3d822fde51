import { check, type Finding, found } from '../check.ts';

/** Versions of a plan are counted without a gap, so that none can vanish unseen (mechanisms.md row 37). */
export const planVersionGap = check({
  code: 'plan-version-gap',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const { id, plans } of context.dossiers.values()) {
      if (isUnread('plan', id)) continue;
      const versions = new Set(plans.map(({ entry }) => entry.value.version));
      for (const { entry } of plans) {
        const { version } = entry.value;
        if (version > 1 && !versions.has(version - 1))
          yield found(entry, ['version'], { before: String(version - 1) });
      }
    }
  },
});
