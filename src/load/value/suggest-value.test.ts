import { expect, test } from 'vitest';
import { z } from 'zod';
import { Day, Decimal, Id, IsoWeek, Moment, Month, Text, TimeOfDay } from '#record/schema/scalars.ts';
import { suggestValue } from './suggest-value.ts';

const suggest = (schema: z.ZodType, value: unknown, source = String(value)) =>
  suggestValue(schema, value, source);

test('days in the ways people write them', () => {
  for (const text of [
    '2026年11月3日',
    '2026年11月3号',
    '2026/11/3',
    '2026.11.3',
    '2026-11-3',
    '２０２６-１１-０３',
    '20261103',
    ' 2026-11-03',
    '2026-11-03前',
    '2026年11月3日以前',
  ]) {
    expect(suggest(Day, text), text).toBe('2026-11-03');
  }
  expect(suggest(Day, 20261103)).toBe('2026-11-03');
});

test('a day that does not exist is not replaced by another', () => {
  for (const text of ['2026年2月30日', '2026-02-30', '2026-13-01', '月底前', '11月20日', '20261301'])
    expect(suggest(Day, text), text).toBe(undefined);
});

test('moments, months, weeks, times', () => {
  expect(suggest(Moment, '2026年3月4日 9时05分')).toBe('2026-03-04 09:05');
  expect(suggest(Moment, '2026-03-04T10:20:00')).toBe('2026-03-04 10:20');
  expect(suggest(Moment, '2026-03-04')).toBe(undefined);
  expect(suggest(Month, '2026年5月')).toBe('2026-05');
  expect(suggest(IsoWeek, '2026年第10周')).toBe('2026-W10');
  expect(suggest(IsoWeek, '2026-w10')).toBe('2026-W10');
  expect(suggest(TimeOfDay, '9：05')).toBe('09:05');
});

test('numbers without their unit, texts that look like numbers with quotes', () => {
  expect(suggest(z.int().max(100), '40%')).toBe(40);
  expect(suggest(z.int().max(100), '140%')).toBe(undefined);
  expect(suggest(Decimal, '0.25分')).toBe(0.25);
  expect(suggest(Text(9), 7, '007')).toBe('007');
});

test('choices, ids, yes and no, lists', () => {
  expect(suggest(z.enum(['日常督办', '专项督办']), '日常督察')).toBe('日常督办');
  expect(suggest(z.enum(['一般', '重点', '重大']), '重要')).toBe(undefined);
  expect(suggest(Id, 'Gong_Cheng')).toBe('gong-cheng');
  expect(suggest(Id, '工程科')).toBe(undefined);
  // What is a day was not meant as an id, and a blank may be a hyphen or a slip.
  expect(suggest(Id, '2026-03-02 09:10')).toBe(undefined);
  expect(suggest(Id, 'fu zhuren')).toBe(undefined);
  expect(suggest(z.boolean(), '是')).toBe(true);
  expect(suggest(z.boolean(), 'no')).toBe(false);
  expect(suggest(z.array(z.enum(['难点', '复杂'])), '难点、复杂')).toEqual(['难点', '复杂']);
  expect(suggest(Text(9), ['住房'], '[住房]')).toBe('住房');
});

test('a long text is left alone', () => {
  expect(suggest(Day, `${' '.repeat(100_000)}x`)).toBe(undefined);
});
