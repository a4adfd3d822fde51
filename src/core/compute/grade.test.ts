import { expect, test } from 'vitest';
import { decimal } from '../exact/fraction.ts';
import { gradeOf } from './grade.ts';
import { RULES } from './testing/world.ts';

test('a falsified report takes the better grades to 合格 and leaves the others', () => {
  const grades = (falsified: boolean) =>
    ['95', '85', '75', '55'].map((total) => gradeOf(RULES, decimal(total), falsified));
  expect(grades(false)).toEqual(['优秀', '良好', '合格', '较差']);
  expect(grades(true)).toEqual(['合格', '合格', '合格', '较差']);
});
