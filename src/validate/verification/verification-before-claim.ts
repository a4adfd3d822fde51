import { said, valueWords } from '#wording/problems/phrases.ts';
import { isVerification } from '#engine/dossier/claims.ts';
import { dayOf } from '#days/moment.ts';
import { nodeIds } from '../check/dossier-facts.ts';
import { check, type Finding, found } from '../check/check.ts';

/** 核验 answers a claim, of the node or of 办结, so the claim comes first (rules.md §4). */
export const verificationBeforeClaim = check({
  code: 'verification-before-claim',
  severity: 'error',
  words: {
    title: '还没有报完成就核验',
    message: (p) =>
      `发现节点${valueWords(p)}在${said(p, 'on')}${said(p, 'kind')}，${
        said(p, 'claimed') === '' ? '承办单位还没有报完成' : `承办单位到${said(p, 'claimed')}才报完成`
      }`,
    expected: () => '承办单位报完成之后再核验',
    fix: () =>
      '请核对日期和节点；承办单位是口头或纸质报的，先代录一份报完成（claim-{date}.yaml，写明 onBehalf）',
    example: {
      wrong: 'on: 2026-05-12\nresults: [{ task: t2026-012, node: n3, … }]  # 2026-05-13 报完成',
      right: 'on: 2026-05-14\nresults: [{ task: t2026-012, node: n3, … }]  # 2026-05-13 报完成',
    },
  },
  *find({ context, isUnread }): Generator<Finding> {
    if (isUnread('report')) return;
    for (const dossier of context.dossiers.values()) {
      const { id, claims, verifications } = dossier;
      if (isUnread('claim', id)) continue;
      for (const check of verifications) {
        const { node, sitting, registered, result, source } = check;
        if (!isVerification(check) || !nodeIds(dossier).has(node)) continue;
        const own = claims
          .filter((claim) => claim.node === node || claim.node === 'end')
          .map(({ received }) => received);
        if (own.some((received) => dayOf(received) <= sitting.on && received <= registered)) continue;
        yield found(source.entry, [...source.field, 'node'], {
          kind: result.kind,
          on: sitting.on,
          task: id,
          claimed: own[0] ?? '',
        });
      }
    }
  },
});
