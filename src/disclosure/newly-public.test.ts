import { expect, test } from 'vitest';
import { worldLedger, unit } from '#engine/testing/office.ts';
import { newlyPublic } from './newly-public.ts';

const before = worldLedger({ unit: [unit('jia', 'counties', 1)] });

test('a record that came in is told with all of its public fields, one that changed with what changed', () => {
  const now = worldLedger({
    unit: [{ ...unit('jia', 'counties', 1), order: 7 }, unit('yi', 'counties', 2)],
  });
  const told = newlyPublic(before, now).filter(({ kind }) => kind === 'unit');
  expect(
    told.map(({ path, isNew, fields }) => [path, isNew, fields.includes('order'), fields.length > 1]),
  ).toEqual([
    [before.unit[0]?.path, false, true, false],
    [now.unit[1]?.path, true, true, true],
  ]);
});

test('what is for the system alone is not told, and an unchanged ledger tells nothing', () => {
  const now = worldLedger({
    unit: [{ ...unit('jia', 'counties', 1), liaison: [{ from: '2026-01-05', name: '张某' }] }],
  });
  expect(newlyPublic(before, now)).toEqual([]);
  expect(newlyPublic(before, before)).toEqual([]);
});
