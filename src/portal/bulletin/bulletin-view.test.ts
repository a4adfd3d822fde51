import { describe, expect, test } from 'vitest';
import { type Records, join } from '#engine/testing/office.ts';
import { bulletinViews, scoringText } from './bulletin-view.ts';
import type { Profile } from '../env/env.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { reviewedBulletin } from '../testing/issued-bulletin.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Rules } from '#record/rules/rules.ts';
import { COUNTED, MARKS_ONLY, WEIGHTED } from '../testing/schemes.ts';

const DEEDS = leagueWorld({ a: { '2026-05': 0 }, b: { '2026-05': 0 } });
const viewsOf = (records: Records, profile: Profile) =>
  bulletinViews(frozenWorld('2026-06-12 15:00', join(DEEDS, records), profile));
const mayOf = (records: Records, profile: Profile) => {
  const may = viewsOf(records, profile).find(({ period }) => period === '2026-05');
  if (may === undefined) throw new Error('May has a bulletin');
  return may;
};
const MAY = reviewedBulletin('2026-05', '2026-06-11');

describe('advice', () => {
  const records = join(
    reviewedBulletin('2026-05', '2026-06-11', {
      opinion: '批注',
      text: { achievements: '总的成绩', problems: '总的问题', next: '总的打算', advice: '秘书科的建议' },
    }),
    {
      monthly: [
        {
          unit: 'a',
          month: '2026-05',
          submitted: '2026-05-29 10:00',
          problems: '原话',
          advice: '某单位的建议',
        },
      ],
    },
  );
  const OPEN = [
    ['achievements', '总的成绩', false],
    ['problems', '总的问题', false],
    ['experience', null, false],
    ['next', '总的打算', false],
  ];
  const parts = (profile: Profile) =>
    mayOf(records, profile).parts.map(({ id, words, systemOnly }) => [id, words, systemOnly]);

  test('is a part of its own inside the system, beside the section’s own words', () => {
    expect(parts('internal')).toEqual([...OPEN, ['advice', '秘书科的建议', true]]);
    expect(JSON.stringify(viewsOf(records, 'internal'))).toContain('某单位的建议');
  });

  test('the section’s own and the units’, is nowhere in the public view', () => {
    expect(parts('public')).toEqual(OPEN);
    const text = JSON.stringify(viewsOf(records, 'public'));
    expect(text).toContain('原话');
    expect(text).not.toMatch(/建议|批注/);
  });
});

test('without words of the section the parts stand by what the ledger says', () => {
  expect(mayOf(MAY, 'public').parts.map(({ title, words }) => [title, words])).toEqual([
    ['成绩与亮点', null],
    ['存在问题', null],
    ['经验推介', null],
    ['下月重点', null],
  ]);
});

test('it is addressed to the leagues that have members, opens with what it rests on, and leads to the table', () => {
  const { addressees, opening, rule, signature, ranking } = mayOf(MAY, 'public');
  expect([addressees, opening]).toEqual([
    '各县（市）区：',
    '根据督查工作办法和《督查月度计分规则（第一版）》，现将2026年5月督查工作情况通报如下。',
  ]);
  expect([rule.href, ranking.href]).toEqual(['/method/v1/', '/ranking/2026-05/']);
  expect(signature).toEqual({ office: '云岭市民防办', day: '2026年6月10日', contact: '秘书科' });
});

const reported = (rules: Rules) => scoringText(rules, rules.leagues);

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
