import { expect, test } from 'vitest';
import { allDuties } from './duties.ts';
import type { Duty } from './duty.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';
import type { Records } from './testing/ledger-of.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1)] };
const MATTER: MatterSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30' };

const dutiesOf = (asOf: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  allDuties(world(asOf, UNITS, matters([{ ...MATTER, ...spec }]), ...more));
const find = (
  duties: readonly Duty[],
  id: string,
): Pick<Duty, 'due' | 'standing' | 'late' | 'left'> | undefined => {
  const duty = duties.find((item) => item.id === id);
  return duty && { due: duty.due, standing: duty.standing, late: duty.late, left: duty.left };
};

test('a plan is owed two working days after delivery, until the last minute of the second', () => {
  expect(find(dutiesOf('2026-05-07 09:00', { plan: null }), 't1-plan-1')).toEqual({
    due: '2026-05-08 24:00',
    standing: 'due-soon',
    late: 0,
    left: 1,
  });
  expect(find(dutiesOf('2026-05-08 23:59', { plan: null }), 't1-plan-1')).toEqual({
    due: '2026-05-08 24:00',
    standing: 'due-soon',
    late: 0,
    left: 0,
  });
  expect(find(dutiesOf('2026-05-09 00:00', { plan: null }), 't1-plan-1')).toMatchObject({
    standing: 'overdue',
    late: 1,
  });
});

test('a plan filed on the make-up Saturday after its deadline is one working day late', () => {
  expect(find(dutiesOf('2026-05-20 09:00', { plan: '2026-05-09 11:00' }), 't1-plan-1')).toMatchObject({
    standing: 'late',
    late: 1,
  });
});

test('approval is owed two working days after submission and 备案 one after approval', () => {
  const duties = dutiesOf('2026-05-20 09:00', { plan: '2026-05-07 10:00', filed: '2026-05-15' });
  expect(find(duties, 't1-approval-1')).toEqual({
    due: '2026-05-09 24:00',
    standing: 'late',
    late: 5,
    left: 0,
  });
  expect(find(duties, 't1-filing-1')).toMatchObject({ due: '2026-05-18 24:00', standing: 'filed' });
});

test('核验 of a claimed conclusion is owed five working days after the claim', () => {
  const claimed = dutiesOf('2026-06-05 09:00', { end: { claims: ['2026-05-29 10:00'] } });
  expect(find(claimed, 't1-verification-end-202605291000')).toMatchObject({
    due: '2026-06-05 24:00',
    standing: 'due-soon',
    left: 0,
  });
  const checked = dutiesOf('2026-06-12 09:00', {
    end: { claims: ['2026-05-29 10:00'], checks: ['2026-06-08 通过'] },
  });
  expect(find(checked, 't1-verification-end-202605291000')).toMatchObject({ standing: 'late', late: 1 });
});

test('a unit with only quiet matters owes the tick, and without matters nothing', () => {
  expect(find(dutiesOf('2026-05-08 13:00', {}), 'weekly-2026-w19-jia')).toMatchObject({
    due: '2026-05-08 12:00',
    standing: 'overdue',
  });
  expect(allDuties(world('2026-05-08 13:00', UNITS)).filter((duty) => duty.kind === 'weekly')).toEqual([]);
});

test('a clue wants a decision five working days after it is registered, also of the section', () => {
  const clue: Records = {
    clue: [{ id: 'c1', channel: '来电', category: '其他', summary: '摘要', submitted: '2026-05-06 09:00' }],
  };
  expect(find(dutiesOf('2026-05-14 09:00', {}, clue), 'c1-decision')).toMatchObject({
    due: '2026-05-12 24:00',
    standing: 'overdue',
    late: 2,
  });
});

test('nothing is owed for a matter that rests, but what was met stays on the roll', () => {
  const pause: Records = {
    event: [
      {
        task: 't1',
        kind: '暂停',
        on: '2026-05-11',
        approval: { by: 'zhuren', on: '2026-05-11', mode: '签批' },
        text: '暂停',
        submitted: '2026-05-11 09:00',
      },
    ],
  };
  const duties = dutiesOf('2026-07-20 09:00', {}, pause).filter((duty) => duty.dossier !== undefined);
  expect(duties.every((duty) => duty.filed !== undefined)).toBe(true);
  expect(duties.map((duty) => duty.kind)).toContain('plan');
});

test('duties stand by due moment, then by id, whatever laid them on whom', () => {
  const clue: Records = {
    clue: [{ id: 'c1', channel: '来电', category: '其他', summary: '摘要', submitted: '2026-05-06 09:00' }],
  };
  const duties = dutiesOf('2026-06-12 15:00', {}, clue, matters([{ ...MATTER, id: 't0' }]));
  const lines = duties.map(({ due, id }) => `${due} ${id}`);
  expect(lines).toEqual([...new Set(lines)].toSorted());
  expect(new Set(duties.map(({ kind }) => kind))).toEqual(
    new Set('ack plan approval filing node weekly weekly-issue key-points monthly clue-decision'.split(' ')),
  );
});
