import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { holds, SLOW } from '#testing/holds.ts';
import { chanceOf } from './chance.ts';
import { copiedLedgers } from './sources.ts';
import { faultsOfLedger, MOMENTS, spoiltLedger } from './spoilt-ledger.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-spoilt-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const roots = copiedLedgers(work);

test(
  'of a ledger that a hand has spoilt every line to paste fixes its fault, and its lines are told of no other',
  () => {
    holds(
      fc.property(fc.nat(2 ** 31), fc.constantFrom(...MOMENTS), (seed, asOf) => {
        const chance = chanceOf(seed);
        const { dir, files } = chance.of(roots);
        expect(faultsOfLedger(dir, files, spoiltLedger(files, chance), asOf)).toEqual([]);
      }),
      1.2,
    );
  },
  SLOW,
);
