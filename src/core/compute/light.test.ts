import { describe, expect, test } from 'vitest';
import type { Records } from './testing/ledger-of.ts';
import { FILED, lightAt, lightOn } from './testing/light-at.ts';

describe('a matter due on Friday 22 May', () => {
  const spec = { ...FILED, due: '2026-05-22' };

  test('is green until three working days are left, then blue to its last minute', () => {
    expect(lightOn('2026-05-18', spec)).toBe('green on-track 4');
    expect(lightOn('2026-05-19', spec)).toBe('blue due-soon 3');
    expect(lightAt('2026-05-22 23:59', spec)).toBe('blue due-soon 0');
  });

  test('is yellow from the next day, a Saturday too, for five working days', () => {
    expect(lightAt('2026-05-23 00:00', spec)).toBe('yellow overdue 1');
    expect(lightOn('2026-05-25', spec)).toBe('yellow overdue 1');
    expect(lightOn('2026-05-29', spec)).toBe('yellow overdue 5');
    expect(lightOn('2026-05-31', spec)).toBe('yellow overdue 5');
  });

  test('is red on the sixth', () => {
    expect(lightOn('2026-06-01', spec)).toBe('red overdue 6');
  });

  test('keeps the light it had while it is 待核, and is done when accepted', () => {
    const end = { claims: ['2026-05-25 10:00'], checks: ['2026-06-05 通过'] };
    expect(lightOn('2026-06-04', { ...spec, end })).toBe('yellow overdue 1');
    expect(lightAt('2026-06-05 17:00', { ...spec, end })).toBe('done concluded 0');
  });
});

describe('before 备案', () => {
  test('a matter is grey, unless something is overdue', () => {
    const spec = { ...FILED, filed: '2026-05-20', due: '2026-05-22' };
    expect(lightOn('2026-05-19', spec)).toBe('grey not-filed 3');
    expect(lightOn('2026-05-21', spec)).toBe('blue due-soon 1');
    expect(lightOn('2026-05-25', { ...spec, filed: null })).toBe('yellow overdue 1');
  });

  test('a missing plan is lit as a node', () => {
    const spec = { plan: null, due: '2026-12-25' };
    expect(lightAt('2026-05-08 23:59', spec)).toBe('grey not-filed 161');
    expect(lightOn('2026-05-09', spec)).toBe('yellow plan-missing 1');
    expect(lightOn('2026-05-14', spec)).toBe('yellow plan-missing 5');
    expect(lightOn('2026-05-15', spec)).toBe('red plan-missing 6');
  });

  test('a missing plan is no concern of a unit that assists', () => {
    const spec = { plan: null, due: '2026-12-25', assists: ['yi'], level: '重大' as const };
    expect(lightOn('2026-05-15', spec, 'yi')).toBe('grey not-filed 0');
  });
});

describe('a matter due within five working days, which has no plan', () => {
  const spec = { due: '2026-05-12', plan: null, acked: null, assists: ['yi'], level: '重大' as const };
  const acks = (...units: string[]): Records => ({
    ack: units.map((unit) => ({ task: 't1', unit, submitted: '2026-05-07 10:00' })),
  });
  const acked = (moment: string, ...units: string[]) => lightAt(moment, spec, 'jia', acks(...units));

  test('is grey until its lead has signed for it', () => {
    expect(acked('2026-05-07 09:59', 'jia')).toBe('grey not-filed 4');
    expect(acked('2026-05-07 10:00', 'jia')).toBe('green on-track 4');
  });

  test('is grey as long as only a unit that assists has signed', () => {
    expect(acked('2026-05-07 12:00', 'yi')).toBe('grey not-filed 4');
    expect(acked('2026-05-07 12:00', 'yi', 'jia')).toBe('green on-track 4');
  });
});

describe('a quantified goal', () => {
  const spec = (percent: number) => ({
    ...FILED,
    due: '2026-12-25',
    nodes: [
      { id: 'n1', due: '2026-05-15', target: 40 },
      {
        id: 'n2',
        due: '2026-09-30',
        target: 70,
        claims: ['2026-05-12 10:00/1'],
        checks: ['2026-05-13 通过'],
        percent,
      },
    ],
  });

  test('is yellow from 10 to 30 points behind its last node due, red beyond, whichever check verified it', () => {
    expect(lightOn('2026-05-18', spec(31))).toBe('yellow overdue 1');
    expect(lightOn('2026-05-18', spec(10))).toBe('yellow overdue 1');
    expect(lightOn('2026-05-18', spec(9))).toBe('red behind 31');
  });

  test('is behind nothing before a node is due', () => {
    expect(lightOn('2026-05-15', spec(0))).toBe('blue due-soon 0');
  });
});
