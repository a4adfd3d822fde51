import { describe, expect, test } from 'vitest';
import { isOpen, standDuty, type Duty, type DutyFacts, type DutyStanding } from './duty.ts';
import { world } from './testing/world.ts';

const FACTS: DutyFacts = {
  id: 'd1',
  who: { kind: 'unit', id: 'jia' },
  kind: 'ack',
  dossier: undefined,
  subject: 'jia',
  from: '2026-05-06',
  due: '2026-05-15',
  deadline: undefined,
  filed: undefined,
  sources: [],
};
const stand = (asOf: string, more: Partial<DutyFacts> = {}): Duty =>
  standDuty(world(asOf), { ...FACTS, ...more });
const standing = (asOf: string, more: Partial<DutyFacts> = {}): string => {
  const { standing: word, late, left } = stand(asOf, more);
  return `${word} ${String(late)} ${String(left)}`;
};

test('a duty keeps its facts, and a day becomes the end of that day', () => {
  const { soon, until, ...kept } = { soon: 2, until: '2026-05-29 24:00', ...FACTS };
  expect(stand('2026-05-11 10:00', { soon, until })).toEqual({
    ...kept,
    due: '2026-05-15 24:00',
    standing: 'owed',
    late: 0,
    left: 4,
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

  test('that comes round is missed once its next turn has come', () => {
    const until = '2026-05-22 12:00';
    expect(standing('2026-05-22 12:00', { until })).toBe('overdue 5 0');
    expect(standing('2026-05-22 12:01', { until })).toBe('missed 0 0');
    expect(standing('2026-08-31 12:01', { until, filed: '2026-05-25 10:00' })).toBe('late 6 0');
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
    // Nor later than that says, and overdue before its day where that says so.
    expect(standing('2026-05-13 10:00', { lateOn: () => 1 })).toBe('overdue 1 0');
  });

  test('is met on time by it, or late', () => {
    const filed = (moment: string) => standing('2026-06-30 10:00', { ...grace, filed: moment });
    expect(filed('2026-05-20 23:59')).toBe('filed 0 0');
    expect(filed('2026-05-21 00:00')).toBe('late 2 0');
  });
});

test('somebody still waits for what is owed, near or overdue, not for what is filed, late or missed', () => {
  const words: readonly DutyStanding[] = ['filed', 'late', 'owed', 'due-soon', 'overdue', 'missed'];
  const open = words.filter((word) => isOpen({ ...stand('2026-05-11 10:00'), standing: word }));
  expect(open).toEqual(['owed', 'due-soon', 'overdue']);
});
