import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A plan is made, then approved, then filed (mechanisms.md row 36); approval is asked for where the rules have plans. */
export const filingOrder = check({
  code: 'filing-order',
  severity: 'error',
  words: {
    title: '报送、审定、备案的先后不对',
    message: (p) => {
      if (said(p, 'why') === 'approved-before-made')
        return `发现审定日期${valueWords(p)}早于计划报送日期${said(p, 'before')}`;
      if (said(p, 'why') === 'answered-before-made')
        return `发现退回、不同意的日期${valueWords(p)}早于计划报送日期${said(p, 'before')}`;
      if (said(p, 'why') === 'not-approved') return `发现${said(p, 'value')}备案的计划没有分管领导审定`;
      return `发现备案日期${valueWords(p)}早于审定日期${said(p, 'before')}`;
    },
    expected: () => '先报送，再由分管领导审定，后备案',
    fix: (p) =>
      said(p, 'why') === 'not-approved'
        ? '请补上 approval；还没有审定的，先不备案'
        : '请对照签批单核对日期；计划是纸质报送、后来录入的，在计划里写明代录（onBehalf）',
    example: {
      wrong: 'approval: { on: 2026-01-23, … }\nfiled: { on: 2026-01-22 }',
      right: 'approval: { on: 2026-01-22, … }\nfiled: { on: 2026-01-23 }',
    },
  },
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
