import { describe, expect, test } from 'vitest';
import { type Records, join } from '#engine/testing/office.ts';
import { achievementGroups } from './bulletin-achievements.ts';
import { leaguesIn, rulesIn } from '../env/period/period-sheet.ts';
import { periodIn } from '../env/period/period.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { LEAGUE_EXAMPLE, marksWorld, type Totals } from '../testing/marks-world.ts';
import { withhold } from '../testing/withhold.ts';
import type { BulletinGroupView } from './bulletin-group.ts';

const groupsOf = (records: Records, period = '2026-05') => {
  const env = frozenWorld('2026-06-12 15:00', records);
  const rules = rulesIn(env, period);
  if (rules === undefined) throw new Error('the period has rules');
  return achievementGroups(env, rules, periodIn(env, period), leaguesIn(env, period));
};
const lines = (group: BulletinGroupView | undefined) =>
  group?.lines.map(({ head, text }) => `${head.text}：${text}`);

describe('the League of rules.md §12', () => {
  const [honours, rises, praised] = groupsOf(marksWorld(LEAGUE_EXAMPLE));

  test('has its 红榜 and the one that rose most', () => {
    expect(lines(honours)).toEqual([
      'geng：第1名，97.27分',
      'yi：并列第2名，92.40分',
      'bing：并列第2名，92.40分',
    ]);
    expect(rises?.lines).toEqual([
      {
        head: { text: 'geng', href: '/units/geng/' },
        text: '上升5位，第1名，97.27分',
        href: '/units/geng/2026-05/',
        who: [],
      },
    ]);
    expect([praised?.lines, praised?.none, praised?.withheld]).toEqual([
      [],
      '本月没有登记的表扬、批示肯定。',
      null,
    ]);
  });
});

describe('who rose most', () => {
  const risen = (april: Totals, may: Totals) =>
    lines(groupsOf(marksWorld({ '2026-04': april, '2026-05': may }))[1]);

  test('are all that rose by the most places, in the order of the table', () => {
    expect(
      risen(
        { a: '95.00', b: '94.00', c: '93.00', d: '92.00', e: '91.00' },
        { d: '95.00', c: '94.00', e: '93.00', a: '92.00', b: '91.00' },
      ),
    ).toEqual(['d：上升3位，第1名，95.00分']);
    expect(
      risen(
        { a: '95.00', b: '94.00', c: '93.00', d: '92.00' },
        { c: '95.00', d: '94.00', a: '93.00', b: '92.00' },
      ),
    ).toEqual(['c：上升2位，第1名，95.00分', 'd：上升2位，第2名，94.00分']);
  });

  test('are none where nobody rose', () => {
    expect(risen({ a: '95.00', b: '94.00' }, { a: '95.00', b: '94.00' })).toEqual([]);
    expect(risen({ a: '95.00' }, { a: '95.00', b: '94.00' })).toEqual([]);
  });

  test('are sought in each league by itself', () => {
    const both = marksWorld(
      {
        '2026-04': { a: '95.00', b: '94.00', c: '93.00' },
        '2026-05': { c: '95.00', a: '94.00', b: '93.00' },
      },
      { '2026-04': { p: '95.00', q: '94.00' }, '2026-05': { q: '95.00', p: '94.00' } },
    );
    expect(lines(groupsOf(both)[1])).toEqual(['c：上升2位，第1名，95.00分', 'q：上升1位，第1名，95.00分']);
  });
});

describe('praise', () => {
  const DEEDS = leagueWorld({ a: { '2026-05': 0 }, b: { '2026-05': 'one' } });
  const instruction = (id: string, more: object = {}) => ({
    id,
    kind: '批示肯定' as const,
    title: `批示${id}`,
    from: '主任',
    date: '2026-05-13',
    units: ['b'],
    text: '做得好',
    submitted: '2026-05-13 10:00',
    ...more,
  });

  test('stands with its kind and points, also of a unit that is not ranked', () => {
    const honour = {
      ...{ id: 'h1', units: ['a'], experience: 'drill', level: '市级' as const, title: '演练做法' },
      ...{ by: '市政府', on: '2026-05-11', received: '2026-05-12 10:00' },
    };
    const praised = groupsOf(
      join(DEEDS, { incoming: [instruction('in1')], honours: [{ honours: [honour] }] }),
    )[2];
    expect(lines(praised)).toEqual([
      'a：演练做法（市级表扬，加2.00分）',
      'b：批示in1（主要领导批示肯定，加0.50分）',
    ]);
    expect(praised?.lines[0]?.href).toBe('/units/a/2026-05/#part-e');
  });

  test('that adds nothing is left out, what may not be named is counted', () => {
    const records = join(withhold(DEEDS, 'b-2026-05-1', '机密'), {
      incoming: [
        instruction('in1', { task: 'a-2026-05-1' }),
        instruction('in2', { task: 'a-2026-05-1' }),
        instruction('in3', { task: 'b-2026-05-1' }),
        instruction('in4', { disclosure: '系统内' }),
      ],
    });
    const praised = groupsOf(records)[2];
    expect(lines(praised)).toEqual(['b：批示in1（主要领导批示肯定，加0.50分）']);
    expect(praised?.withheld).toEqual({ count: 2, text: '另有2项不予公开' });
    expect(JSON.stringify(praised)).not.toMatch(/in2|in3|in4|机密/);
  });
});
