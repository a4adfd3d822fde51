import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildContext } from './context.ts';
import { arbitraryLedger, LATER, MONTHS, worldOf } from './testing/arbitrary-ledger.ts';
import { UNIT_IDS } from './testing/arbitrary-matter.ts';
import { monthDigest } from './testing/digest.ts';
import { holds } from './testing/holds.ts';
import { matters } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { shuffled } from './testing/shuffled.ts';
import { unitMonth } from './unit-month.ts';

const cents = (text: string) => Math.round(Number(text) * 100);

test('§13.1 input order changes nothing: the same records give the same bytes', () => {
  holds(
    fc.property(arbitraryLedger(), fc.integer(), (ledger, salt) => {
      const context = worldOf(ledger);
      const again = buildContext(shuffled(context.ledger, salt), LATER);
      for (const month of MONTHS) {
        expect(again && monthDigest(again, month)).toBe(monthDigest(context, month));
      }
    }),
  );
});

test('§13.2 the printed parts give base and total by hand, within their bounds', () => {
  holds(
    fc.property(arbitraryLedger(), fc.constantFrom(...MONTHS), (ledger, month) => {
      const context = worldOf(ledger);
      for (const id of UNIT_IDS) {
        const score = unitMonth(context, id, month);
        const made = printed(score);
        const parts = [
          { full: 60, text: made.A },
          { full: 20, text: made.B },
          { full: 10, text: made.C1 },
          { full: 10, text: made.C2 },
        ].filter(({ text }) => text !== '—');
        for (const { full, text } of parts) expect(cents(text)).toBeLessThanOrEqual(full * 100);
        const falsified =
          score?.quality.flatMap((line) => line.results).filter(({ value }) => value === '弄虚作假').length ??
          0;
        expect(cents(made.E)).toBeLessThanOrEqual(500);
        expect(cents(made.X)).toBeLessThanOrEqual(1000 + 500 * falsified);
        if (parts.length === 0) {
          expect([made.base, made.total]).toEqual(['—', '—']);
          continue;
        }
        const earned = parts.reduce((sum, { text }) => sum + cents(text), 0);
        const available = parts.reduce((sum, { full }) => sum + full, 0);
        const base = available === 100 ? earned : Math.floor((200 * earned + available) / (2 * available));
        expect(cents(made.base)).toBe(base);
        const total = base + cents(made.E) - cents(made.X);
        expect(cents(made.total)).toBe(Math.min(10_500, Math.max(0, total)));
      }
    }),
  );
});

test('§13.14 a part is 「—」 when it has no inputs, and only then', () => {
  holds(
    fc.property(arbitraryLedger(), fc.constantFrom(...MONTHS), (ledger, month) => {
      const context = worldOf(ledger);
      for (const id of UNIT_IDS) {
        const score = unitMonth(context, id, month);
        if (score === undefined) throw new Error('no rules');
        const inputs = {
          A: score.completion.some((line) => line.task.role === 'lead' && line.counted.length > 0),
          B: score.quality.length > 0,
          C1: score.plans.length > 0,
          C2: score.weeks.some((week) => week.matters.length > 0),
        };
        const made = printed(score);
        expect({ A: made.A !== '—', B: made.B !== '—', C1: made.C1 !== '—', C2: made.C2 !== '—' }).toEqual(
          inputs,
        );
      }
    }),
  );
});

test('§13.14 a new input of one part leaves the others unmoved', () => {
  // A matter concluded in January, looked back at in the month: an input of B alone.
  const old = (month: string) =>
    matters([
      {
        id: 'old',
        lead: 'jia',
        printed: '2026-01-05',
        due: '2026-01-20',
        end: { claims: ['2026-01-20 10:00'], checks: ['2026-01-22 通过', `${month}-15 通过 回头看`] },
      },
    ]);
  holds(
    fc.property(arbitraryLedger(), fc.constantFrom(...MONTHS), (ledger, month) => {
      const before = printed(unitMonth(worldOf(ledger), 'jia', month));
      const after = printed(unitMonth(worldOf(ledger, old(month)), 'jia', month));
      expect([after.A, after.C1, after.C2, after.E, after.X, after.V]).toEqual([
        before.A,
        before.C1,
        before.C2,
        before.E,
        before.X,
        before.V,
      ]);
      expect(after.B === '—').toBe(false);
      if (before.B === '—') expect(after.B).toBe('20.00');
    }),
  );
});
