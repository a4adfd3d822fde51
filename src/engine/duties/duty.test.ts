import { describe, expect, test } from 'vitest';
import { dateDeadline, deadlineAfter } from '#calendar/deadline.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { isOpen, standDuties, standDuty, type Duty, type DutyFacts, type DutyStanding } from './duty.ts';

const FACTS: DutyFacts = {
  id: 'd1',
  who: { kind: 'unit', id: 'jia' },
  kind: 'ack',
  subject: 'jia',
  from: '2026-05-06',
  due: '2026-05-15',
  filed: undefined,
  sources: [],
};
const stand = (asOf: string, more: Partial<DutyFacts> = {}): Duty =>
  standDuty(world(asOf), { ...FACTS, ...more });
const reported = ({ standing, late, left }: Duty) => `${standing} ${String(late)} ${String(left)}`;
const standing = (asOf: string, more: Partial<DutyFacts> = {}) => reported(stand(asOf, more));

test('a duty keeps its facts, and a day becomes the end of that day', () => {
  expect(stand('2026-05-11 10:00', { soon: 2, until: '2026-05-29 24:00' })).toEqual({
    ...FACTS,
    dossier: undefined,
    deadline: undefined,
    due: '2026-05-15 24:00',
    standing: 'owed',
    late: 0,
    left: 4,
    missing: [],
    provisional: false,
  });
  expect(stand('2026-05-11 10:00', { due: '2026-05-15 12:00' }).due).toBe('2026-05-15 12:00');
});

describe('while nothing is filed, a duty', () => {
  test('is near from one working day before its last, unless told otherwise', () => {
    expect(standing('2026-05-13 10:00')).toBe('owed 0 2');
    expect(standing('2026-05-14 10:00')).toBe('due-soon 0 1');
    expect(standing('2026-05-15 10:00')).toBe('due-soon 0 0');
    expect(standing('2026-05-11 10:00', { soon: 3 })).toBe('owed 0 4');
    expect(standing('2026-05-12 10:00', { soon: 3 })).toBe('due-soon 0 3');
    expect(standing('2026-05-14 10:00', { soon: 0 })).toBe('owed 0 1');
  });

  test('is overdue after its last minute, by the working days since, a weekend by one', () => {
    expect(standing('2026-05-15 24:00')).toBe('due-soon 0 0');
    expect(standing('2026-05-16 00:00')).toBe('overdue 1 0');
    expect(standing('2026-05-18 10:00')).toBe('overdue 1 0');
    expect(standing('2026-05-19 10:00')).toBe('overdue 2 0');
  });

  test('of an hour is overdue the minute after, though not by a day', () => {
    expect(standing('2026-05-15 12:00', { due: '2026-05-15 12:00' })).toBe('due-soon 0 0');
    expect(standing('2026-05-15 12:01', { due: '2026-05-15 12:00' })).toBe('overdue 0 0');
    expect(standing('2026-05-18 09:00', { due: '2026-05-15 12:00' })).toBe('overdue 1 0');
  });
});

describe('once its next turn has come, a duty that comes round', () => {
  const until = '2026-05-22 12:00';

  test('is missed if nothing came, and incomplete if something came that did not meet it', () => {
    expect(standing('2026-05-22 12:00', { until })).toBe('overdue 5 0');
    expect(standing('2026-05-22 12:01', { until })).toBe('missed 0 0');
    expect(standing('2026-05-22 12:00', { until, incomplete: true })).toBe('overdue 5 0');
    expect(standing('2026-05-22 12:01', { until, incomplete: true })).toBe('incomplete 0 0');
  });

  test('is late and not missed if it was received, be it after that', () => {
    expect(standing('2026-08-31 12:01', { until, filed: '2026-05-25 10:00' })).toBe('late 6 0');
    expect(standing('2026-08-31 12:01', { until, filed: '2026-05-26 10:00' })).toBe('late 7 0');
    expect(standing('2026-08-31 12:01', { until, filed: '2026-05-15 10:00', incomplete: true })).toBe(
      'filed 0 0',
    );
  });
});

describe('once it is filed, a duty', () => {
  const filed = (moment: string, due = '2026-05-15') => standing('2026-06-30 10:00', { filed: moment, due });

  test('known by its day alone is on time on the last day and late on the next', () => {
    expect(filed('2026-05-15')).toBe('filed 0 0');
    expect(filed('2026-05-16')).toBe('late 1 0');
    expect(filed('2026-05-20')).toBe('late 3 0');
    // Some time on the day on which an hour was due.
    expect(filed('2026-05-15', '2026-05-15 12:00')).toBe('filed 0 0');
  });

  test('known by its moment is on time to the last minute, and late by an hour without a day', () => {
    expect(filed('2026-05-15 23:59')).toBe('filed 0 0');
    expect(filed('2026-05-16 00:00')).toBe('late 1 0');
    expect(filed('2026-05-15 12:00', '2026-05-15 12:00')).toBe('filed 0 0');
    expect(filed('2026-05-15 12:01', '2026-05-15 12:00')).toBe('late 0 0');
  });

  test('is no longer near nor overdue, whenever one looks', () => {
    expect(standing('2026-05-14 10:00', { filed: '2026-05-08 10:00' })).toBe('filed 0 0');
  });
});

describe('a duty with a lateness of its own', () => {
  const grace = { lateOn: (day: string) => (day > '2026-05-20' ? 2 : 0) };

  test('is not overdue before that begins, though its day has passed', () => {
    expect(standing('2026-05-13 10:00', grace)).toBe('owed 0 2');
    expect(standing('2026-05-20 24:00', grace)).toBe('due-soon 0 0');
    expect(standing('2026-05-21 00:00', grace)).toBe('overdue 2 0');
  });

  test('is met on time by it, or late', () => {
    const filed = (moment: string) => standing('2026-06-30 10:00', { ...grace, filed: moment });
    expect(filed('2026-05-20 23:59')).toBe('filed 0 0');
    expect(filed('2026-05-21 00:00')).toBe('late 2 0');
  });
});

describe('of a unit that has ended', () => {
  const ended: Records = { unit: [{ ...unit('jia'), until: '2026-05-15' }] };
  const at = (asOf: string, more: Partial<DutyFacts> = {}) =>
    standDuties(world(asOf, ended), [{ ...FACTS, ...more }]).map(reported);

  test('a duty is owed to the end of its last day, and then nobody waits for it', () => {
    expect(at('2026-05-15 24:00', { due: '2026-05-14' })).toEqual(['overdue 1 0']);
    expect(at('2026-05-16 00:00', { due: '2026-05-14' })).toEqual(['missed 0 0']);
    expect(at('2026-05-16 00:00', { due: '2026-05-15' })).toEqual(['missed 0 0']);
    expect(at('2026-05-16 00:00', { due: '2026-05-14', until: '2026-05-13 12:00' })).toEqual(['missed 0 0']);
  });

  test('nothing that would be due later is owed after that day; what was met stays', () => {
    expect(at('2026-05-15 24:00', { due: '2026-05-16' })).toEqual(['due-soon 0 0']);
    expect(at('2026-05-16 00:00', { due: '2026-05-16' })).toEqual([]);
    expect(at('2026-06-30 10:00', { due: '2026-05-16', filed: '2026-05-12' })).toEqual(['filed 0 0']);
    expect(at('2026-06-30 10:00', { due: '2026-05-13', filed: '2026-05-14' })).toEqual(['late 1 0']);
  });

  test('a post of the same name owes on', () => {
    expect(at('2026-05-18 10:00', { who: { kind: 'post', id: 'jia' } })).toEqual(['overdue 1 0']);
  });
});

test('what rests on a year without a calendar says so: the due day, the count before it, the count since', () => {
  const provisional = (asOf: string, more: Partial<DutyFacts>) => stand(asOf, more).provisional;
  expect(provisional('2026-12-30 10:00', { due: '2026-12-31' })).toBe(false);
  expect(provisional('2026-12-30 10:00', { due: '2027-01-04' })).toBe(true);
  expect(provisional('2027-01-04 10:00', { due: '2026-12-31' })).toBe(true);
  expect(provisional('2027-01-04 10:00', { due: '2026-12-31', filed: '2026-12-31' })).toBe(false);
  expect(provisional('2026-01-12 10:00', { from: '2025-12-30', due: '2026-01-05' })).toBe(true);
  // A deadline says itself what it counted; a date that was set is no count.
  const { calendars } = world('2026-01-12 10:00');
  const calendar = calendars('2026-01-12 10:00', '2025-12-30');
  const from = '2025-12-30';
  const set = dateDeadline(calendar, from, '2026-01-05');
  expect(provisional('2026-01-12 10:00', { from, due: set.due, deadline: set })).toBe(false);
  const counted = deadlineAfter(calendar, from, 3);
  expect(provisional('2026-01-12 10:00', { from, due: counted.due, deadline: counted })).toBe(true);
  // Of what nobody waits for any more no days are counted.
  const over = { due: '2026-12-30', until: '2026-12-31 12:00' };
  expect(provisional('2027-01-04 10:00', over)).toBe(false);
});

test('somebody still waits for what is owed, near or overdue, and for nothing else', () => {
  const words: readonly DutyStanding[] = [
    'filed',
    'late',
    'owed',
    'due-soon',
    'overdue',
    'missed',
    'incomplete',
  ];
  const open = words.filter((word) => isOpen({ ...stand('2026-05-11 10:00'), standing: word }));
  expect(open).toEqual(['owed', 'due-soon', 'overdue']);
});
