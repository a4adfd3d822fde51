import { describe, expect, test } from 'vitest';
import type { ChangeSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

// One node due on Friday 15 May, the deadline on 30 June.
const node = (...changes: ChangeSpec[]) =>
  solo({ nodes: [{ id: 'n1', due: '2026-05-15' }], changes }).node('2026-05', 'n1');
const TO = { n1: '2026-05-25' };

describe('consent to a new date', () => {
  test('given on the last day counts, however late it was asked for', () => {
    const asked = node({ asked: '2026-05-15 09:00', dates: TO, consent: '2026-05-15' });
    expect(asked).toMatchObject({ due: '2026-05-25', postponements: [{ state: 'in-force' }] });
  });

  test('given after the date counts if asked for two working days before it', () => {
    expect(node({ asked: '2026-05-13 23:00', dates: TO, consent: '2026-05-20' }).due).toBe('2026-05-25');
  });

  test('given after the date does not count if asked for one working day before it', () => {
    const asked = node({ asked: '2026-05-14 00:00', dates: TO, consent: '2026-05-18' });
    expect(asked).toMatchObject({ due: '2026-05-15', postponements: [{ state: 'too-late' }] });
  });

  test('asked for after the date changes nothing', () => {
    const asked = node({ asked: '2026-05-18 09:00', dates: TO, consent: '2026-05-18' });
    expect(asked).toMatchObject({ due: '2026-05-15', awaitingConsent: false });
  });

  test('refused leaves the date', () => {
    const asked = node({ asked: '2026-05-11 09:00', dates: TO, refused: '2026-05-13' });
    expect(asked).toMatchObject({ due: '2026-05-15', postponements: [{ state: 'refused' }] });
  });

  test('to an earlier date is no postponement', () => {
    const asked = node({ asked: '2026-05-08 09:00', dates: { n1: '2026-05-12' }, consent: '2026-05-08' });
    expect(asked).toMatchObject({ due: '2026-05-15', postponements: [] });
  });
});

describe('a request in time without an answer', () => {
  const pending = solo({
    nodes: [{ id: 'n1', due: '2026-05-15' }],
    changes: [{ asked: '2026-05-13 09:00', dates: TO, consent: '2026-06-02' }],
  });

  test('leaves the month with the leader, and red falls on nobody', () => {
    expect(pending.node('2026-05', 'n1').awaitingConsent).toBe(true);
    expect(pending.shares('2026-05')).toEqual(['t1#n1 claimed 0.000 late 10 carried 0']);
    expect(pending.score('2026-05').deductions).toEqual([]);
  });

  test('leaves the month even when the node was finished, late by its old date', () => {
    const done = (claim: string) =>
      solo({
        level: '重大',
        nodes: [{ id: 'n1', due: '2026-05-15', claims: [claim], checks: ['2026-05-20 通过'] }],
        changes: [{ asked: '2026-05-13 09:00', dates: TO, consent: '2026-06-02' }],
      });
    expect(done('2026-05-18 10:00').shares('2026-05')[0]).toBe('t1#n1 claimed 0.000 late 1 carried 0');
    expect(done('2026-05-18 10:00').shares('2026-06')[0]).toBe('t1#n1 finished 1.000 late 0 carried 0');
    expect(done('2026-05-15 10:00').shares('2026-05')[0]).toBe('t1#n1 finished 1.000 late 0 carried 0');
  });

  test('counts by its new date once consented', () => {
    expect(pending.node('2026-06', 'n1').due).toBe('2026-05-25');
    expect(pending.shares('2026-06')[0]).toContain('n1 unfinished 0.000 late 25 carried 0');
  });
});

describe('a second postponement', () => {
  const first = { asked: '2026-05-11 09:00', dates: TO, consent: '2026-05-12' };

  test('brings the original date back', () => {
    const twice = node(first, {
      asked: '2026-05-20 09:00',
      dates: { n1: '2026-05-29' },
      consent: '2026-05-21',
    });
    expect(twice.due).toBe('2026-05-15');
    expect(twice.postponements.map(({ state }) => state)).toEqual(['in-force', 'second']);
  });

  test('merely restating the date is none', () => {
    const again = node(first, {
      asked: '2026-05-20 09:00',
      dates: { ...TO, end: '2026-06-30' },
      consent: '2026-05-21',
    });
    expect(again).toMatchObject({ due: '2026-05-25', postponements: [{ state: 'in-force' }] });
  });

  test('after a refused request is a first', () => {
    const refused = { asked: '2026-05-08 09:00', dates: TO, refused: '2026-05-09' };
    expect(node(refused, first).due).toBe('2026-05-25');
  });

  test('refused leaves the first', () => {
    expect(
      node(first, { asked: '2026-05-20 09:00', dates: { n1: '2026-05-29' }, refused: '2026-05-21' }).due,
    ).toBe('2026-05-25');
  });
});

describe('beyond the notice’s deadline', () => {
  const end = (change: ChangeSpec) => solo({ due: '2026-05-15', changes: [change] }).node('2026-05', 'end');

  test('the chief must consent too', () => {
    const dates = { end: '2026-05-25' };
    const asked = '2026-05-12 09:00';
    expect(end({ asked, dates, consent: '2026-05-13' })).toMatchObject({
      due: '2026-05-15',
      awaitingConsent: true,
    });
    expect(end({ asked, dates, consent: '2026-05-13', chief: '2026-05-19' })).toMatchObject({
      due: '2026-05-25',
      postponements: [{ consented: '2026-05-19' }],
    });
  });

  test('asked for late, the later of the two consents must come before the date passes', () => {
    const late = { asked: '2026-05-14 09:00', dates: { end: '2026-05-25' }, consent: '2026-05-14' };
    expect(end({ ...late, chief: '2026-05-15' }).due).toBe('2026-05-25');
    expect(end({ ...late, chief: '2026-05-18' }).due).toBe('2026-05-15');
  });
});
