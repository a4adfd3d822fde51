import { describe, expect, test } from 'vitest';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';
import { closing } from './testing/world.ts';

// Resting from Monday 11 May, taken up again on Monday 18 May: five working days.
const REST = ['2026-05-11 暂停', '2026-05-18 恢复'];
const due = (spec: Partial<MatterSpec>, id = 'n1', month = '2026-06') => solo(spec).node(month, id).due;

describe('on resumption', () => {
  test('an open date moves by the working days of the rest', () => {
    expect(due({ nodes: [{ id: 'n1', due: '2026-05-20' }], events: REST })).toBe('2026-05-27');
    expect(due({ due: '2026-06-01', events: REST }, 'end')).toBe('2026-06-08');
  });

  test('a date passed before the rest moves too, so that its lateness stands still', () => {
    const late = solo({ nodes: [{ id: 'n1', due: '2026-05-08' }], events: REST });
    expect(late.node('2026-05', 'n1').due).toBe('2026-05-14');
    // Saturday 9 May (调休上班), then 18 to 29 May.
    expect(late.shares('2026-05')[0]).toContain('n1 unfinished 0.000 late 11');
  });

  test('what was claimed before the rest keeps its date and its lateness', () => {
    const done = { id: 'n1', due: '2026-05-07', claims: ['2026-05-09 10:00'], checks: ['2026-05-19 通过'] };
    expect(solo({ level: '重大', nodes: [done], events: REST }).shares('2026-05')).toEqual([
      't1#n1 finished 0.900 late 2 carried 0',
    ]);
  });

  test('what is claimed on a day of rest is as late as when the rest began', () => {
    const claimed = (day: string) => {
      const n1 = { id: 'n1', due: '2026-05-08', claims: [`${day} 10:00`], checks: ['2026-05-20 通过'] };
      return solo({ level: '重大', nodes: [n1], events: REST }).shares('2026-05')[0];
    };
    expect(claimed('2026-05-09')).toContain('late 1');
    expect(claimed('2026-05-11')).toContain('late 1');
    expect(claimed('2026-05-17')).toContain('late 1');
    expect(claimed('2026-05-18')).toContain('late 2');
  });

  test('takes nothing from being late at all', () => {
    const claimed = (day: string) => {
      const n1 = { id: 'n1', due: '2026-05-08', claims: [`${day} 10:00`], checks: ['2026-05-20 通过'] };
      return solo({ level: '重大', nodes: [n1], events: ['2026-05-09 暂停', '2026-05-18 恢复'] }).shares(
        '2026-05',
      )[0];
    };
    expect(claimed('2026-05-12')).toContain('late 1');
    expect(claimed('2026-05-18')).toContain('late 1');
    expect(claimed('2026-05-19')).toContain('late 2');
  });

  test('what was claimed in time is not late, be it before the rest or by the moved date', () => {
    const claimed = (due: string, day: string) => {
      const n1 = { id: 'n1', due, claims: [`${day} 10:00`], checks: ['2026-05-28 通过'] };
      return solo({ level: '重大', nodes: [n1], events: REST }).shares('2026-05')[0];
    };
    expect(claimed('2026-05-08', '2026-05-08')).toContain('finished 1.000 late 0');
    expect(claimed('2026-05-20', '2026-05-27')).toContain('finished 1.000 late 0');
    // A date had not passed when the rest began on its own day.
    expect(claimed('2026-05-11', '2026-05-18')).toContain('finished 1.000 late 0');
    expect(claimed('2026-05-11', '2026-05-19')).toContain('finished 0.950 late 1');
  });

  test('a rest without a working day moves nothing, not even a date whose day was closed afterwards', () => {
    const weekend = ['2026-05-16 暂停', '2026-05-18 恢复'];
    const at = (calendar: Records) =>
      solo({ nodes: [{ id: 'n1', due: '2026-05-15' }], events: weekend }, calendar).node('2026-06', 'n1').due;
    expect(at({})).toBe('2026-05-15');
    expect(at({ calendar: [closing('2026-05-15', '2026-05-20')] })).toBe('2026-05-15');
  });

  test('what was claimed before and refused since was open all the while', () => {
    const back = {
      id: 'n1',
      due: '2026-05-12',
      claims: ['2026-05-08 10:00', '2026-05-20 10:00'],
      checks: ['2026-05-09 退回', '2026-05-21 通过'],
    };
    expect(solo({ level: '重大', nodes: [back], events: REST }).shares('2026-05')[0]).toContain(
      'finished 0.950 late 1',
    );
  });

  test('a date set after it does not move', () => {
    const demand = solo({
      level: '重大',
      nodes: [
        {
          id: 'n1',
          due: '2026-05-19',
          claims: ['2026-05-19 10:00'],
          checks: ['2026-05-20 基本通过 核验 r1:2026-05-27'],
        },
      ],
      events: REST,
    });
    expect(demand.node('2026-05', 'r1').due).toBe('2026-05-27');
    const later = { plan: '2026-05-19 10:00', nodes: [{ id: 'n1', due: '2026-05-25' }], events: REST };
    expect(due(later)).toBe('2026-05-25');
  });

  test('a new date agreed after it does not move again, and the request is judged by the moved date', () => {
    // n1 stands at 27 May after the rest.
    const asked = (moment: string, consent: string) =>
      due({
        nodes: [{ id: 'n1', due: '2026-05-20' }],
        events: REST,
        changes: [{ asked: moment, dates: { n1: '2026-06-10' }, consent }],
      });
    expect(asked('2026-05-25 10:00', '2026-05-28')).toBe('2026-06-10');
    expect(asked('2026-05-26 10:00', '2026-05-28')).toBe('2026-05-27');
  });
});
