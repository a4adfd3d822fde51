import { describe, expect, test } from 'vitest';
import { print, type Fraction } from '../../exact/fraction.ts';
import type { Ledger } from '../../ledger.ts';
import { editionEntry } from '../testing/frozen.ts';
import { RULES, unit } from '../testing/world.ts';
import { editionOf, everyMonth, sheetOf, yearLedger } from '../testing/year-ledger.ts';
import { yearAsOf } from './year.ts';

const AS_OF = '2027-03-01 10:00';
const printed = (value: Fraction | undefined) => (value === undefined ? '—' : print(value, 2));

function told(ledger: Ledger, asOf = AS_OF): readonly string[] {
  const state = yearAsOf(ledger, 2026, asOf);
  return (state?.leagues ?? []).flatMap(({ id, rows, apart }) => [
    ...rows.map(({ rank, grade, unit: own }) =>
      [
        id,
        rank ?? '—',
        own.unit,
        own.ranked.length,
        printed(own.mean),
        printed(own.total),
        grade ?? '—',
      ].join(' '),
    ),
    ...apart.map((own) => [id, own.apart, own.unit, own.ranked.length, printed(own.mean)].join(' ')),
  ]);
}

describe('months enough', () => {
  const few = (count: number) =>
    yearLedger(
      everyMonth((_, n) => ({ counties: { a: '90 4', b: n < count ? '80 4' : 'pending' } })),
      { yearMark: [sheetOf(2026, { a: '90', b: '90' })] },
    );

  test('six ranked months are enough, five are not', () => {
    expect(told(few(6))).toEqual(['counties 1 a 12 90.00 90.00 优秀', 'counties 2 b 6 80.00 83.00 良好']);
    expect(told(few(5))).toEqual(['counties 1 a 12 90.00 90.00 优秀', 'counties few-months b 5 80.00']);
    expect(told(few(0))).toContain('counties few-months b 0 —');
  });

  test('a unit apart needs no mark for the 终报, the others do', () => {
    const without = (...ids: readonly string[]) => ({
      ...few(5),
      yearMark: few(5).yearMark.map((entry) => ({
        ...entry,
        value: { ...entry.value, marks: entry.value.marks.filter((mark) => !ids.includes(mark.unit)) },
      })),
    });
    expect(yearAsOf(without('b'), 2026, AS_OF)?.state).toBe('final');
    expect(yearAsOf(without('a'), 2026, AS_OF)?.state).toBe('preliminary');
  });
});

describe('预报 and 终报', () => {
  const whole = yearLedger(
    everyMonth(() => ({ counties: { a: '90 4' } })),
    { yearMark: [sheetOf(2026, { a: '90' }, '2026-11-30 10:00')] },
  );

  test('the year is 预报 until its last month is frozen, to the minute', () => {
    expect(yearAsOf(whole, 2026, '2026-12-28 09:59')?.state).toBe('preliminary');
    expect(yearAsOf(whole, 2026, '2026-12-28 10:00')?.state).toBe('final');
  });

  test('the year of one league is not 终报 while a mark of another is missing', () => {
    const tables = everyMonth(() => ({ counties: { a: '90 4' }, departments: { b: '90 4' } }));
    const stateOf = (marks: Readonly<Record<string, string>>) =>
      yearAsOf(yearLedger(tables, { yearMark: [sheetOf(2026, marks)] }), 2026, AS_OF)?.state;
    expect(stateOf({ a: '90' })).toBe('preliminary');
    expect(stateOf({ a: '90', b: '90' })).toBe('final');
  });

  test('there is no year before its rules were published, and one from that day on', () => {
    const rules = [{ ...RULES, published: '2025-12-22' }];
    const ledger = yearLedger({}, { rules });
    expect(yearAsOf(ledger, 2026, '2025-12-21 24:00')).toBeUndefined();
    expect(yearAsOf(ledger, 2026, '2025-12-22 00:00')?.months).toHaveLength(12);
    expect(yearAsOf(ledger, 2025, AS_OF)).toBeUndefined();
  });

  test('a year with nothing frozen is 预报 and empty', () => {
    const state = yearAsOf(whole, 2026, '2026-01-27 10:00');
    expect([state?.state, state?.frozen, state?.leagues]).toEqual(['preliminary', [], []]);
  });

  test('市本级 without a mark holds the 终报 up; one that does not apply does not', () => {
    const city = { unit: [{ ...unit('benji', '不参评', 9), kind: '市本级' as const }] };
    const with_ = (marks: Readonly<Record<string, string>>) =>
      yearAsOf(
        yearLedger(
          everyMonth(() => ({ counties: { a: '90 4' } })),
          { ...city, yearMark: [sheetOf(2026, marks)] },
        ),
        2026,
        AS_OF,
      );
    expect(with_({ a: '90' })?.state).toBe('preliminary');
    const state = with_({ a: '90', benji: '当年机构改革，未考核' });
    expect([state?.state, state?.city[0]?.total, state?.city[0]?.grade]).toEqual([
      'final',
      undefined,
      undefined,
    ]);
  });

  test('a correction of a month counts from the moment it was written', () => {
    const second = editionOf(
      '2026-06',
      { counties: { a: '78 4' } },
      { version: 2, written: '2027-02-01 10:00' },
    );
    const corrected = { ...whole, edition: [editionEntry(second), ...whole.edition] };
    expect(told(corrected, '2027-02-01 09:59')).toEqual(['counties 1 a 12 90.00 90.00 优秀']);
    expect(told(corrected, '2027-02-01 10:00')).toEqual(['counties 1 a 12 89.00 89.30 良好']);
  });

  test('a later sheet replaces the marks that it names', () => {
    const sheets = [
      { ...sheetOf(2026, { b: '100' }, '2027-01-20 10:00'), corrects: '录入有误' },
      sheetOf(2026, { a: '90', b: '50' }, '2027-01-10 10:00'),
    ];
    const ledger = yearLedger(
      everyMonth(() => ({ counties: { a: '80 4', b: '80 4' } })),
      { yearMark: sheets },
    );
    expect(told(ledger, '2027-01-19 10:00')[0]).toContain(' 1 a ');
    expect(told(ledger)[0]).toBe('counties 1 b 12 80.00 86.00 良好');
  });
});

test('a mark that does not apply puts a unit apart, and nobody waits for it', () => {
  const ledger = yearLedger(
    everyMonth(() => ({ counties: { a: '90 4', b: '80 4' } })),
    { yearMark: [sheetOf(2026, { a: '90', b: '全年借调，未参加考核' })] },
  );
  expect(told(ledger)).toEqual(['counties 1 a 12 90.00 90.00 优秀', 'counties no-mark b 12 80.00']);
  expect(yearAsOf(ledger, 2026, AS_OF)?.state).toBe('final');
});

test('months without any work weigh nothing, and 0/0 is no score', () => {
  const ledger = yearLedger(
    everyMonth(() => ({ counties: { a: '90 0', b: '80 0' } })),
    { yearMark: [sheetOf(2026, { a: '90', b: '90' })] },
  );
  expect(told(ledger)).toEqual(['counties no-weight a 12 —', 'counties no-weight b 12 —']);
});

test('a unit that changed league is ranked in that of its last ranked month, with all its months', () => {
  const ledger = yearLedger(
    everyMonth((_, n) => ({
      counties: { a: '90 4', ...(n < 9 ? { c: '60 4' } : {}) },
      departments: { b: '70 4', ...(n < 9 ? {} : { c: n === 11 ? 'too-few' : '82 4' }) },
    })),
    { yearMark: [sheetOf(2026, { a: '90', b: '90', c: '90' })] },
  );
  expect(told(ledger)).toEqual([
    'counties 1 a 12 90.00 90.00 优秀',
    'departments 1 b 12 70.00 76.00 合格',
    'departments 2 c 11 64.00 71.80 合格',
  ]);
});

describe('the grade', () => {
  const graded = (did: string, j: string) =>
    told(
      yearLedger(
        everyMonth((_, n) => ({ counties: { a: n === 3 ? did : '90 4' } })),
        { yearMark: [sheetOf(2026, { a: j })] },
      ),
    )[0]
      ?.split(' ')
      .slice(5);

  test('90 is 优秀, 89.99 is not', () => {
    expect(graded('90 4', '90')).toEqual(['90.00', '优秀']);
    expect(graded('90 4', '89.97')).toEqual(['89.99', '良好']);
  });

  test('a falsified report in any month, ranked or not, excludes 优秀 and nothing below', () => {
    expect(graded('90 4 falsified', '100')).toEqual(['93.00', '良好']);
    expect(graded('90 4 falsified', '50')).toEqual(['78.00', '合格']);
  });
});

test('equal totals tie as the rules have it, in the fixed order', () => {
  const tie = (method: (typeof RULES)['ranking']['tie']) =>
    yearAsOf(
      yearLedger(
        everyMonth(() => ({ counties: { a: '80 4', b: '90 4', c: '90 4', d: '95 4' } })),
        {
          rules: [{ ...RULES, ranking: { ...RULES.ranking, tie: method } }],
          yearMark: [sheetOf(2026, { a: '90', b: '90', c: '90', d: '90' })],
        },
      ),
      2026,
      AS_OF,
    )?.leagues[0]?.rows.map(
      ({ rank, tied, unit: { unit: id } }) => `${String(rank)}${tied ? '=' : ''} ${id}`,
    );
  expect(tie('competition')).toEqual(['1 d', '2= b', '2= c', '4 a']);
  expect(tie('dense')).toEqual(['1 d', '2= b', '2= c', '3 a']);
  expect(tie('sequential')).toEqual(['1 d', '2 b', '3 c', '4 a']);
});

test('rules without a year-end inspection count the months alone and wait for no mark', () => {
  const rules = { ...RULES, year: { ...RULES.year, monthly: '1', final: '0' } };
  const ledger = yearLedger(
    everyMonth(() => ({ counties: { a: '90 4' } })),
    { rules: [rules] },
  );
  expect(told(ledger)).toEqual(['counties 1 a 12 90.00 90.00 优秀']);
  expect(yearAsOf(ledger, 2026, AS_OF)?.state).toBe('final');
});
