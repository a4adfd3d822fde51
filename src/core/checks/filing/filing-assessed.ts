import { nearest } from '../../nearest.ts';
import { check, type Finding, found } from '../check.ts';

/** 考核节点 are nodes of the plan that is filed (rules.md §3). */
export const filingAssessed = check({
  code: 'filing-assessed',
  severity: 'error',
  *find({ context }): Generator<Finding> {
    for (const { plans, filings } of context.dossiers.values()) {
      for (const { entry } of filings) {
        const { version, assessed = [] } = entry.value;
        const plan = plans.find((one) => one.entry.value.version === version)?.entry;
        if (plan === undefined) continue;
        const ids = new Set(plan.value.nodes.map(({ id }) => id));
        for (const [n, node] of assessed.entries()) {
          if (node !== 'end' && !ids.has(node))
            yield found(entry, ['assessed', n], {
              version: String(version),
              nearest: nearest(node, ids) ?? '',
            });
        }
      }
    }
  },
});
