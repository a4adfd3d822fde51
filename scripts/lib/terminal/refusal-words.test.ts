import { describe, expect, test } from 'vitest';
import { RULES } from '#engine/testing/rules.ts';
import { unit, worldLedger } from '#engine/testing/office.ts';
import { nameOf, refusalsSaid } from './refusal-words.ts';

const components = [{ id: 'd', name: '现场考评', source: 'assessed' as const, full: '100' }];
const ledger = worldLedger({
  rules: [{ ...RULES, components }],
  unit: [unit('jia'), unit('yi', 'departments', 2)],
});
const said = (...refusals: Parameters<typeof refusalsSaid>[2]) => refusalsSaid(ledger, '2026-05', refusals);

describe('why a period is not frozen', () => {
  test('is told with the names of parts, units and leagues, and with days in words', () => {
    expect(
      said(
        { why: 'mark-missing', component: 'd', units: ['jia', 'yi'] },
        { why: 'league-small', leagues: ['counties', 'departments'] },
        { why: 'year-not-loaded', years: [2026, 2027] },
        { why: 'not-closed', close: '2026-06-08 24:00' },
        { why: 'too-early', earliest: '2026-06-09 00:00' },
        { why: 'earlier-frozen', period: '2026-06' },
      ),
    ).toEqual([
      '现场考评还没有jia、yi的评分；在 assessments/ 补录，不适用的不写 mark，写明理由（why）。',
      '县（市）区、市直部门参加排名的单位不足两个；仍要锁定的，用 --force 写明理由。',
      '用到的日期中，2026年、2027年的放假安排还没有录入；录入 calendar/2026.yaml、calendar/2027.yaml 再锁定。',
      '还没有关账，关账在2026年6月8日（周一）24:00。',
      '还不到时候，2026年6月9日（周二）00:00起才可以锁定。',
      '2026年6月已经锁定，在它以前的不能再锁定；跳过的一期就不再公布。',
    ]);
  });

  test('names the first ten of many units, then how many there are', () => {
    const units = Array.from({ length: 12 }, (_, n) => `u${String(n + 1)}`);
    expect(said({ why: 'mark-missing', component: 'd', units })).toEqual([
      '现场考评还没有u1、u2、u3、u4、u5、u6、u7、u8、u9、u10等12个的评分；在 assessments/ 补录，不适用的不写 mark，写明理由（why）。',
    ]);
  });

  test('says so where the rules have no such period', () => {
    expect(refusalsSaid(ledger, '2026-q2', [{ why: 'no-rules' }])[0]).toMatch(/^施行的计分规则里没有这一期/u);
  });
});

test('a period goes by its words, one that the rules do not know by its id', () => {
  expect(['2026-05', 'spring'].map((period) => nameOf(ledger, period))).toEqual(['2026年5月', 'spring']);
});
