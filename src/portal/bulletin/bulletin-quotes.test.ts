import { describe, expect, test } from 'vitest';
import { type Records, join, unit } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { calendarPeriod } from '#engine/time/periods.ts';
import { bulletinPapers } from '../freeze/bulletin-papers.ts';
import { adviceOf, quotes } from './bulletin-quotes.ts';
import { periodIn } from '../env/period/period.ts';
import type { Profile } from '../env/env.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { type issuedBulletin, reviewedBulletin } from '../testing/issued-bulletin.ts';
import { leagueWorld } from '../testing/league-world.ts';

/** The fixed order of the units is not that of their ids, nor that of the records. */
const BASE: Records = {
  ...leagueWorld({ a: { '2026-05': 0 }, b: { '2026-05': 0 } }),
  unit: ['b', 'c', 'a'].map((id, index) => unit(id, 'counties', index + 1)),
};
const monthly = (of: string, submitted: string, more: object = {}) => ({
  ...{ unit: of, month: '2026-05', submitted },
  ...{ features: `${of}的特点`, problems: `${of}的问题`, advice: `${of}的建议` },
  ...more,
});
const MONTHLY: Records = {
  monthly: [
    monthly('a', '2026-05-29 10:00'),
    monthly('b', '2026-06-10 17:15'),
    monthly('c', '2026-06-10 17:16'),
    monthly('a', '2026-05-29 10:00', { month: '2026-04', features: '上月的特点' }),
  ],
};
const issued = (more: Parameters<typeof issuedBulletin>[1] = {}) =>
  reviewedBulletin('2026-05', '2026-06-10', more);
const paperOf = (records: Records, asOf = '2026-06-12 15:00', profile: Profile = 'internal') => {
  const env = frozenWorld(asOf, join(BASE, records), profile);
  const paper = bulletinPapers(env).find(({ period }) => period === '2026-05');
  if (paper === undefined) throw new Error('May has a bulletin, be it a draft');
  return { env, paper };
};
const quotesOf = ({ env, paper }: ReturnType<typeof paperOf>) =>
  quotes(env, RULES, periodIn(env, '2026-05'), paper) ?? [];
const advice = ({ env, paper }: ReturnType<typeof paperOf>) => adviceOf(env, periodIn(env, '2026-05'), paper);
const unitsOf = (records: Records, asOf?: string, profile?: Profile) => {
  return quotesOf(paperOf(records, asOf, profile)).map((quote) => quote.unit.id);
};

describe('the units’ own words', () => {
  test('are quoted as they stand, without what they advise, beside what the dossiers say', () => {
    expect(quotesOf(paperOf(join(MONTHLY, issued({ quoted: ['a'] }))))).toEqual([
      {
        unit: { id: 'a', name: 'a', href: '/units/a/' },
        month: null,
        fields: [
          {
            label: '本月完成',
            text: 'a-2026-05-1（办结）：a-2026-05-1；a-2026-05-2（办结）：a-2026-05-2。',
            href: null,
          },
          { label: '面上情况、特点', text: 'a的特点', href: null },
          { label: '存在困难、需协调事项', text: 'a的问题', href: null },
          { label: '下月节点', text: '无', href: null },
        ],
      },
    ]);
  });

  test('stand in the fixed order of units, as far as they had come when the bulletin was registered', () => {
    expect(unitsOf(join(MONTHLY, issued()))).toEqual(['b', 'a']);
    expect(unitsOf(join(MONTHLY, issued({ submitted: '2026-06-10 17:16' })))).toEqual(['b', 'c', 'a']);
    expect(unitsOf(join(MONTHLY, issued({ submitted: '2026-06-10 17:14' })))).toEqual(['a']);
  });

  test('are those of the units chosen, where some are, in the same order', () => {
    expect(unitsOf(join(MONTHLY, issued({ quoted: ['a', 'b', 'c'] })))).toEqual(['b', 'a']);
    expect(unitsOf(join(MONTHLY, issued({ quoted: ['a'] })))).toEqual(['a']);
    expect(unitsOf(join(MONTHLY, issued({ quoted: [] })))).toEqual([]);
  });

  test('stand in a draft as far as they have come by now', () => {
    expect(unitsOf(MONTHLY, '2026-06-10 17:15')).toEqual(['b', 'a']);
    expect(unitsOf(MONTHLY, '2026-06-10 17:16')).toEqual(['b', 'c', 'a']);
  });

  test('kept inside the system are not in the public bulletin', () => {
    const closed = monthly('b', '2026-05-29 10:00', { disclosure: '系统内' });
    const records = join({ monthly: [closed, monthly('a', '2026-05-29 10:00')] }, issued());
    expect(unitsOf(records, undefined, 'public')).toEqual(['a']);
    expect(unitsOf(records)).toEqual(['b', 'a']);
  });
});

test('advice is listed by unit whoever is quoted; who gave none is not there', () => {
  const silent = { ...monthly('c', '2026-05-29 10:00'), advice: undefined };
  expect(advice(paperOf(join(MONTHLY, { monthly: [silent] }, issued({ quoted: ['a'] }))))).toEqual([
    { unit: 'b', text: 'b的建议' },
    { unit: 'a', text: 'a的建议' },
  ]);
  expect(advice(paperOf(issued()))).toEqual([]);
});

test('where the rules ask for no monthly submission there are no quotes', () => {
  const { env, paper } = paperOf(MONTHLY);
  const rules = { ...RULES, monthly: undefined };
  const may = periodIn(env, '2026-05');
  expect(quotes(env, rules, may, paper)).toBeNull();
});

test('a quarter quotes each month’s submission under its month', () => {
  const { env, paper } = paperOf(MONTHLY);
  const quarter = calendarPeriod('quarter', '2026-05-01');
  const reported = quotes(env, RULES, quarter, paper)?.map(({ unit: { id }, month }) => [id, month]);
  expect(reported).toEqual([
    ['b', '2026年5月月报'],
    ['c', '2026年5月月报'],
    ['a', '2026年4月月报'],
    ['a', '2026年5月月报'],
  ]);
});
