import { dayOf } from '../../calendar/moment.ts';
import type { Dossier } from '../../compute/dossier.ts';
import { receivedAt } from '../../compute/horizon.ts';
import { found, type Check, type Finding } from '../check.ts';

/** A plan is made, then approved, then filed (mechanism row 36). */
export const filingOrder: Check = {
  code: 'filing-order',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      if (!isUnread('filing', dossier.id)) yield* misordered(dossier);
    }
  },
};

function* misordered({ plans, filings }: Dossier): Generator<Finding> {
  for (const filing of filings) {
    const { version, approval, filed } = filing.value;
    const plan = plans.find(({ value }) => value.version === version);
    const made = plan === undefined ? undefined : dayOf(receivedAt(plan.value));
    if (approval !== undefined && made !== undefined && approval.on < made)
      yield found(filing, ['approval', 'on'], { why: 'approved-before-made', before: made });
    if (filed === undefined) continue;
    const approved = filings.filter(({ value }) => value.version === version && value.approval !== undefined);
    const first = approved.map(({ value }) => value.approval?.on ?? '').sort()[0];
    if (first === undefined) yield found(filing, ['filed', 'on'], { why: 'not-approved', before: '' });
    else if (filed.on < first)
      yield found(filing, ['filed', 'on'], { why: 'filed-before-approved', before: first });
  }
}
