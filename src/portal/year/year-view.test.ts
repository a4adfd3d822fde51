import { describe, expect, test } from 'vitest';
import { join, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { editionOf, frozen } from '#engine/year/testing/frozen-year.ts';
import type { Profile } from '../env/env.ts';
import { DONE, MONTHS, SHEET, yearWorld } from '../testing/year-world.ts';
import { yearUnitPages } from './year-unit-view.ts';
import { yearViews } from './year-view.ts';
import { made } from '../testing/made.ts';

describe('who sees which state', () => {
  test('the public sees the 终报 alone, those inside the 预报 too', () => {
    const shown = (profile: Profile, asOf: string) =>
      yearViews(yearWorld(profile, asOf)).map(({ year, stateText }) => `${year} ${stateText}`);
    expect(shown('public', '2027-01-12 15:59')).toEqual([]);
    expect(shown('internal', '2027-01-12 15:59')).toEqual(['2026 预报']);
    expect(shown('public', '2027-01-12 16:00')).toEqual(['2026 终报']);
    expect(made(yearUnitPages(yearWorld('public', '2027-01-12 15:59')))).toEqual([]);
  });

  test('a ledger without an edition has no year, nor one whose rules leave it out', () => {
    expect(yearViews(yearWorld('internal', DONE, {}))).toEqual([]);
    const without = yearWorld('internal', DONE, undefined, { ...RULES, year: undefined });
    expect([yearViews(without), made(yearUnitPages(without))]).toEqual([[], []]);
  });

  test('the differences from the 预报 are told to those who had it', () => {
    expect(yearViews(yearWorld('public', DONE))[0]?.differences).toBeNull();
    expect(yearViews(yearWorld('internal', '2026-12-28 09:00'))[0]?.differences).toBeNull();
    const reported = (december: Records) =>
      yearViews(
        yearWorld(
          'internal',
          DONE,
          join(
            { yearMark: [SHEET] },
            frozen(Object.fromEntries(Object.entries(MONTHS).slice(0, -1))),
            december,
          ),
        ),
      )[0]?.differences;
    const ofDecember = (written: string): Records => ({
      edition: [
        editionOf(
          '2026-12',
          { counties: { a: '79.00', b: 'no-matters', c: 'no-matters' } },
          { frozen: written, written },
        ),
      ],
    });
    expect(reported(ofDecember('2026-12-31 10:00'))?.text).toBe(
      '与年末（2026年12月31日）的预报相比，已有的数没有变动。',
    );
    expect(
      reported(ofDecember('2027-01-11 10:00'))?.rows.map(({ unit: { id }, changes }) => [id, ...changes]),
    ).toEqual([
      ['a', '参加排名的期数：10 → 11', '本组公布的期数：10 → 11', '各期均分：90.00 → 89.00'],
      ['b', '本组公布的期数：10 → 11'],
      ['c', '本组公布的期数：10 → 11'],
    ]);
  });
});

describe('the page of a year', () => {
  const [year] = yearViews(yearWorld('internal', DONE));
  const [league] = year?.leagues ?? [];

  test('says what is frozen, what is not, and by which rules', () => {
    expect([year?.text, year?.holesText, year?.frozenText, year?.rule.href]).toEqual([
      '2026年12月已锁定，年终考核齐全。',
      '1月未锁定，各单位都不计。',
      '11个月（2月至12月）',
      '/method/v1/#year',
    ]);
    expect(league?.formula).toBe('0.7 × M + 0.3 × J');
  });

  test('rows can be done by hand, and lead to their reasons', () => {
    // b: 895.00 ÷ 11 = 81.3636…; 0.7 × 81.36 + 0.3 × 91.50 = 84.402.
    expect(
      league?.rows.map(({ rankText, unit: { id }, mean, mark, sum, total, grade }) =>
        [rankText, id, mean.text, mark.text, sum, total.text, grade].join(' | '),
      ),
    ).toEqual([
      '第1名 | a | 90.00 | 90.00 | 0.7 × 90.00 + 0.3 × 90.00 | 90.00 | 优秀',
      '第2名 | b | 81.36 | 91.50 | 0.7 × 81.36 + 0.3 × 91.50 | 84.40 | 良好',
    ]);
    expect(league?.rows[0]?.mean.href).toBe('/year/2026/a/');
    expect(league?.rows[0]?.mark.href).toBe('/year/2026/a/#inspection');
  });

  test('a unit apart says why, and why its other periods gave nothing', () => {
    expect(
      league?.apart.map(({ unit: { id }, periods, mean, mark, remarks }) => [
        id,
        periods.text,
        periods.missing,
        mean.text,
        mark.text,
        remarks,
      ]),
    ).toEqual([
      [
        'c',
        '5个月',
        ['7月至8月无主办计分事项', '9月至12月没有可评内容'],
        '84.00',
        '80.00',
        ['参加排名5期，不足本组公布11期的一半'],
      ],
    ]);
    expect(year?.city.rows.map(({ unit: { id }, total, grade }) => [id, total.text, grade])).toEqual([
      ['benji', '93.25', '优秀'],
    ]);
  });

  test('while marks are missing there are no ranks, and the page says so', () => {
    const [early] = yearViews(yearWorld('internal', '2027-01-12 15:59'));
    expect(early?.text).toBe('2026年12月已锁定，3个单位尚无年终考核得分。预报只在系统内使用，不公开。');
    expect(early?.leagues[0]?.note).toContain('不排名次');
    expect(
      early?.leagues[0]?.rows.map(({ rank, total, sum, mark }) => [rank, total.text, sum, mark.reason]),
    ).toEqual([
      [null, null, null, '未录入'],
      [null, null, null, '未录入'],
    ]);
  });

  test('a league that goes by J alone has neither periods nor M, nor waits for any', () => {
    const rules = {
      ...RULES,
      year: { monthly: '0.7', final: '0.3', finalAlone: ['counties', 'departments'] },
    };
    const [alone] = yearViews(yearWorld('public', DONE, { yearMark: [SHEET] }, rules));
    expect(alone?.text).toBe('年终考核齐全。');
    expect(alone?.leagues[0]).toMatchObject({
      shows: { periods: false, mean: false, mark: true, total: true },
      formula: 'J',
      footnotes: [],
    });
    expect(alone?.leagues[0]?.rows.map(({ unit: { id }, total }) => [id, total.text])).toEqual([
      ['b', '91.50'],
      ['a', '90.00'],
      ['c', '80.00'],
    ]);
  });

  test('without a year-end share there is no J, without grades no grade, and what is not published is not shown', () => {
    const columns = (change: Partial<typeof RULES>) =>
      yearViews(yearWorld('internal', DONE, undefined, { ...RULES, ...change }))[0]?.leagues[0]?.shows;
    expect(columns({ year: { monthly: '1', final: '0' } })?.mark).toBe(false);
    expect(columns({ grades: undefined })?.grade).toBe(false);
    expect(columns({ total: { ...RULES.total, show: 'ranks' } })).toMatchObject({
      rank: true,
      mean: false,
      mark: false,
      total: false,
    });
    expect(columns({ total: { ...RULES.total, show: 'scores' } })?.rank).toBe(false);
  });
});
