import { expect, test } from 'vitest';
import { viewWorld } from '#portal/testing/view-world.ts';
import { taskRecords, report } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { ForgeModel } from './testing/forge-model.ts';
import { mornings } from './testing/mornings.ts';

/** A month of an office of two units: reports that come, come late and do not come, a plan that is returned, a node that is claimed late, a matter that is withdrawn. */
const records: Records = join(
  { unit: [unit('jia'), unit('yi', 'counties', 2)] },
  taskRecords(
    { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', plan: '2026-05-13 10:00' },
    {
      id: 't2',
      lead: 'yi',
      printed: '2026-04-07',
      due: '2026-06-30',
      nodes: [
        { id: 'n1', due: '2026-05-12', claims: ['2026-05-15 16:00'], checks: ['2026-05-19 退回'] },
        { id: 'n2', due: '2026-05-20' },
      ],
    },
    {
      id: 't3',
      lead: 'yi',
      printed: '2026-05-11',
      due: '2026-05-29',
      plan: null,
      events: ['2026-05-18 撤销督办'],
    },
  ),
  {
    report: [
      report('2026-W19 jia 2026-05-08 10:00', ['t1']),
      report('2026-W20 jia 2026-05-18 09:00', ['t1']),
      report('2026-W22 jia 2026-05-29 10:00', ['t1']),
      report('2026-W19 yi 2026-05-08 10:00', ['t2']),
    ],
  },
);
const forge = new ForgeModel();
const month = mornings((asOf) => viewWorld(asOf, records, 'internal'), '2026-05-06', 31, forge);

test('every morning each overdue duty has one open issue, what falls due soon one a debtor, and nothing else is open', () => {
  for (const { day, wanted, open, again } of month) {
    expect([day, ...open.toSorted()]).toEqual([day, ...wanted.issues.map(({ key }) => key).toSorted()]);
    expect([day, again]).toEqual([day, []]);
  }
  expect(new Set(month.flatMap(({ open }) => open)).size).toBe(forge.issues.length);
});

test('issues open, grow and close by themselves, each with its reason', () => {
  const course = (key: string) =>
    month.flatMap(({ day, steps }) =>
      steps.flatMap((step) => {
        const own = 'wanted' in step ? step.wanted.key : 'key' in step ? step.key : undefined;
        if (own !== key || step.do === 'update') return [];
        return [`${day} ${step.do}${step.do === 'close' ? ` ${step.because.why}` : ''}`];
      }),
    );
  expect(course('duty:t1-plan-1')).toEqual(['2026-05-09 create', '2026-05-14 close met']);
  expect(course('duty:weekly-2026-w20-jia')).toEqual(['2026-05-16 create', '2026-05-19 close met']);
  expect(course('duty:weekly-2026-w21-jia')).toEqual(['2026-05-23 create', '2026-05-30 close lapsed']);
  // Claimed, returned by the section, owed again.
  expect(course('duty:t2-node-n1')).toEqual([
    '2026-05-13 create',
    '2026-05-16 close met',
    '2026-05-20 reopen',
  ]);
  // Withdrawn: nobody owes it.
  expect(course('duty:t3-plan-1')).toEqual(['2026-05-14 create', '2026-05-18 close gone']);
});

test('on days of rest nothing is written that only speaks of another day', () => {
  const sunday = month.find(({ day }) => day === '2026-05-17');
  expect(sunday?.wanted.issues.length).toBeGreaterThan(3);
  expect(sunday?.steps).toEqual([]);
});
