import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { specialLead } from './special-lead.ts';

type One<K extends keyof Records> = NonNullable<Records[K]>[number];

const [PLAIN] = taskRecords({ id: 't1', lead: 'a', printed: '2026-05-06', due: '2026-05-29' }).task ?? [];
function task(more: Partial<One<'task'>>): One<'task'> {
  if (PLAIN === undefined) throw new Error('one matter was asked for');
  return { ...PLAIN, kind: '专项督办', ...more };
}
const force = (members: readonly string[], more: Partial<One<'campaigns'>['campaigns'][number]> = {}) => ({
  campaigns: [
    {
      campaigns: [
        {
          id: 'c1',
          name: '专班',
          aim: '办成',
          basis: '办公会',
          head: 'zhuren',
          members: [...members],
          from: '2026-05-06',
          ...more,
        },
      ],
    },
  ],
});
const told =
  (...tasks: readonly One<'task'>[]) =>
  (others: Records) =>
    toldOfRecords(specialLead, { task: [...tasks], ...others }, '2026-05-20 10:00').map(
      ({ place }) => place.file,
    );

test('a special supervision of several units is led by the section, or by a force in which it stands', () => {
  const assisted = task({ assists: ['b'] });
  expect(told(assisted)({})).toHaveLength(1);
  expect(told(task({ lead: 'mishu', assists: ['b'] }))({})).toEqual([]);
  const ofForce = task({ assists: ['b'], campaign: '专班' });
  expect(told(ofForce)(force(['b']))).toHaveLength(1);
  expect(told(ofForce)(force(['b', 'mishu']))).toEqual([]);
  const group = { name: '督查组', head: 'mishu', duty: '督查' };
  expect(told(ofForce)(force(['b'], { groups: [group] }))).toEqual([]);
});

test('one of a single unit is led by that unit, and other kinds by whoever leads them', () => {
  expect(told(task({}))({})).toEqual([]);
  expect(told(task({ kind: '日常督办', assists: ['b'] }))({})).toEqual([]);
});

test('one that is split among units is asked of as a whole, its parts are not', () => {
  const whole = task({});
  const part = (id: string, lead: string) => task({ id, lead, parent: 't1', assists: ['mishu'] });
  expect(told(whole, part('t2', 'a'), part('t3', 'b'))({})).toHaveLength(1);
  expect(told(task({ lead: 'mishu' }), part('t2', 'a'), part('t3', 'b'))({})).toEqual([]);
});
