import { expect, test } from 'vitest';
import { unitMonth, type UnitMonth } from '../compute/unit-month.ts';
import { join, matters } from '../compute/testing/matter.ts';
import { unit } from '../compute/testing/world.ts';
import { barPieces, partFigures } from './score-bar.ts';
import { partOf } from './testing/part-of.ts';
import { viewWorld } from './testing/view-world.ts';
import { totalSteps } from './total-steps.ts';
import { conditionStep, unitMonthFacts } from './unit-month-facts.ts';

const AS_OF = '2026-06-12 15:00';
const scoreOf = (env: ReturnType<typeof viewWorld>, id: string): UnitMonth => {
  const score = unitMonth(env.context, id, '2026-05');
  if (score === undefined) throw new Error('no score');
  return score;
};

// One 重点 task of its own, four 协办 shares of 0.75: the 协办 weights shrink from 3 to 1.2.
const env = viewWorld(
  AS_OF,
  join(
    { unit: [unit('fagui', 'departments', 1), unit('yi', 'counties', 2)] },
    matters([
      {
        id: 't1',
        lead: 'fagui',
        level: '重点',
        printed: '2026-03-02',
        due: '2026-05-12',
        end: { claims: ['2026-05-12 10:00'], checks: ['2026-05-14 通过'] },
      },
      ...['t2', 't3', 't4', 't5'].map((id) => ({
        id,
        lead: 'yi',
        level: '重大' as const,
        printed: '2026-04-01',
        due: '2026-09-30',
        nodes: [
          {
            id: 'n1',
            due: '2026-05-13',
            unit: 'fagui',
            claims: ['2026-05-15 10:00'],
            checks: ['2026-05-18 通过'],
          },
        ],
      })),
    ]),
  ),
);
const score = scoreOf(env, 'fagui');

test('where a part is 「—」 the steps scale what was earned to 100, and the bar is drawn to the same length', () => {
  expect(
    totalSteps(score).map(({ label, expression, result, note }) => [label, expression, result, note]),
  ).toEqual([
    ['得分合计', '57.00 + 20.00 + 0.00', '77.00', null],
    ['可得分', '60 + 20 + 10', '90', null],
    ['基础分', '100 × 77.00 ÷ 90', '85.56', '计划报送无可评内容，按可得分折算成百分制'],
    ['总分', '85.56 + 0.00 − 0.00', '85.56', null],
  ]);
  expect(barPieces(score).reduce((sum, piece) => sum + piece.points, 0)).toBeCloseTo(85.56, 2);
  expect(barPieces(score).find(({ tone }) => tone === '3')).toEqual({
    tone: '3',
    points: 0,
    text: '计划报送无可评内容',
  });
  expect(partFigures(score, '/units/fagui/2026-05/').find(({ code }) => code === 'c1')?.points).toEqual({
    text: null,
    reason: '计划报送无可评内容',
    href: '/units/fagui/2026-05/#part-c1',
  });
});

test('where the 协办 limit bites, every line says by what it was multiplied', () => {
  const view = partOf(env, score, 'a');
  expect(view.arithmetic).toBe('60 × 2.28 ÷ 2.4 = 57.00');
  expect(view.lines.map(({ weight, weightArithmetic }) => [weight, weightArithmetic])).toEqual([
    ['1.2', '1.2 × 1.0 × 1.0'],
    ...Array.from({ length: 4 }, () => ['0.3', '1.5 × 0.5 × 1.0 × 0.4']),
  ]);
  expect(view.lines.at(-1)?.inputs.at(-1)).toBe('协办权重合计超过主办，乘以折算系数0.4');
  const factor = unitMonthFacts(env, score).find(({ label }) => label === '协办折算系数');
  expect([factor?.expression, factor?.result]).toEqual(['1.2 ÷ 3', '0.4']);
});

test('a unit that misses a condition sees which one in place of a total', () => {
  const step = conditionStep(scoreOf(env, 'yi'), 'too-few');
  expect([step.expression, step.result]).toEqual([
    '计分的主办任务0项（须1项以上），工作量0.00（须2.00以上）',
    '不参加',
  ]);
});
