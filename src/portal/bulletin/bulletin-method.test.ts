import { expect, test } from 'vitest';
import { RULES } from '#engine/testing/rules.ts';
import type { Rules } from '#record/rules/rules.ts';
import { methodText } from './bulletin-method.ts';
import { COUNTED, MARKS_ONLY, WEIGHTED } from '../testing/schemes.ts';

const reported = (rules: Rules) => methodText(rules, rules.leagues);

test('the total is told by its parts and its limits, once where the leagues are scored alike', () => {
  expect(reported(RULES)).toEqual([
    '总分为各部分得分之和：任务完成60分、办理质量20分、计划报送10分、周报10分；另加加分，不超过5分；减去扣分，不超过10分（弄虚作假另计）。',
  ]);
});

test('parts by weight and parts by count say how they are added', () => {
  expect(reported(WEIGHTED)).toEqual([
    '县（市）区：总分为各部分得分按权重相加：任务完成100分×0.6、现场考评100分×0.4；另加加分，不超过5分；减去扣分，不超过10分（弄虚作假另计）。',
    '市直部门：总分为各部分得分按权重相加：任务完成80分×0.6、现场考评100分×0.4；另加加分，不超过5分；减去扣分，不超过10分（弄虚作假另计）。',
  ]);
  expect(reported(COUNTED)[0]).toContain(
    '总分为各项计数按分值相加：起评分100分、信息采用每次2分、差错每次−1.5分；',
  );
});

test('without bonus and deduction nothing is said of either', () => {
  expect(reported(MARKS_ONLY)).toEqual([
    '县（市）区：总分为各部分得分之和：办件90分、满意60分。',
    '市直部门：总分为各部分得分之和：办件60分、满意40分。',
  ]);
});
