import { expect, test } from 'vitest';
import { RULES } from '../compute/testing/world.ts';
import { methodText } from './bulletin-method.ts';
import { COUNTED, LOW_FIRST, WEIGHTED } from './testing/schemes.ts';

test('the total is told by its parts, its limits and its ties', () => {
  expect(methodText(RULES)).toEqual([
    '总分为各部分得分之和，加加分、减扣分：任务完成60分、办理质量20分、计划报送10分、周报10分。',
    '加分不超过5分，扣分不超过10分（弄虚作假另计）。',
    '同分并列，并列之后的名次顺延；并列单位按固定顺序排列。',
  ]);
});

test('parts by weight and parts by count say how they are added', () => {
  expect(methodText(WEIGHTED)[0]).toBe(
    '总分为各部分得分按权重相加，加加分、减扣分：任务完成100分、现场考评100分。',
  );
  expect(methodText(COUNTED)[0]).toBe('总分为各项计数按分值相加，加加分、减扣分：信息采用、差错。');
});

test('where the lowest total is first, that is said before the ties', () => {
  const { ranking } = LOW_FIRST;
  expect(methodText({ ...LOW_FIRST, ranking: { ...ranking, tie: 'sequential' } })[2]).toBe(
    '得分低的名次在前。同分不并列，按固定单位顺序依次排名。',
  );
});
