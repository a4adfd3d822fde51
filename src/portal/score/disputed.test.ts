import { expect, test } from 'vitest';
import { join, type Records } from '#engine/testing/office.ts';
import type { Profile, ViewEnv } from '../env/env.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { disputedMark, disputedTasks } from './disputed.ts';

type Objection = NonNullable<Records['objection']>[number];

const DEEDS = leagueWorld({ a: { '2026-05': 0 }, b: { '2026-05': 1 } });
const MARK = '有异议，待答复';
/** Entered on 4 June, in the days of May's 核对单. */
function objection(more: Partial<Objection> = {}): Records {
  const given = { id: 'o1', unit: 'a', text: '请核对', reviewer: 'jijian', submitted: '2026-06-04 10:00' };
  return { objection: [{ ...given, ...more }] };
}
const answered = (on: string) => ({ answer: { on, result: '维持' as const } });
const MAY = { period: '2026-05' };

function world(profile: Profile, records: Records, asOf = '2026-06-12 15:00'): ViewEnv {
  return frozenWorld(asOf, join(DEEDS, records), profile);
}
/** Where May's edition says that nobody answered in time. */
function listing(records: Records): ViewEnv {
  const env = world('public', records);
  const { ledger } = env.context;
  const objections = [{ id: 'o1', note: '有异议' }];
  const edition = ledger.edition.map((entry) => ({ ...entry, value: { ...entry.value, objections } }));
  return { ...env, context: { ...env.context, ledger: { ...ledger, edition } } };
}
const figures = (env: ViewEnv, unit = 'a', period = '2026-05') => disputedMark(env, { unit, period });

test('a figure that a unit objects to is marked until it has an answer, of that unit and period alone', () => {
  for (const asOf of ['2026-06-05 10:00', '2026-06-12 15:00'])
    expect(figures(world('internal', objection(MAY), asOf))).toBe(MARK);
  const env = world('internal', objection(MAY));
  expect([figures(env, 'b'), figures(env, 'a', '2026-04')]).toEqual([null, null]);
  expect(figures(world('internal', objection({ ...MAY, ...answered('2026-06-05') })))).toBeNull();
});

test('in public it is marked where the edition says that nobody answered in time, and no more once somebody did', () => {
  expect(figures(world('public', objection(MAY)))).toBeNull();
  expect(figures(listing(objection(MAY)))).toBe(MARK);
  expect(figures(listing(objection(MAY)), 'b')).toBeNull();
  expect(figures(listing(objection({ ...MAY, ...answered('2026-06-11') })))).toBeNull();
});

test('an objection that names only a task marks that task, on the sheets of the unit that objects, and no figure', () => {
  const task = 'a-2026-05-1';
  const env = world('internal', objection({ task }));
  expect(figures(env)).toBeNull();
  expect([disputedMark(env, { task }), disputedMark(env, { task: 'a-2026-05-2' })]).toEqual([MARK, null]);
  expect(disputedTasks(env, { unit: 'a', period: '2026-05' })).toEqual([task]);
  expect(disputedTasks(env, { unit: 'b', period: '2026-05' })).toEqual([]);
  expect(disputedMark(world('public', objection({ task })), { task })).toBeNull();
  expect(
    disputedMark(world('internal', objection({ task, ...answered('2026-06-05') })), { task }),
  ).toBeNull();
});

test('an objection to a period that names a task marks its line in that period alone', () => {
  const task = 'a-2026-05-1';
  const env = world('internal', objection({ task, ...MAY }));
  expect(figures(env)).toBe(MARK);
  const tasksIn = (period: string) => disputedTasks(env, { unit: 'a', period });
  expect([tasksIn('2026-05'), tasksIn('2026-06')]).toEqual([[task], []]);
});
