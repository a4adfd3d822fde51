import { describe, expect, test } from 'vitest';
import { type Records, join } from '#engine/testing/office.ts';
import { bulletinViews, scoringText, type BulletinView } from './bulletin-view.ts';
import { advised, adviceView } from '../papers/month/advice-view.ts';
import { sheetTexts } from '../paper/paper-view.ts';
import { paperPages } from '../papers/papers-pages.ts';
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

const textOf = ({ sheet }: BulletinView) => sheetTexts(sheet).join('\n');

describe('the section’s own words', () => {
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

  test('stand in their parts, before what the ledger says', () => {
    for (const profile of ['public', 'internal'] as const)
      expect(textOf(mayOf(records, profile))).toMatch(
        /三、工作成效\n总的成绩。\n[^]*四、存在问题\n总的问题。[^]*五、下月重点\n总的打算。/u,
      );
  });

  test('of advice, and the units’, are in no bulletin: neither the public one nor that of the system', () => {
    for (const profile of ['public', 'internal'] as const) {
      const text = JSON.stringify(viewsOf(records, profile));
      expect(text).toContain('原话');
      expect(text).not.toMatch(/建议|批注/u);
    }
  });

  test('of advice have a sheet of their own, which leaves the house with nobody', () => {
    const env = frozenWorld('2026-06-12 15:00', join(DEEDS, records), 'internal');
    const [paper] = advised(env);
    if (paper === undefined) throw new Error('May has advice');
    const { sheets } = adviceView(env, paper);
    expect(sheets.flatMap(sheetTexts).join('\n')).toContain('秘书科的建议');
    expect(sheets.flatMap(sheetTexts).join('\n')).toContain('a：“某单位的建议”');
    expect(sheets).toHaveLength(1);
    expect(paperPages(frozenWorld('2026-06-12 15:00', join(DEEDS, records), 'public'))).toEqual([]);
  });
});

test('without words of the section the parts stand by what the ledger says', () => {
  expect(textOf(mayOf(MAY, 'public')).match(/^[一二三四五六]、.+$/gmu)).toEqual([
    '一、总体情况',
    '二、排名',
    '三、工作成效',
    '四、存在问题',
  ]);
});

test('it is addressed to the leagues that have members, opens with what it rests on, and leads to the table', () => {
  const { sheet, rule, ranking } = mayOf(MAY, 'public');
  expect(sheetTexts(sheet).slice(0, 3)).toEqual([
    '关于2026年5月重点工作进展情况的通报',
    '各县（市）区：',
    '根据督查工作办法和《督查月度计分规则（第一版）》，现将2026年5月重点工作进展情况通报如下。',
  ]);
  expect([rule.href, ranking.href]).toEqual(['/method/v1/', '/ranking/2026-05/']);
  expect(sheet.blocks.find(({ as }) => as === 'signature')).toEqual({
    as: 'signature',
    office: '云岭市民防办',
    day: '2026年6月10日',
    seal: null,
  });
  expect(sheetTexts(sheet).at(-1)).toBe('监督渠道：秘书科');
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
