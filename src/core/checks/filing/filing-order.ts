import { dayOf } from '../../calendar/moment.ts';
import type { Dossier } from '../../../engine/dossier/dossier.ts';
import { check, type Finding, found } from '../check.ts';

/** A plan is made, then approved, then filed (mechanisms.md row 36); approval is asked for where the rules have plans. */
export const filingOrder = check({
  code: 'filing-order',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const planned = context.rulesOn(dossier.delivery.start)?.plans !== undefined;
      if (!isUnread('filing', dossier.id)) yield* misordered(dossier, planned);
    }
  },
});

function* misordered({ plans, filings }: Dossier, planned: boolean): Generator<Finding> {
  for (const { entry } of filings) {
    const { version, approval, returned, refused, filed } = entry.value;
    const plan = plans.find((one) => one.entry.value.version === version);
    const made = plan && dayOf(plan.received);
    if (approval !== undefined && made !== undefined && approval.on < made)
      yield found(entry, ['approval', 'on'], { why: 'approved-before-made', before: made });
    for (const [field, answer] of [
      ['returned', returned],
      ['refused', refused],
    ] as const)
      if (answer !== undefined && made !== undefined && answer.on < made)
        yield found(entry, [field, 'on'], { why: 'answered-before-made', before: made });
    if (filed === undefined) continue;
    const first = filings
      .flatMap((one) => (one.entry.value.version === version ? (one.entry.value.approval?.on ?? []) : []))
      .sort()[0];
    if (first === undefined && planned)
      yield found(entry, ['filed', 'on'], { why: 'not-approved', before: '' });
    else if (first !== undefined && filed.on < first)
      yield found(entry, ['filed', 'on'], { why: 'filed-before-approved', before: first });
  }
}
