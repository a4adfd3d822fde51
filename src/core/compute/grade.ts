import { decimal, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { reaches } from './better.ts';

export type Grade = Rules['grades'][number]['name'];

/** The grade band of a total; a falsified report excludes more than 合格 (rules-v1 §6, §7). */
export function gradeOf(rules: Rules, total: Fraction, falsified: boolean): Grade {
  const band = rules.grades.find((grade) => reaches(rules, total, decimal(grade.from)))?.name ?? '较差';
  return falsified && (band === '优秀' || band === '良好') ? '合格' : band;
}
