import { nearest } from '../../nearest.ts';
import { found, type Check, type Finding } from '../check.ts';

/** 考核节点 are nodes of the plan that is filed (rules-v1 §3). */
export const filingAssessed: Check = {
  code: 'filing-assessed',
  severity: 'error',
  *find({ context }): Generator<Finding> {
    for (const { plans, filings } of context.dossiers.values()) {
      for (const filing of filings) {
        const plan = plans.find(({ value }) => value.version === filing.value.version);
        if (plan === undefined) continue;
        const ids = new Set(plan.value.nodes.map(({ id }) => id));
        for (const [n, node] of (filing.value.assessed ?? []).entries()) {
          if (node !== 'end' && !ids.has(node))
            yield found(filing, ['assessed', n], {
              version: String(filing.value.version),
              nearest: nearest(node, ids) ?? '',
            });
        }
      }
    }
  },
};
