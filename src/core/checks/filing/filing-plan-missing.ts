import { found, type Check, type Finding } from '../check.ts';

/** What is approved, filed or returned is a plan that is there. */
export const filingPlanMissing: Check = {
  code: 'filing-plan-missing',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const { id, filings, plans } of context.dossiers.values()) {
      if (isUnread('plan', id)) continue;
      for (const filing of filings) {
        const { version } = filing.value;
        if (!plans.some((plan) => plan.value.version === version))
          yield found(filing, ['version'], { task: id });
      }
    }
  },
};
