import { describe, expect, test } from 'vitest';
import { taskRecords } from '../testing/task-records.ts';
import { periodIn, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { isClosed, periodBefore, periodLook, periodsOf, rulesOf } from './period-look.ts';

describe('the look at a month', () => {
  const look = (asOf: string) => {
    const context = world(asOf);
    return periodLook(context, periodIn(context, '2026-05'));
  };

  test('is that of the moment while the month runs', () => {
    expect(look('2026-05-20 12:00')).toEqual({
      until: '2026-05-20 12:00',
      entered: '2026-05-20 12:00',
      checked: '2026-05-20 12:00',
      day: '2026-05-20',
    });
  });

  test('sees facts to the cut-off, and 代录 and 核验 to the moment, until the close', () => {
    expect(look('2026-06-03 12:00')).toEqual({
      until: '2026-05-31 24:00',
      entered: '2026-06-03 12:00',
      checked: '2026-06-03 12:00',
      day: '2026-05-31',
    });
  });

  test('stands from the close', () => {
    const closed = {
      until: '2026-05-31 24:00',
      entered: '2026-06-08 24:00',
      checked: '2026-06-08 24:00',
      day: '2026-05-31',
    };
    expect([look('2026-06-08 24:00'), look('2026-12-31 18:00')]).toEqual([closed, closed]);
  });

  test('belongs to a month that is closed at the end of its 6th working day', () => {
    const closed = (asOf: string) => {
      const context = world(asOf);
      return isClosed(context, periodIn(context, '2026-05'));
    };
    expect([closed('2026-06-08 23:59'), closed('2026-06-08 24:00')]).toEqual([false, true]);
  });
});

describe('the period before', () => {
  const before = (period: (typeof RULES)['period'], id: string) => {
    const context = world('2026-12-31 18:00', { rules: [{ ...RULES, period }] });
    return periodBefore(context, periodIn(context, id))?.id;
  };

  test('is the one that ended the day before', () => {
    expect([before('month', '2026-05'), before('quarter', '2026-q2'), before('month', '2026-01')]).toEqual([
      '2026-04',
      '2026-q1',
      undefined,
    ]);
  });

  test('of named periods is the last, whatever days lie between', () => {
    const named = [
      { id: 'spring', name: '春', from: '2026-03-02', to: '2026-04-30' },
      { id: 'summer', name: '夏', from: '2026-05-01', to: '2026-06-30' },
      { id: 'autumn', name: '秋', from: '2026-09-01', to: '2026-10-15' },
    ];
    expect([before(named, 'spring'), before(named, 'summer'), before(named, 'autumn')]).toEqual([
      undefined,
      'spring',
      'summer',
    ]);
  });

  test('may be of another kind, by the version in force then', () => {
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-07', period: 'quarter' as const }];
    const context = world('2026-12-31 18:00', { rules });
    const third = periodIn(context, '2026-q3');
    expect(periodBefore(context, third)?.id).toBe('2026-06');
    expect(rulesOf(context, third)?.version).toBe('v2');
  });
});

test('the periods shown begin with the first notice or mark and end with the moment', () => {
  const ids = (...records: Records[]) => {
    const context = world('2026-06-15 12:00', ...records);
    return periodsOf(context).map(({ id }) => id);
  };
  const notice = (printed: string) => taskRecords({ id: 't1', lead: 'jia', printed, due: '2026-12-18' });
  const mark = (period: string): Records => ({
    assessment: [
      {
        period,
        component: 'd',
        by: 'mishu',
        on: '2026-06-02',
        marks: [{ unit: 'jia', mark: '90' }],
        submitted: '2026-06-02 10:00',
      },
    ],
  });
  expect(ids(notice('2026-04-15'))).toEqual(['2026-04', '2026-05', '2026-06']);
  expect(ids(notice('2026-04-30'))).toEqual(['2026-04', '2026-05', '2026-06']);
  expect(ids(notice('2026-06-01'), mark('2026-05'))).toEqual(['2026-05', '2026-06']);
  expect(ids(notice('2025-11-03'))[0]).toBe('2026-01');
  expect(ids()).toEqual(['2026-06']);
  // Between two of their own names: the last that there was.
  const named = [
    { id: 'winter', name: '冬', from: '2026-01-01', to: '2026-02-28' },
    { id: 'spring', name: '春', from: '2026-03-01', to: '2026-05-31' },
  ];
  expect(ids(notice('2026-06-10'), { rules: [{ ...RULES, period: named }] })).toEqual(['spring']);
});
