import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryLedger, MONTHS, worldOf } from './testing/arbitrary-ledger.ts';
import { monthDigest } from './testing/digest.ts';

test('speed', () => {
  const counts = new Map<string, number>();
  const t = performance.now();
  fc.assert(
    fc.property(arbitraryLedger(), (ledger) => {
      const context = worldOf(ledger);
      const text = MONTHS.map((month) => monthDigest(context, month)).join('\n');
      for (const word of ['finished', 'unfinished', 'claimed', 'waiting', 'missing-plan', 'carried 2', 'recoup', 'falsified', 'x red', '"rows":[[', 'q t', 'unconsented', 'exposure', 'clue']) if (text.includes(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }),
    { numRuns: 300 },
  );
  console.log(performance.now() - t, counts);
  expect(1).toBe(1);
});
