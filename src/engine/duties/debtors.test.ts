import { expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { verifierOf, debtorNamed, leaderOf, section } from './debtors.ts';

const DAY = '2026-05-18';
const UNIT = unit('jia');
const owed = (more: Partial<TaskSpec>, units: Records['unit'] = [UNIT]) => {
  const context = world(
    '2026-06-30 10:00',
    { unit: units },
    taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', ...more }),
  );
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('the matter is there');
  return { context, dossier };
};

test('the section is the secretariat of the office', () => {
  expect(section(owed({}).context)).toEqual({ kind: 'section', id: 'mishu' });
});

test('the section checks every matter but its own, and its own part of another’s: those the post outside checks', () => {
  const other = owed({});
  expect(verifierOf(other.context, other.dossier, DAY)).toEqual({ kind: 'section', id: 'mishu' });
  expect(verifierOf(other.context, other.dossier, DAY, 'jia')).toEqual({ kind: 'section', id: 'mishu' });
  expect(verifierOf(other.context, other.dossier, DAY, 'mishu')).toEqual({ kind: 'post', id: 'jijian' });
  const own = owed({ lead: 'mishu' });
  expect(verifierOf(own.context, own.dossier, DAY)).toEqual({ kind: 'post', id: 'jijian' });
  expect(verifierOf(own.context, own.dossier, DAY, 'jia')).toEqual({ kind: 'post', id: 'jijian' });
});

test('the section’s own is what it leads on the day: a matter handed to it is from then on', () => {
  const { context, dossier } = owed({ handOvers: [{ on: DAY, to: 'mishu' }] });
  const on = (day: string) => verifierOf(context, dossier, day).kind;
  expect([on('2026-05-17'), on(DAY)]).toEqual(['section', 'post']);
});

test('the leader in charge is the post in force for the lead unit on that day', () => {
  const leaders = [
    { from: '2025-01-01', post: 'fuzhuren-1' },
    { from: '2026-05-18', post: 'fuzhuren-2' },
  ];
  const { context, dossier } = owed({}, [{ ...UNIT, leaders }]);
  const on = (day: string) => leaderOf(context, dossier, day);
  expect(on('2026-05-17')).toEqual({ kind: 'post', id: 'fuzhuren-1' });
  expect(on('2026-05-18')).toEqual({ kind: 'post', id: 'fuzhuren-2' });
  // Before the unit had a leader in charge, the notice's own official.
  expect(on('2024-12-31')).toEqual({ kind: 'post', id: 'fenguan' });
});

test('after a hand-over the successor’s leader is in charge, from its day on', () => {
  const yi = { ...unit('yi', 'counties', 2), leaders: [{ from: '2025-01-01', post: 'fuzhuren-9' }] };
  const { context, dossier } = owed({ handOvers: [{ on: DAY, to: 'yi' }] }, [UNIT, yi]);
  expect(leaderOf(context, dossier, '2026-05-17').id).toBe('fenguan');
  expect(leaderOf(context, dossier, DAY).id).toBe('fuzhuren-9');
});

test('where the lead unit is not on the roll of units, the official named on the notice answers', () => {
  const { context, dossier } = owed({ lead: 'wu' });
  expect(leaderOf(context, dossier, DAY)).toEqual({ kind: 'post', id: 'fenguan' });
});

test('an id names the section, a unit, or else a post', () => {
  const { context } = owed({}, [UNIT, unit('mishu')]);
  expect(['mishu', 'jia', 'fenguan'].map((id) => debtorNamed(context, id).kind)).toEqual([
    'section',
    'unit',
    'post',
  ]);
});
