import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import type { Impact } from '../../schema/impact.ts';
import type { Rules } from '../../schema/rules.ts';
import { withFrozen } from '../testing/frozen.ts';
import { matters } from '../testing/matter.ts';
import { RULES, unit, world } from '../testing/world.ts';
import { ruleImpact } from './rule-impact.ts';

const NEW = { version: 'v3', published: '2026-08-20', from: '2026-09' } as const;
const matter = (id: string, lead: string, claimed = '2026-05-15') => ({
  id,
  lead,
  level: '重大' as const,
  printed: '2026-04-07',
  due: '2026-05-15',
  end: { claims: [`${claimed} 10:00`], checks: ['2026-05-20 通过'] },
});

/** 甲 alone of the counties, 丙 in a league of which the first rules know nothing; May frozen. */
function may(rules: Partial<Rules>): Ledger {
  const { ledger } = world(
    '2026-10-31 24:00',
    {
      rules: [RULES, { ...RULES, ...rules, ...NEW }],
      unit: [unit('jia', 'counties', 1), unit('bing', 'institutions', 2)],
    },
    matters([matter('j1', 'jia'), matter('j2', 'jia'), matter('b1', 'bing'), matter('b2', 'bing')]),
  );
  return withFrozen(ledger, ['2026-05']);
}

function leaguesOf(ledger: Ledger): Impact['months'][number]['leagues'] | undefined {
  const made = ruleImpact(ledger, 'v3', '2026-08-19 10:00');
  if (typeof made === 'string') throw new Error(made);
  return made.months[0]?.leagues;
}

const league = (id: string) => RULES.leagues.flatMap((own) => (own.id === 'counties' ? { ...own, id } : []));
const PLACE = { total: '88.89', rank: 1, grade: '良好' };

describe('a league that', () => {
  test('only the new rules have shows its units without a place before', () => {
    const [, added] = leaguesOf(may({ leagues: [...league('counties'), ...league('institutions')] })) ?? [];
    expect(added).toStrictEqual({
      id: 'institutions',
      units: [{ unit: 'bing', after: PLACE, move: 'entered' }],
    });
  });

  test('only the old rules have shows its units without a place after', () => {
    expect(leaguesOf(may({ leagues: league('institutions') }))).toStrictEqual([
      { id: 'institutions', units: [{ unit: 'bing', after: PLACE, move: 'entered' }] },
      { id: 'counties', units: [{ unit: 'jia', before: PLACE, move: 'left' }] },
    ]);
  });

  test('had no unit in the month is not shown', () => {
    expect(leaguesOf(may({ leagues: [...RULES.leagues, ...league('bureaus')] }))).toStrictEqual([
      { id: 'counties', units: [{ unit: 'jia', before: PLACE, after: PLACE, move: 'same' }] },
    ]);
  });
});

test('a version is measured as if it had been in force since the first of all versions', () => {
  // 甲 owes from February on: by the end of May a matter was carried over three times, not once.
  const owed = { ...matter('j1', 'jia'), printed: '2026-01-12', due: '2026-02-10', end: {} };
  const versions = [
    { ...RULES, version: 'v2', from: '2026-04' },
    { ...RULES, version: 'v1', from: '2026-01' },
    { ...RULES, ...NEW },
  ];
  const { ledger } = world(
    '2026-10-31 24:00',
    { rules: versions, unit: [unit('jia', 'counties', 1)] },
    matters([owed, matter('j2', 'jia')]),
  );
  const [row] = leaguesOf(withFrozen(ledger, ['2026-05']))?.[0]?.units ?? [];
  expect(row?.after).toStrictEqual(row?.before);
  expect(row?.move).toBe('same');
});

test('where the record has no office nothing can be computed, and nobody has a place by the new rules', () => {
  const [counties] = leaguesOf({ ...may({}), office: [] }) ?? [];
  expect(counties?.units).toStrictEqual([
    { unit: 'jia', before: PLACE, after: { reason: 'no-data' }, move: 'left' },
  ]);
});
