import { said, valueWords } from '#wording/problems/phrases.ts';
import { isVerification, refuses } from '#engine/dossier/claims.ts';
import type { ClaimFact, Dossier } from '#engine/dossier/dossier.ts';
import { dayOf } from '#days/moment.ts';
import { isRecent } from '#days/recent.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Only after a refusal is a node claimed again; a repeat changes nothing, since the first day stands (rules.md §4). Told for a month. */
export const claimRepeated = check({
  code: 'claim-repeated',
  severity: 'reminder',
  words: {
    title: '同一节点重复报完成',
    message: (p) => `发现节点${valueWords(p)}在${said(p, 'earlier')}已经报过完成，其后没有退回`,
    expected: () => '一个节点报一次完成；退回之后才再报，反弹以后报整改节点',
    fix: (p) => `请不必再报：先报的那次（${said(p, 'file')}）算数，再报不改变完成日期。这一条30天内提示`,
    example: { wrong: 'node: n1  # 2026-04-29 已经报过', right: 'node: n2' },
  },
  *find({ context, asOf, isUnread }): Generator<Finding> {
    if (isUnread('verification')) return;
    for (const dossier of context.dossiers.values()) {
      const last = new Map<string, ClaimFact>();
      for (const claim of dossier.claims) {
        const key = `${claim.node} ${claim.unit}`;
        const earlier = last.get(key);
        if (earlier === undefined || unknownThen(earlier, claim) || reopened(dossier, earlier, claim))
          last.set(key, claim);
        // What the section enters for a unit later than the unit itself did is nobody's repeat.
        else if (claim.proof !== 'on-behalf' && isRecent(asOf, claim.registered))
          yield found(claim.source.entry, [...claim.source.field, 'node'], {
            earlier: earlier.received,
            file: earlier.source.entry.file,
          });
      }
    }
  },
});

/** An earlier claim that the section entered only afterwards: whoever claimed again could not see it. */
function unknownThen(earlier: ClaimFact, later: ClaimFact): boolean {
  return earlier.registered > later.registered;
}

function reopened({ verifications }: Dossier, earlier: ClaimFact, later: ClaimFact): boolean {
  return verifications.some(
    (check) =>
      check.node === earlier.node &&
      isVerification(check) &&
      refuses(check) &&
      check.on >= dayOf(earlier.received) &&
      check.on <= dayOf(later.received),
  );
}
