import { expect, test } from 'vitest';
import { leagueMonths } from './league.ts';
import { join, matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const ASOF = '2026-07-31 10:00';
const UNITS = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const done = (id: string, lead: string, day: string, level: '重大' | '一般'): MatterSpec => ({
  id,
  lead,
  printed: '2026-04-01',
  level,
  due: day,
  end: { claims: [`${day} 10:00`], checks: [`${day} 通过`] },
});
/** jia has work enough in both months, yi in May alone; in April it has one small matter. */
const MATTERS = [
  done('a1', 'jia', '2026-04-20', '重大'),
  done('a2', 'jia', '2026-04-21', '重大'),
  done('b1', 'yi', '2026-04-22', '一般'),
  done('c1', 'jia', '2026-05-20', '重大'),
  done('c2', 'jia', '2026-05-21', '重大'),
  done('d1', 'yi', '2026-05-20', '重大'),
  done('d2', 'yi', '2026-05-21', '重大'),
];
const worldOf = (specs: readonly MatterSpec[]) => world(ASOF, join(UNITS, matters(specs)));
const changes = (month: string) =>
  leagueMonths(worldOf(MATTERS), month)[0]?.rows.map(
    ({ unit: { value }, change }) => `${value.id} ${change.kind}`,
  );

test('a unit that stood below the table the month before is not 新参评', () => {
  expect(changes('2026-04')).toEqual(['jia new']);
  expect(changes('2026-05')).toEqual(['jia same', 'yi none']);
});

test('a frozen month has the tables of its own records, whoever the register names since', () => {
  const frozen = worldOf(MATTERS);
  const now = { ...world(ASOF, { unit: [unit('jia', 'counties', 1)] }), ofMonth: () => frozen };
  expect(leagueMonths(now, '2026-05')).toEqual(leagueMonths(frozen, '2026-05'));
});
