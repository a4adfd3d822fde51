import type { Fraction } from '../../exact/fraction.ts';
import type { Rules } from '../../schema/rules.ts';
import { gradeOf, type Grade } from '../grade.ts';

/** The grade band of a year's total; a falsified report in any of its months excludes 优秀 and nothing below it (rules-v1 §11). */
export function yearGrade(rules: Rules, total: Fraction, falsified: boolean): Grade {
  const band = gradeOf(rules, total, false);
  return falsified && band === '优秀' ? '良好' : band;
}
