import { check, type Finding, found } from '../check.ts';

/** A node is assessed only with a 成果 that can be checked (rules.md §3). */
export const filingAssessedDeliverable = check({
  code: 'filing-assessed-deliverable',
  severity: 'error',
  *find({ context }): Generator<Finding> {
    for (const { plans, filings } of context.dossiers.values()) {
      for (const { entry } of filings) {
        const plan = plans.find((one) => one.entry.value.version === entry.value.version)?.entry;
        for (const [n, id] of (entry.value.assessed ?? []).entries()) {
          const node = plan?.value.nodes.find((planned) => planned.id === id);
          if (plan !== undefined && node !== undefined && node.deliverable === undefined)
            yield found(entry, ['assessed', n], { title: node.title, plan: plan.file });
        }
      }
    }
  },
});
