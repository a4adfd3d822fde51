import { expect, test } from 'vitest';
import type { Records } from '#engine/testing/office.ts';
import { join } from '#engine/testing/office.ts';
import type { Profile } from '../env/env.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { isDisputed } from './disputed.ts';
import { rankingViews } from './ranking-view.ts';

const DEEDS = leagueWorld({ a: { '2026-05': 0 }, b: { '2026-05': 1 } });
/** Entered on 4 June, in the days of May's 核对单. */
const objection = (answered?: string): Records => ({
  objection: [
    {
      id: 'o1',
      unit: 'a',
      period: '2026-05',
      text: '请核对',
      reviewer: 'jijian',
      submitted: '2026-06-04 10:00',
      ...(answered === undefined ? {} : { answer: { on: answered, result: '维持' as const } }),
    },
  ],
});
const marked = (profile: Profile, asOf: string, records: Records) =>
  rankingViews(frozenWorld(asOf, join(DEEDS, records), profile))
    .filter(({ period }) => period === '2026-05')
    .flatMap(({ leagues }) => leagues.flatMap(({ rows }) => rows))
    .flatMap(({ unit, remarks }) => (remarks.includes('有异议，待答复') ? [unit.id] : []));

test('a figure that a unit objects to is marked until it has an answer, of that unit alone', () => {
  expect(marked('internal', '2026-06-05 10:00', objection())).toEqual(['a']);
  expect(marked('internal', '2026-06-12 15:00', objection())).toEqual(['a']);
  expect(marked('internal', '2026-06-12 15:00', objection('2026-06-05'))).toEqual([]);
});

test('in public it is marked where the edition says that nobody answered in time, and no more once somebody did', () => {
  expect(marked('public', '2026-06-12 15:00', objection('2026-06-05'))).toEqual([]);
  expect(marked('public', '2026-06-12 15:00', {})).toEqual([]);
  const listing = (records: Records) => {
    const env = frozenWorld('2026-06-12 15:00', join(DEEDS, records), 'public');
    const { ledger } = env.context;
    const objections = [{ id: 'o1', note: '有异议' }];
    const edition = ledger.edition.map((entry) => ({ ...entry, value: { ...entry.value, objections } }));
    return { ...env, context: { ...env.context, ledger: { ...ledger, edition } } };
  };
  expect(isDisputed(listing(objection()), 'a', '2026-05')).toBe(true);
  expect(isDisputed(listing(objection()), 'b', '2026-05')).toBe(false);
  expect(isDisputed(listing(objection('2026-06-11')), 'a', '2026-05')).toBe(false);
});
