import { expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { barPieces, partFigures } from '../ranking/row/score-bar.ts';
import { exampleOne } from '#engine/testing/example-one.ts';
import { scored, taskOfJia } from '../testing/scored.ts';
import { viewWorld } from '../testing/view-world.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { totalSteps, type Scored } from './total-steps.ts';

const reported = (result: Scored) =>
  totalSteps(result).map(({ label, expression, result: made, note }) => [label, expression, made, note]);
const resultOf = (records: Records) => {
  const result = resultIn(viewWorld('2026-06-12 15:00', records), 'jia', '2026-05');
  if (result === undefined) throw new Error('no result');
  return result;
};

test('the month of rules.md §12, example 1', () => {
  expect(reported(resultOf(exampleOne()))).toEqual([
    ['基础分', '43.14 + 18.67 + 8.75 + 8.75', '79.31', null],
    ['总分', '79.31 + 0.50 − 2.00', '77.81', null],
  ]);
});

/** Two days late, unchecked, no plan due in May, three reports left out. */
const LATE: TaskSpec = taskOfJia({ end: { claims: ['2026-05-19 10:00'] } });

test('a part without inputs counts its full mark, and the step says so', () => {
  const { score } = scored('2026-05', taskRecords(LATE));
  expect(reported(score)[0]).toEqual([
    '基础分',
    '54.00 + 20.00 + 10.00 + 0.00',
    '84.00',
    '办理质量、计划报送无可评，计满分',
  ]);
  const figures = partFigures(score, '/units/jia/2026-05/');
  expect(figures.find(({ code }) => code === 'c1')?.points).toEqual({
    text: '10.00',
    reason: '无可评',
    href: '/units/jia/2026-05/#part-c1',
  });
  expect(figures.map(({ code }) => code)).toEqual(['a', 'b', 'c1', 'c2', 'e', 'x']);
  expect(barPieces(score).reduce((sum, piece) => sum + piece.points, 0)).toBeCloseTo(84, 2);
});

test('a unit that is not ranked has no steps and no bar', () => {
  const { score } = scored('2026-05');
  expect([totalSteps(score), barPieces(score)]).toEqual([[], []]);
});
