import { expect, test } from 'vitest';
import { checker, leaderOf, section } from './debtors.ts';
import { matters } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const UNIT = unit('jia', 'counties', 1);
const owed = (lead: string, leaders = UNIT.leaders) => {
  const context = world(
    '2026-06-30 10:00',
    { unit: [{ ...UNIT, leaders }] },
    matters([{ id: 't1', lead, printed: '2026-05-06', due: '2026-06-30' }]),
  );
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('the matter is there');
  return { context, dossier };
};

test('the section is the secretariat of the office', () => {
  expect(section(owed('jia').context)).toEqual({ kind: 'section', id: 'mishu' });
});

test('the section checks every matter but its own, which the post outside it checks', () => {
  const other = owed('jia');
  expect(checker(other.context, other.dossier)).toEqual({ kind: 'section', id: 'mishu' });
  const own = owed('mishu');
  expect(checker(own.context, own.dossier)).toEqual({ kind: 'post', id: 'jijian' });
});

test('the leader in charge is the post in force for the lead unit on that day', () => {
  const { context, dossier } = owed('jia', [
    { from: '2025-01-01', post: 'fuzhuren-1' },
    { from: '2026-05-18', post: 'fuzhuren-2' },
  ]);
  const on = (day: string) => leaderOf(context, dossier, day);
  expect(on('2026-05-17')).toEqual({ kind: 'post', id: 'fuzhuren-1' });
  expect(on('2026-05-18')).toEqual({ kind: 'post', id: 'fuzhuren-2' });
  // Before the unit had a leader in charge, the notice's own official.
  expect(on('2024-12-31')).toEqual({ kind: 'post', id: 'fenguan' });
});

test('where the lead unit is not on the roll of units, the official named on the notice answers', () => {
  const { context, dossier } = owed('wu');
  expect(leaderOf(context, dossier, '2026-05-18')).toEqual({ kind: 'post', id: 'fenguan' });
});
