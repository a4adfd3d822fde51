import { expect, test } from 'vitest';
import { taskRecords, report } from '#engine/testing/task-records.ts';
import { problemTexts } from '../problem-texts.ts';
import { problemWords } from '#wording/problems/print.ts';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { dutyOverdue } from './duty-overdue.ts';

/** Two open matters of a unit. */
const MATTERS = taskRecords(
  { id: 't1', lead: 'a', printed: '2026-05-11', due: '2026-06-03' },
  { id: 't2', lead: 'a', printed: '2026-05-11', due: '2026-07-31' },
);
/** What is told of the unit's weekly report of the week of 29 May. */
const reported = (asOf: string, ...reports: NonNullable<Records['report']>) =>
  toldOfRecords(dutyOverdue, { ...MATTERS, report: reports }, asOf)
    .filter(({ params: { kind, subject } }) => kind === 'weekly' && subject === '2026-W22')
    .map((problem) => {
      const { message, fix } = problemWords(problem, problemTexts);
      return [message, fix];
    });

test('a weekly report that leaves matters out is overdue from its hour on, and they are named', () => {
  const short = report('2026-W22 a 2026-05-28 10:00', ['t2'], false);
  expect(reported('2026-05-29 12:00', short)).toEqual([]);
  for (const asOf of ['2026-05-29 12:01', '2026-06-01 10:00'])
    expect(reported(asOf, short)).toEqual([
      [expect.stringMatching(/；报来的漏了t1“t1”$/u), expect.stringContaining('写上漏报的任务')],
    ]);
});

test('of one that was not handed in at all no matter is named', () => {
  expect(reported('2026-05-29 12:01')).toEqual([
    [expect.stringMatching(/现已到期$/u), expect.stringContaining('补报周报')],
  ]);
});
