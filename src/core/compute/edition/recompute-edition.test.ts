import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import type { Records } from '../testing/ledger-of.ts';
import { withFrozen } from '../testing/frozen.ts';
import { matters } from '../testing/matter.ts';
import { unit, world } from '../testing/world.ts';
import { latestEditions } from './editions-of.ts';
import { recomputeEdition } from './recompute-edition.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const own = (id: string, lead: string) => ({
  id,
  lead,
  level: '重大' as const,
  printed: '2026-05-06',
  due: '2026-05-15',
  end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] },
});
const { ledger } = world(
  '2026-12-31 23:59',
  UNITS,
  matters([own('t1', 'jia'), own('t2', 'jia'), own('t3', 'yi'), own('t4', 'yi')]),
);
const frozen = withFrozen(ledger, ['2026-05']);
const recomputed = (whole: Ledger) => latestEditions(whole).flatMap((last) => recomputeEdition(whole, last));

describe('a frozen month computed again', () => {
  test('comes out as it was', () => {
    expect(recomputed(frozen)).toEqual([]);
  });

  test('goes without the records that are no longer as it names them', () => {
    const claim = frozen.claim.map((entry) =>
      entry.value.task === 't1'
        ? { ...entry, value: { ...entry.value, submitted: '2026-05-14 10:00' } }
        : entry,
    );
    const told = recomputed({ ...frozen, claim });
    expect(told).toContainEqual({
      unit: 'jia',
      figure: 'completion.t1.nodes.end.state',
      before: 'finished',
      after: 'unfinished',
    });
    expect(told.some(({ unit: of }) => of === 'yi')).toBe(false);
  });

  const NOTHING: readonly (readonly [string, Partial<Ledger>])[] = [
    ['without an office', { office: [] }],
    ['without the rules it names', { rules: [] }],
  ];
  test.each(NOTHING)('%s has no figure left', (_, change) => {
    const told = recomputed({ ...frozen, ...change });
    const units = frozen.edition.flatMap(({ value }) => value.units.map((row) => row.unit));
    expect([...new Set(told.map(({ unit: of }) => of))]).toEqual(units);
    expect(told.every(({ before, after }) => before !== '' && after === '')).toBe(true);
    expect(told).toContainEqual({ unit: 'yi', figure: 'counties.grade', before: '优秀', after: '' });
  });
});
