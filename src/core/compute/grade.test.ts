import { expect, test } from 'vitest';
import { decimal } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { gradeOf } from './grade.ts';
import { RULES } from './testing/world.ts';

test('a falsified report takes the better grades to 合格 and leaves the others', () => {
  const grades = (falsified: boolean) =>
    ['95', '85', '75', '55'].map((total) => gradeOf(RULES, decimal(total), falsified));
  expect(grades(false)).toEqual(['优秀', '良好', '合格', '较差']);
  expect(grades(true)).toEqual(['合格', '合格', '合格', '较差']);
});

test('a total on a bound has the better grade, one below all bounds 较差', () => {
  const grades = (rules: Rules, ...totals: string[]) =>
    totals.map((total) => gradeOf(rules, decimal(total), false));
  const bounds = ['90', '89.99', '80', '79.99', '60', '59.99', '0'];
  const named = ['优秀', '良好', '良好', '合格', '合格', '较差', '较差'];
  expect(grades(RULES, ...bounds)).toEqual(named);
  expect(grades({ ...RULES, grades: RULES.grades.slice(0, 3) }, ...bounds)).toEqual(named);
});
