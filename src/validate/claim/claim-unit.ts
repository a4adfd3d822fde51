import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { holdersOn, nodeIds } from '../check/dossier-facts.ts';
import { unitWords } from '../check/office-roles.ts';

/** A node is claimed by the unit that answers for it; 办结 by whoever has a node, for its own nodes (rules.md §3). */
export const claimUnit = check({
  code: 'claim-unit',
  severity: 'error',
  words: {
    title: '报完成的不是承担单位',
    message: (p) =>
      `发现节点${valueWords(p)}由${said(p, 'unit')}报完成，它的承担单位是${said(p, 'expected')}`,
    expected: (p) => `由${said(p, 'expected')}报送`,
    fix: () => '请由承担单位报送；节点写错的，改正节点编号',
    example: {
      wrong: 'unit: caiwu\nnodes: [{ node: n1, … }]  # 由 gongcheng 承担',
      right: 'unit: gongcheng\nnodes: [{ node: n1, … }]  # 由 gongcheng 承担',
    },
  },
  *find(index): Generator<Finding> {
    const { context, isUnread, units } = index;
    for (const dossier of context.dossiers.values()) {
      if (isUnread('plan', dossier.id) || isUnread('verification') || isUnread('event', dossier.id)) continue;
      for (const { node, unit, received, source } of dossier.claims) {
        if (!nodeIds(dossier).has(node) || !units.has(unit)) continue;
        const day = dayOf(received);
        const holders = holdersOn(dossier, node, day);
        if (holders.includes(unit) || (node === 'end' && holdsAny(dossier, unit, day))) continue;
        yield found(source.entry, [...source.field, 'node'], {
          unit: unitWords(index, unit),
          expected: unitWords(index, holders.at(-1) ?? ''),
        });
      }
    }
  },
});

function holdsAny(dossier: Dossier, unit: string, day: string): boolean {
  return [...nodeIds(dossier)].some((id) => holdersOn(dossier, id, day).includes(unit));
}
