import { expect, test } from 'vitest';
import { matters } from '../../compute/testing/matter.ts';
import { CALENDAR_2026, RULES } from '../../compute/testing/world.ts';
import { toldOfRecords } from '../testing/told-of-records.ts';
import { classPending } from './class-pending.ts';
import { classUnfixed } from './class-unfixed.ts';

const records = (level: '一般' | '重点') => ({
  ...matters([
    {
      id: 't1',
      lead: 'a',
      level,
      printed: '2026-04-20',
      due: '2026-06-30',
      nodes: [{ id: 'n1', due: '2026-05-29' }],
    },
  ]),
  rules: [RULES],
  calendar: [CALENDAR_2026],
});

test.each([
  ['2026-04-21 09:00', ['class-pending reminder']],
  ['2026-05-29 18:00', ['class-pending reminder']],
  ['2026-05-30 09:00', ['class-unfixed error']],
])('a class that nobody fixed is told as of %s as %j, the first due date being 2026-05-29', (asOf, told) => {
  const problems = [classPending, classUnfixed].flatMap((check) =>
    toldOfRecords(check, records('重点'), asOf),
  );
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(told);
});

test('一般 needs nobody', () => {
  for (const check of [classPending, classUnfixed])
    expect(toldOfRecords(check, records('一般'), '2026-06-01 09:00')).toEqual([]);
});
