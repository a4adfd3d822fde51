import { expect, test } from 'vitest';
import { dutyWords } from '#wording/duties/labels.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { isRecent, RECENT_DAYS } from './recent.ts';

test('a day is recent for 30 days, whatever the hour', () => {
  expect(isRecent('2026-06-12 00:00', '2026-05-13 23:59')).toBe(true);
  expect(isRecent('2026-06-12 23:59', '2026-05-12')).toBe(false);
});

test('the words say as many days as are meant', () => {
  const reported = Object.values(problemTexts).flatMap(({ fix }) =>
    [...fix({}).matchAll(/这一条(\d+)天内提示/g)].map(([, days]) => Number(days)),
  );
  const shown = [dutyWords.lapsed(true), dutyWords.recent].map((words) =>
    Number(/近(\d+)日/.exec(words)?.[1]),
  );
  expect(reported.length).toBeGreaterThan(3);
  expect(new Set([...reported, ...shown])).toEqual(new Set([RECENT_DAYS]));
});
