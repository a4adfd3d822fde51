import { describe, expect, test } from 'vitest';
import { monthHorizon } from './months.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';
import { RULES } from './testing/world.ts';
import { weeklyMatters } from './weekly-matters.ts';

/** What a unit owes a word on in the week of Friday 15 May, why and since or until when; then the other open matters. */
const owed = (spec: Partial<MatterSpec>, unit = 'jia', ...more: Records[]) => {
  const { context } = solo(spec, ...more);
  const horizon = monthHorizon(context, '2026-05');
  const { matters, quiet } = weeklyMatters(context, RULES, unit, '2026-05-15', horizon);
  return [
    ...matters.map(({ dossier, why, on }) => `${dossier.id} ${why} ${on}`),
    ...quiet.map(({ id }) => `${id} quiet`),
  ];
};
const FAR = { due: '2026-09-30' };

describe('the reason of a matter is', () => {
  test('its date, overdue before the report day, near until the fourteenth day after it', () => {
    expect(owed({ due: '2026-05-14' })).toEqual(['t1 overdue 2026-05-14']);
    expect(owed({ due: '2026-05-15' })).toEqual(['t1 due-soon 2026-05-15']);
    expect(owed({ due: '2026-05-29' })).toEqual(['t1 due-soon 2026-05-29']);
    expect(owed({ due: '2026-06-01' })).toEqual(['t1 quiet']);
  });

  test('the earliest date that is open, in whatever order the plan names them', () => {
    const nodes = (claims: readonly string[]) => [
      { id: 'n1', due: '2026-05-20' },
      { id: 'n2', due: '2026-05-13', claims },
    ];
    expect(owed({ ...FAR, nodes: nodes([]) })).toEqual(['t1 overdue 2026-05-13']);
    expect(owed({ ...FAR, nodes: nodes(['2026-05-13 10:00']) })).toEqual(['t1 due-soon 2026-05-20']);
  });

  test('the plan that is missing, before a date that is near, after one that has passed', () => {
    expect(owed({ ...FAR, plan: null })).toEqual(['t1 plan-missing 2026-05-08']);
    expect(owed({ due: '2026-05-20', plan: null })).toEqual(['t1 plan-missing 2026-05-08']);
    expect(owed({ due: '2026-05-14', plan: null })).toEqual(['t1 overdue 2026-05-14']);
  });

  test('a change asked for from Monday on', () => {
    const asked = (moment: string) =>
      owed({ ...FAR, changes: [{ asked: moment, dates: { end: '2026-10-30' } }] });
    expect(asked('2026-05-11 00:00')).toEqual(['t1 changed 2026-05-11']);
    expect(asked('2026-05-10 23:59')).toEqual(['t1 quiet']);
  });

  test('a plan returned from Monday on, submitted again or not', () => {
    const back = (day: string, plan: string | null) =>
      owed({ ...FAR, returned: [{ plan: '2026-05-07 10:00', back: day }], plan });
    expect(back('2026-05-11', '2026-05-12 10:00')).toEqual(['t1 returned 2026-05-11']);
    expect(back('2026-05-13', null)).toEqual(['t1 returned 2026-05-13']);
    expect(back('2026-05-10', '2026-05-12 10:00')).toEqual(['t1 quiet']);
  });

  test('of two returns of the plan the one of this week', () => {
    const returned = [
      { plan: '2026-05-07 10:00', back: '2026-05-08' },
      { plan: '2026-05-09 10:00', back: '2026-05-12' },
    ];
    expect(owed({ ...FAR, returned, plan: '2026-05-13 10:00' })).toEqual(['t1 returned 2026-05-12']);
  });
});

describe('a claim returned', () => {
  const sitting = (on: string, submitted: string, node = 'end'): Records => ({
    verification: [
      {
        id: 'v1',
        on,
        by: 'mishu',
        method: '现场查看',
        submitted,
        results: [{ task: 't1', node, kind: '核验', result: '退回', finding: '不实' }],
      },
    ],
  });
  const claims = ['2026-05-07 10:00'];
  const returned = (on: string, submitted: string) =>
    owed({ ...FAR, end: { claims } }, 'jia', sitting(on, submitted));

  test('is a reason when it was entered from Monday until the report day begins', () => {
    expect(returned('2026-05-08', '2026-05-10 23:59')).toEqual(['t1 quiet']);
    expect(returned('2026-05-08', '2026-05-11 00:00')).toEqual(['t1 returned 2026-05-08']);
    expect(returned('2026-05-14', '2026-05-15 00:00')).toEqual(['t1 returned 2026-05-14']);
  });

  test('changes nothing when it is entered later: the claim lies with the section', () => {
    expect(returned('2026-05-14', '2026-05-15 00:01')).toEqual([]);
    const both = { ...FAR, nodes: [{ id: 'n1', due: '2026-06-30', claims }] };
    expect(owed(both, 'jia', sitting('2026-05-14', '2026-05-15 00:01', 'n1'))).toEqual(['t1 quiet']);
  });

  test('is a matter of the unit whose node it was alone', () => {
    const nodes = [{ id: 'n1', due: '2026-06-30', unit: 'yi', claims }];
    const of = (unit: string) =>
      owed({ ...FAR, nodes }, unit, sitting('2026-05-12', '2026-05-12 16:00', 'n1'));
    expect([of('jia'), of('yi')]).toEqual([['t1 quiet'], ['t1 returned 2026-05-12']]);
  });
});

test('a unit owes a word on its own nodes: the lead on the deadline, another on those that name it', () => {
  const spec = { due: '2026-05-29', nodes: [{ id: 'n1', due: '2026-05-20', unit: 'yi' }] };
  expect([owed(spec), owed(spec, 'yi'), owed({ ...FAR, assists: ['yi'] }, 'yi')]).toEqual([
    ['t1 due-soon 2026-05-29'],
    ['t1 due-soon 2026-05-20'],
    [],
  ]);
});
