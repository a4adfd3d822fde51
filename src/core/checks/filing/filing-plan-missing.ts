import { check, type Finding, found } from '../check.ts';

/** What is approved, filed or returned is a plan that is there. */
export const filingPlanMissing = check({
  code: 'filing-plan-missing',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const { id, filings, plans } of context.dossiers.values()) {
      if (isUnread('plan', id)) continue;
      const versions = new Set(plans.map(({ entry }) => entry.value.version));
      for (const { entry } of filings)
        if (!versions.has(entry.value.version)) yield found(entry, ['version'], { task: id });
    }
  },
});
