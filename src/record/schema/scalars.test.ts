import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  Day,
  Decimal,
  decimalText,
  Id,
  IsoWeek,
  Moment,
  Month,
  PositivePoints,
  SCALAR_CODES,
  Text,
  TimeOfDay,
  WebAddress,
} from './scalars.ts';

const codes = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];

describe('a wrong way of writing and a thing that does not exist are told apart', () => {
  test.each([
    [Day, '2026-02-30', 'day-impossible'],
    [Day, '2026-2-28', 'day-format'],
    [Day, '2026年2月28日', 'day-format'],
    [Moment, '2026-02-30 09:00', 'moment-impossible'],
    [Moment, '2026-02-28 24:00', 'moment-impossible'],
    [Moment, '2026-02-28 9:00', 'moment-format'],
    [Moment, '2026-02-28', 'moment-format'],
    [Month, '2026-13', 'month-impossible'],
    [Month, '2026-1', 'month-format'],
    [IsoWeek, '2025-W53', 'week-impossible'],
    [IsoWeek, '2026-08', 'week-format'],
    [Day, '9026-05-06', 'date-far'],
    [Day, '1948-12-31', 'date-far'],
    [Moment, '2200-01-01 00:00', 'date-far'],
    [Month, '0001-01', 'date-far'],
    [IsoWeek, '2200-W01', 'date-far'],
    [TimeOfDay, '24:00', 'time-format'],
    [Id, '甲县', 'id-format'],
    [Id, 'Jia', 'id-format'],
    [Id, '-a', 'id-format'],
    [Id, 'a'.repeat(81), 'id-format'],
  ])('%#: %s', (schema, value, code) => {
    expect(codes(schema, value)).toEqual([code]);
  });

  test('every code that can be raised is in the list', () => {
    expect(new Set(SCALAR_CODES).size).toBe(SCALAR_CODES.length);
    const raised = [
      codes(Text(2), '甲乙丙'),
      codes(Text(2), ' '),
      codes(Text(2), '\u0007'),
      codes(Decimal, 'x'),
    ].flat();
    expect(raised).toEqual(['text-long', 'text-empty', 'text-control', 'decimal-format']);
    for (const code of raised) expect(SCALAR_CODES).toContain(code);
  });
});

test('good values pass unchanged', () => {
  expect(Day.parse('2024-02-29')).toBe('2024-02-29');
  expect(Day.parse('1949-01-01')).toBe('1949-01-01');
  expect(Month.parse('2199-12')).toBe('2199-12');
  expect(Moment.parse('2026-05-15 23:59')).toBe('2026-05-15 23:59');
  expect(Month.parse('2026-12')).toBe('2026-12');
  expect(IsoWeek.parse('2026-W53')).toBe('2026-W53');
  expect(TimeOfDay.parse('00:00')).toBe('00:00');
  expect(Id.parse('t2026-001')).toBe('t2026-001');
});

test('text loses the blanks at its ends, full-width ones too, and keeps its lines', () => {
  expect(Text(10).parse('　第一行\n第二行 \n')).toBe('第一行\n第二行');
});

test('a web address is one that a page may link to', () => {
  const taken = (text: string) => WebAddress.safeParse(text).success;
  expect(['https://example.gov.cn/a/', 'http://example.gov.cn'].every(taken)).toBe(true);
  expect(['javascript:alert(1)', 'data:text/html,x', '//example.gov.cn', 'example.gov.cn'].some(taken)).toBe(
    false,
  );
});

test.each(['\u202E', '\u200B', '\u{E0041}', '\u0007', '\r'])('text may not hold the unseen %j', (unseen) => {
  expect(codes(Text(10), `a${unseen}b`)).toEqual(['text-control']);
});

describe('a decimal', () => {
  test.each([
    ['0.80', '0.80'],
    ['-1', '-1'],
    [0.8, '0.8'],
    [100, '100'],
    [0.05, '0.05'],
    [-0, '0'],
  ])('%j is taken exactly', (value, text) => {
    expect(decimalText(Decimal.parse(value))).toBe(text);
  });

  test.each([
    '1'.repeat(16),
    `0.${'1'.repeat(16)}`,
    '1.',
    '.5',
    '1e3',
    '+1',
    '1,5',
    '',
    ' 1',
    1e21,
    1e-7,
    0.1 + 0.2,
    NaN,
    true,
    null,
  ])('%j is refused', (value) => {
    expect(codes(Decimal, value)).toEqual(['decimal-format']);
  });
});

test.each([
  ['0.0001', true],
  ['1', true],
  [9999.9999, true],
  ['0010', true],
  ['0', false],
  [0, false],
  ['0.0000', false],
  ['-1', false],
  ['10000', false],
  ['0.00001', false],
] as const)('points above 0: %j is taken: %j', (value, taken) => {
  expect(codes(PositivePoints, value)).toEqual(taken ? [] : ['points-range']);
});

test('scalars can be shown as JSON Schema, so that an editor knows their form', () => {
  const shown = z.toJSONSchema(z.strictObject({ day: Day, text: Text(5), decimal: Decimal }), {
    io: 'input',
  });
  expect(shown.properties).toMatchObject({
    day: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
    text: { maxLength: 5 },
  });
});
