import { isPrompt } from '../../compute/delivery.ts';
import { receivedAt } from '../../compute/horizon.ts';
import { found, type Check, type Finding } from '../check.ts';

/** No claim without a plan; for a 即办件 the 签收 of the lead is the plan (rules-v1 §3). */
export const claimBeforePlan: Check = {
  code: 'claim-before-plan',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const { id, claims, acks, plans, task } = dossier;
      if (claims.length === 0) continue;
      const prompt = isPrompt(context, dossier);
      if (isUnread(prompt ? 'ack' : 'plan', id)) continue;
      const papers = prompt ? acks.filter(({ value }) => value.unit === task.value.lead) : plans;
      const first = papers.map(({ value }) => receivedAt(value)).sort()[0];
      for (const { received, source } of claims) {
        if (first === undefined || received < first)
          yield found(source.entry, [...source.field, 'node'], {
            task: id,
            received,
            paper: prompt ? 'ack' : 'plan',
            first: first ?? '',
          });
      }
    }
  },
};
