import fc from 'fast-check';
import { expect, test } from 'vitest';
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
const partA = (ledger: RandomLedger, unit: string, month: string, ...more: MatterSpec[]) =>
  printed(unitMonth(worldOf(ledger, matters(more)), unit, month)).A;
const anywhere = [arbitraryLedger(), fc.constantFrom(...MONTHS), fc.constantFrom(...UNIT_IDS)] as const;
const level = fc.constantFrom('一般' as const, '重点' as const, '重大' as const);

test('§13.5 an added task on time never lowers A', () => {
  holds(
    fc.property(...anywhere, level, fc.boolean(), (ledger, month, unit, d, lead) => {
      const before = partA(undrawn(ledger), unit, month);
      fc.pre(before !== '—');
      const done = { claims: [`${month}-13 10:00`], checks: [`${month}-15 通过`] };
      const added: MatterSpec = {
        id: 'new',
        lead: unit,
        level: d,
        printed: '2026-02-02',
        due: `${month}-14`,
        end: done,
      };
      const helped: MatterSpec = {
        ...added,
        lead: 'other',
        due: '2026-12-25',
        end: {},
        nodes: [{ id: 'n', due: `${month}-14`, unit, ...done }],
      };
      expect(Number(partA(undrawn(ledger), unit, month, lead ? added : helped))).toBeGreaterThanOrEqual(
        Number(before),
      );
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
      const node: NodeSpec = {
        id: 'new',
        due: `${month}-14`,
        unit,
        claims: [`${month}-13 10:00`],
        checks: [`${month}-15 通过`],
      };
      const grown = ledger.matters.map((one) =>
        one === spec ? { ...one, nodes: [...(one.nodes ?? []), node] } : one,
      );
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
      const added: MatterSpec = {
        id: 'new',
        lead: unit,
        level: d,
        printed: '2026-02-02',
        due: `${month}-08`,
      };
      const helped: MatterSpec = {
        ...added,
        lead: 'other',
        due: '2026-12-25',
        nodes: [{ id: 'n', due: `${month}-08`, unit }],
      };
      expect(Number(partA(undrawn(ledger), unit, month, lead ? added : helped))).toBeLessThanOrEqual(
        Number(before),
      );
    }),
  );
});
