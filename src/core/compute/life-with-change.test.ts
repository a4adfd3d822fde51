import { expect, test } from 'vitest';
import { courseAt, type LifeSpec } from './testing/state-course.ts';

const asking = (to: string): LifeSpec => ({
  plan: '2026-05-07 10:00',
  changes: [{ asked: '2026-06-01 09:00', dates: { end: to }, consent: '2026-06-02', chief: '2026-06-04' }],
});

test('a change beyond the date of the notice is decided when 主要领导 has consented too', () => {
  const course = {
    '2026-06-01 09:00': 'handling → change-requested',
    '2026-06-02 17:00': 'change-requested → change-requested',
    '2026-06-04 17:00': 'change-requested → handling',
  };
  expect(courseAt(course, asking('2026-07-15'))).toEqual(course);
});

test('a change up to the date of the notice is decided by 分管领导 alone', () => {
  const course = {
    '2026-06-01 09:00': 'handling → change-requested',
    '2026-06-02 17:00': 'change-requested → handling',
  };
  expect(courseAt(course, asking('2026-06-30'))).toEqual(course);
});
