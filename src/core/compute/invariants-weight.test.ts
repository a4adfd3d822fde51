import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, sum } from '../exact/fraction.ts';
import { arbitraryLedger, MONTHS, worldOf, type RandomLedger } from './testing/arbitrary-ledger.ts';
import { UNIT_IDS } from './testing/arbitrary-matter.ts';
import { holds } from './testing/holds.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { unitMonth } from './unit-month.ts';

/** No draws, so that what is added falls under none. */
const undrawn = (ledger: RandomLedger): RandomLedger => ({
  ...ledger,
  others: { ...ledger.others, draw: [] },
});
const anywhere = [arbitraryLedger(), fc.constantFrom(...MONTHS), fc.constantFrom(...UNIT_IDS)] as const;

test('§13.4 cutting a node that counts alone into several with the same c leaves A and V', () => {
  holds(
    fc.property(arbitraryLedger(), fc.integer({ min: 2, max: 4 }), fc.nat(), (random, pieces, pick) => {
      const ledger = undrawn(random);
      const context = worldOf(ledger);
      const alone = MONTHS.flatMap((month) =>
        UNIT_IDS.flatMap((unit) =>
          (unitMonth(context, unit, month)?.completion ?? []).flatMap(({ task, counted }) => {
            const [share, other] = task.shares;
            if (other !== undefined || share?.node?.kind !== 'assessed' || counted.length === 0) return [];
            return [{ month, unit, task: task.dossier.id, node: share.id }];
          }),
        ),
      );
      const found = alone[pick % Math.max(1, alone.length)];
      fc.pre(found !== undefined);
      const { month, unit, task, node } = found;
      const cut = ledger.matters.map((spec) => (spec.id === task ? cutNode(spec, node, pieces) : spec));
      const before = printed(unitMonth(context, unit, month));
      const after = printed(unitMonth(worldOf({ ...ledger, matters: cut }), unit, month));
      expect([after.A, after.V]).toEqual([before.A, before.V]);
    }),
  );
});

/** A node in several pieces of the same day and the same fate. */
function cutNode(spec: MatterSpec, id: string, pieces: number): MatterSpec {
  const copies = Array.from({ length: pieces }, (_, index) => `${id}-${String(index)}`);
  return {
    ...spec,
    nodes: (spec.nodes ?? []).flatMap((node): readonly NodeSpec[] =>
      node.id === id
        ? copies.map((copy) => ({
            ...node,
            id: copy,
            checks: (node.checks ?? []).map((check) => check.replace(`r-${id}`, `r-${copy}`)),
          }))
        : [node],
    ),
    changes: (spec.changes ?? []).map((change) => ({
      ...change,
      dates: {
        ...change.dates,
        ...Object.fromEntries(copies.map((copy) => [copy, change.dates[id] ?? spec.due])),
      },
    })),
  };
}

test('§13.7 协办 never outweighs 主办, and with all 主办 at c 0 A is 30 at most', () => {
  holds(
    fc.property(...anywhere, (ledger, month, unit) => {
      const helped = ['a', 'b', 'c'].map((id): MatterSpec => ({
        id,
        lead: 'other',
        printed: '2026-02-02',
        due: '2026-12-25',
        level: '重大',
        nodes: [
          { id: 'n', due: `${month}-14`, unit, claims: [`${month}-13 10:00`], checks: [`${month}-15 通过`] },
        ],
      }));
      const score = unitMonth(worldOf(ledger, matters(helped)), unit, month);
      if (score === undefined) throw new Error('no rules');
      const weight = (role: 'lead' | 'assist') =>
        sum(score.completion.filter((line) => line.task.role === role).map((line) => line.limited));
      expect(compare(weight('assist'), weight('lead'))).toBeLessThanOrEqual(0);
      const leads = score.completion
        .filter((line) => line.task.role === 'lead')
        .flatMap((line) => line.counted);
      const earned = leads.reduce((total, share) => add(total, share.c), sum([]));
      if (earned.n === 0n && leads.length > 0) expect(Number(printed(score).A)).toBeLessThanOrEqual(30);
    }),
  );
});
