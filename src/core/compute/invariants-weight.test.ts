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
const undrawn = (ledger: RandomLedger): RandomLedger => ({ ...ledger, others: { ...ledger.others, draw: [] } });
const partA = (ledger: RandomLedger, unit: string, month: string, ...more: MatterSpec[]) =>
  printed(unitMonth(worldOf(ledger, matters(more)), unit, month)).A;
const anywhere = [arbitraryLedger(), fc.constantFrom(...MONTHS), fc.constantFrom(...UNIT_IDS)] as const;
const level = fc.constantFrom('一般' as const, '重点' as const, '重大' as const);

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
      if (found === undefined) return;
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
      node.id === id ? copies.map((copy) => ({ ...node, id: copy, checks: (node.checks ?? []).map((check) => check.replace(`r-${id}`, `r-${copy}`)) })) : [node],
    ),
    changes: (spec.changes ?? []).map((change) => ({
      ...change,
      dates: { ...change.dates, ...Object.fromEntries(copies.map((copy) => [copy, change.dates[id] ?? spec.due])) },
    })),
  };
}

test('§13.5 an added task on time never lowers A', () => {
  holds(
    fc.property(...anywhere, level, fc.boolean(), (ledger, month, unit, d, lead) => {
      const before = partA(undrawn(ledger), unit, month);
      fc.pre(before !== '—');
      const done = { claims: [`${month}-13 10:00`], checks: [`${month}-15 通过`] };
      const added: MatterSpec = { id: 'new', lead: unit, level: d, printed: '2026-02-02', due: `${month}-14`, end: done };
      const helped: MatterSpec = { ...added, lead: 'other', due: '2026-12-25', end: {}, nodes: [{ id: 'n', due: `${month}-14`, unit, ...done }] };
      expect(Number(partA(undrawn(ledger), unit, month, lead ? added : helped))).toBeGreaterThanOrEqual(Number(before));
    }),
  );
});

test('§13.5 an added node on time never lowers A', () => {
  holds(
    fc.property(...anywhere, fc.nat(), (random, month, unit, pick) => {
      const ledger = undrawn(random);
      const before = partA(ledger, unit, month);
      const spec = ledger.matters[pick % Math.max(1, ledger.matters.length)];
      fc.pre(before !== '—' && spec !== undefined);
      const node: NodeSpec = { id: 'new', due: `${month}-14`, unit, claims: [`${month}-13 10:00`], checks: [`${month}-15 通过`] };
      const grown = ledger.matters.map((one) => (one === spec ? { ...one, nodes: [...(one.nodes ?? []), node] } : one));
      const after = unitMonth(worldOf({ ...ledger, matters: grown }), unit, month);
      const share = after?.completion.flatMap((line) => line.task.shares).find(({ id }) => id === 'new');
      fc.pre(share?.state === 'finished' && share.late === 0);
      expect(Number(printed(after).A)).toBeGreaterThanOrEqual(Number(before));
    }),
  );
});

test('§13.5 an added task with c 0 never raises A', () => {
  holds(
    fc.property(...anywhere, level, fc.boolean(), (ledger, month, unit, d, lead) => {
      const before = partA(undrawn(ledger), unit, month);
      fc.pre(before !== '—');
      const added: MatterSpec = { id: 'new', lead: unit, level: d, printed: '2026-02-02', due: `${month}-08` };
      const helped: MatterSpec = { ...added, lead: 'other', due: '2026-12-25', nodes: [{ id: 'n', due: `${month}-08`, unit }] };
      expect(Number(partA(undrawn(ledger), unit, month, lead ? added : helped))).toBeLessThanOrEqual(Number(before));
    }),
  );
});

test('§13.7 协办 never outweighs 主办, and with all 主办 at c 0 A is 30 at most', () => {
  holds(
    fc.property(...anywhere, (ledger, month, unit) => {
      const helped = ['a', 'b', 'c'].map((id): MatterSpec => ({
        id,
        lead: 'other',
        printed: '2026-02-02',
        due: '2026-12-25',
        level: '重大',
        nodes: [{ id: 'n', due: `${month}-14`, unit, claims: [`${month}-13 10:00`], checks: [`${month}-15 通过`] }],
      }));
      const score = unitMonth(worldOf(ledger, matters(helped)), unit, month);
      if (score === undefined) throw new Error('no rules');
      const weight = (role: 'lead' | 'assist') => sum(score.completion.filter((line) => line.task.role === role).map((line) => line.limited));
      expect(compare(weight('assist'), weight('lead'))).toBeLessThanOrEqual(0);
      const leads = score.completion.filter((line) => line.task.role === 'lead').flatMap((line) => line.counted);
      const earned = leads.reduce((total, share) => add(total, share.c), sum([]));
      if (earned.n === 0n && leads.length > 0) expect(Number(printed(score).A)).toBeLessThanOrEqual(30);
    }),
  );
});
