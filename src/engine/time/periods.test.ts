import { describe, expect, test } from 'vitest';
import { entryOf, ledgerOf } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { calendarPeriod, periodNamed, periodOn, periodsBetween, rulesOn, sameSeries } from './periods.ts';

const SPRING = { id: '2026-spring', name: '春季攻坚', from: '2026-03-02', to: '2026-04-30' };
const AUTUMN = { id: '2026-autumn', name: '秋季攻坚', from: '2026-09-01', to: '2026-10-15' };
const named = [SPRING, AUTUMN];

/** Versions of the rules, each with its first month and its periods. */
const versions = (...made: readonly (readonly [string, (typeof RULES)['period']])[]) =>
  ledgerOf({
    rules: made.map(([from, period], index) => ({
      ...RULES,
      version: `v${String(index + 1)}`,
      from,
      period,
    })),
  });
const ids = (ledger: ReturnType<typeof ledgerOf>, from: string, to: string) =>
  periodsBetween(ledger, from, to).map(({ id }) => id);

describe('a calendar period', () => {
  test.each([
    ['month', '2026-02-28', '2026-02', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-01', '2028-02', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12', '2026-12-01', '2026-12-31'],
    ['two-months', '2026-01-01', '2026-b1', '2026-01-01', '2026-02-28'],
    ['two-months', '2026-06-30', '2026-b3', '2026-05-01', '2026-06-30'],
    ['two-months', '2026-12-31', '2026-b6', '2026-11-01', '2026-12-31'],
    ['quarter', '2026-03-31', '2026-q1', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-04-01', '2026-q2', '2026-04-01', '2026-06-30'],
    ['quarter', '2026-10-01', '2026-q4', '2026-10-01', '2026-12-31'],
    ['half-year', '2026-06-30', '2026-h1', '2026-01-01', '2026-06-30'],
    ['half-year', '2026-07-01', '2026-h2', '2026-07-01', '2026-12-31'],
    ['year', '2026-07-15', '2026-y', '2026-01-01', '2026-12-31'],
  ] as const)('%s that holds %s is %s', (kind, day, id, from, to) => {
    expect(calendarPeriod(kind, day)).toEqual({ id, kind, from, to, name: undefined });
    expect(periodNamed(versions(['2025-01', kind]), id)).toEqual(calendarPeriod(kind, day));
  });

  test.each([
    '2026-13',
    '2026-00',
    '2026-b7',
    '2026-q0',
    '2026-q5',
    '2026-h3',
    '2026-q',
    '26-05',
    '2026-Y',
    'x',
  ])('is none by the id %s', (id) => {
    for (const kind of ['month', 'two-months', 'quarter', 'half-year', 'year'] as const)
      expect(periodNamed(versions(['2025-01', kind]), id)).toBeUndefined();
  });

  test('has no name in rules of another kind', () => {
    expect(periodNamed(versions(['2025-01', 'quarter']), '2026-05')).toBeUndefined();
    expect(periodNamed(versions(['2025-01', 'month']), '2026-q2')).toBeUndefined();
    expect(periodNamed(versions(['2025-01', 'year']), '2026-h1')).toBeUndefined();
  });
});

describe('a named period', () => {
  const ledger = versions(['2026-01', named]);

  test('holds its first and its last day and none beside', () => {
    const id = (day: string) => periodOn(ledger, day)?.id;
    expect([id('2026-03-01'), id('2026-03-02'), id('2026-04-30'), id('2026-05-01')]).toEqual([
      undefined,
      '2026-spring',
      '2026-spring',
      undefined,
    ]);
    expect(periodOn(ledger, '2026-03-02')).toEqual({ ...SPRING, kind: 'named' });
  });

  test('is found by its id', () => {
    expect(periodNamed(ledger, '2026-autumn')).toEqual({ ...AUTUMN, kind: 'named' });
    expect(periodNamed(ledger, '2026-05')).toBeUndefined();
  });

  test('follows the one before over the days between', () => {
    expect(ids(ledger, '2026-01-01', '2026-12-31')).toEqual(['2026-spring', '2026-autumn']);
    expect(ids(ledger, '2026-04-30', '2026-08-31')).toEqual(['2026-spring']);
    expect(ids(ledger, '2026-05-01', '2026-08-31')).toEqual([]);
    expect(ids(ledger, '2026-04-30', '2026-09-01')).toEqual(['2026-spring', '2026-autumn']);
  });
});

describe('the rules in force', () => {
  const ledger = versions(['2026-01', 'month'], ['2026-07', 'quarter']);

  test('are the latest version whose first month has begun', () => {
    const version = (day: string) => rulesOn(ledger, day)?.value.version;
    expect([
      version('2025-12-31'),
      version('2026-01-01'),
      version('2026-06-30'),
      version('2026-07-01'),
    ]).toEqual([undefined, 'v1', 'v1', 'v2']);
  });

  test('are the same in whatever order the versions stand', () => {
    const turned = { rules: ledger.rules.toReversed() };
    expect(rulesOn(turned, '2026-08-01')?.value.version).toBe('v2');
    expect(rulesOn(turned, '2026-06-01')?.value.version).toBe('v1');
  });

  test('may change the kind of period', () => {
    expect(ids(ledger, '2026-05-10', '2026-12-31')).toEqual(['2026-05', '2026-06', '2026-q3', '2026-q4']);
    expect(periodNamed(ledger, '2026-06')?.kind).toBe('month');
    expect(periodNamed(ledger, '2026-07')).toBeUndefined();
    expect(periodNamed(ledger, '2026-q2')).toBeUndefined();
    expect(periodNamed(ledger, '2026-q3')?.kind).toBe('quarter');
  });

  test('may go from named periods to months', () => {
    const changed = versions(['2026-01', named], ['2026-06', 'month']);
    expect(ids(changed, '2026-01-01', '2026-08-31')).toEqual([
      '2026-spring',
      '2026-06',
      '2026-07',
      '2026-08',
    ]);
    expect(periodNamed(changed, '2026-autumn')).toBeUndefined();
  });

  test('of a new version leave the months before it their names', () => {
    const same = versions(['2026-01', 'month'], ['2026-07', 'month']);
    expect(periodNamed(same, '2026-06')).toEqual(calendarPeriod('month', '2026-06-01'));
    expect(periodNamed(same, '2026-07')).toEqual(calendarPeriod('month', '2026-07-01'));
  });

  test('know nothing before the first version', () => {
    expect(periodOn(ledger, '2025-12-31')).toBeUndefined();
    expect(ids(ledger, '2025-11-01', '2026-01-31')).toEqual(['2026-01']);
    expect(ids(ledger, '2025-11-01', '2025-12-31')).toEqual([]);
    expect(ids({ ...ledger, rules: [] }, '2026-01-01', '2026-12-31')).toEqual([]);
  });
});

test('a year has twelve months, and they are one series', () => {
  const ledger = versions(['2026-01', 'month']);
  const months = periodsBetween(ledger, '2026-01-31', '2026-12-01');
  expect(months.map(({ id }) => id)).toEqual(
    Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
  );
  expect(months.every((month) => sameSeries(month, calendarPeriod('month', '2025-01-01')))).toBe(true);
  expect(sameSeries(calendarPeriod('month', '2026-01-01'), calendarPeriod('quarter', '2026-01-01'))).toBe(
    false,
  );
});

test('a rules file says where it stands', () => {
  expect(rulesOn({ rules: [entryOf('rules', RULES, 4)] }, '2026-05-01')?.path).toBe('rules/0004.yaml');
});
