import { describe, expect, test } from 'vitest';
import { buildContext } from '../compute/context.ts';
import type { Records } from '../compute/testing/ledger-of.ts';
import { unit, world } from '../compute/testing/world.ts';
import { editionEntry } from '../compute/testing/frozen.ts';
import { editionOf, sheetOf, yearLedger, type MonthTable } from '../compute/testing/year-ledger.ts';
import type { Edition } from '../schema/edition.ts';
import type { Profile, ViewEnv } from './env.ts';
import { buildViewEnv } from './view-env.ts';
import { yearUnitViews } from './year-unit-view.ts';
import { yearViews } from './year-view.ts';

const DONE = '2027-01-20 10:00';
const UNITS = {
  unit: [
    unit('a', 'counties', 1),
    unit('b', 'counties', 2),
    unit('c', 'counties', 3),
    { ...unit('benji', '不参评', 9), kind: '市本级' as const },
    unit('renshi', '不参评', 10),
  ],
};
const SHEET = sheetOf(2026, { a: '90', b: '91.5', c: '80', benji: '93.25' }, '2027-01-12 16:00');

/** February to December; V 4, 2 and 3, in March b has 20 of 27. */
const MONTHS = Object.fromEntries(
  Array.from({ length: 11 }, (_, n): [string, MonthTable] => {
    const c = n < 5 ? '84.00 3' : n < 7 ? 'too-few' : 'pending';
    return [
      `2026-${String(n + 2).padStart(2, '0')}`,
      { counties: { a: '90.00 4', b: n === 1 ? '95.00 20' : '80.00 2', c } },
    ];
  }),
);

function envOf(
  profile: Profile,
  asOf: string,
  months: Readonly<Record<string, MonthTable>> = MONTHS,
  records: Records = { yearMark: [SHEET] },
  late: readonly Edition[] = [],
): ViewEnv {
  const ledger = yearLedger(months, { ...UNITS, ...records });
  // A late edition stands instead of that of its month.
  const edition = [
    ...ledger.edition.filter(({ value }) => late.every(({ month }) => month !== value.month)),
    ...late.map(editionEntry),
  ];
  const context = buildContext({ ...ledger, edition, office: world(asOf).ledger.office }, asOf);
  if (context === undefined) throw new Error('a test world has an office');
  return buildViewEnv(context, profile);
}

describe('who sees which state', () => {
  test('the public sees the 终报 alone, those inside the 预报 too', () => {
    const shown = (profile: Profile, asOf: string) =>
      yearViews(envOf(profile, asOf)).map(({ year, stateText }) => `${year} ${stateText}`);
    expect(shown('public', '2027-01-12 15:59')).toEqual([]);
    expect(shown('internal', '2027-01-12 15:59')).toEqual(['2026 预报']);
    expect(shown('public', '2027-01-12 16:00')).toEqual(['2026 终报']);
    expect(yearUnitViews(envOf('public', '2027-01-12 15:59'))).toEqual([]);
  });

  test('a ledger without an edition has no year', () => {
    expect(yearViews(envOf('internal', DONE, {}, {}))).toEqual([]);
  });

  test('the differences from the 预报 are told to those who had it', () => {
    expect(yearViews(envOf('public', DONE))[0]?.differences).toBeNull();
    expect(yearViews(envOf('internal', '2026-12-28 09:00'))[0]?.differences).toBeNull();
    const december = editionOf(
      '2026-12',
      { counties: { a: '79.00 4', b: 'pending', c: 'pending' } },
      { written: '2027-01-11 10:00' },
    );
    const told = (late: readonly Edition[]) =>
      yearViews(envOf('internal', DONE, MONTHS, { yearMark: [SHEET] }, late))[0]?.differences;
    expect(told([])?.text).toBe('与年度截止日（2026年12月31日）的预报相比，已有的数没有变动。');
    expect(told([december])?.rows.map(({ unit: { id }, changes }) => [id, ...changes])).toEqual([
      ['a', '有名次的月份：10 → 11', '月度均分：90.00 → 89.00'],
    ]);
  });
});

describe('the page of a year', () => {
  const [year] = yearViews(envOf('internal', DONE));
  const [league] = year?.leagues ?? [];

  test('says what is frozen, what is not, and by which rules', () => {
    expect([year?.text, year?.holesText, year?.frozenText, year?.cutOff, year?.rule.href]).toEqual([
      '2026年12月已锁定，年终考核齐全。',
      '1月未锁定，各单位都不计。',
      '11个月（2月至12月）',
      '2026-12-31',
      '/method/v1/#year',
    ]);
    expect([year?.monthlyHead, year?.finalHead]).toEqual(['0.7 M', '0.3 J']);
  });

  test('rows add up as printed and lead to their reasons', () => {
    expect(
      league?.rows.map(({ rankText, unit: { id }, mean, monthly, mark, final, total, grade }) =>
        [rankText, id, ...[mean, monthly, mark, final, total].map(({ text }) => text), grade].join(' '),
      ),
    ).toEqual(['第1名 a 90.00 63.00 90.00 27.00 90.00 优秀', '第2名 b 87.11 60.97 91.50 27.45 88.42 良好']);
    expect(league?.rows[0]?.mean.href).toBe('/year/2026/a/');
    expect(league?.rows[0]?.mark.href).toBe('/year/2026/a/#inspection');
  });

  test('a unit apart says how many months it has, and why the others gave nothing', () => {
    expect(
      league?.apart.map(({ unit: { id }, months, mean, mark }) => [
        id,
        months.text,
        months.missing,
        mean.text,
        mark.text,
      ]),
    ).toEqual([['c', '5个月', ['7月至8月任务不足', '9月至12月核验未完'], '84.00', '80.00']]);
    expect(year?.city.map(({ unit: { id }, total, grade }) => [id, total.text, grade])).toEqual([
      ['benji', '93.25', '优秀'],
    ]);
  });

  test('while marks are missing there are no ranks, and the page says so', () => {
    const [early] = yearViews(envOf('internal', '2027-01-12 15:59'));
    expect(early?.text).toBe('2026年12月已锁定，3个单位尚无年终考核得分。预报只在系统内使用，不公开。');
    expect(early?.leagues[0]?.note).toContain('不排名次');
    expect(early?.leagues[0]?.rows.map(({ rank, total, mark }) => [rank, total.text, mark.reason])).toEqual([
      [null, null, '未录入'],
      [null, null, '未录入'],
    ]);
  });
});

describe('the page of a unit', () => {
  const view = (id: string, env = envOf('internal', DONE)) =>
    yearUnitViews(env).find(({ unit: own }) => own.id === id);

  test('a pencil can follow the months: a capped one shows its limit', () => {
    const b = view('b');
    const march = b?.months?.rows[2];
    expect(march?.name).toBe('2026年3月');
    expect(typeof march?.counted === 'object' && march.counted).toMatchObject({
      total: { text: '95.00', href: '/units/b/2026-03/' },
      workload: { text: '20' },
      mean: '27 ÷ 3 = 9',
      weight: { text: '18' },
      limit: '2 × 27 ÷ 3',
      product: { text: '1710' },
    });
    expect(b?.months?.rows[0]?.counted).toBe('未锁定');
    expect([b?.months?.weight.text, b?.months?.product.text]).toEqual(['38', '3310']);
    expect(b?.steps.map(({ expression, result }) => `${expression} = ${result}`)).toEqual([
      '3310 ÷ 38 = 87.1053',
      '0.7 × 87.1053 = 60.97',
      '0.3 × 91.5 = 27.45',
      '60.97 + 27.45 = 88.42',
    ]);
  });

  test('a value without an end is printed with four decimals and as the fraction', () => {
    const thirds = Object.fromEntries(
      Object.entries(MONTHS).map(([month]) => [month, { counties: { a: '90.00 7/3', b: '80.00 2' } }]),
    );
    const a = view('a', envOf('internal', DONE, thirds));
    expect(a?.months?.weight).toEqual({ text: '25.6667', exact: '77/3' });
    expect(a?.months?.notes).toHaveLength(2);
    const june = a?.months?.rows[5]?.counted;
    expect(typeof june === 'object' && june.mean).toBe('4.3333 ÷ 2 ≈ 2.1667');
  });

  test('the inspection is told as recorded; of a sheet that may not be read the mark alone', () => {
    expect(view('b')?.inspection.map(({ text }) => text)).toEqual(['91.5', 'renshi', '2027年1月12日']);
    const sheet = {
      ...SHEET,
      disclosure: '系统内' as const,
      basis: '考核记录',
      marks: SHEET.marks.map((mark) => ({ ...mark, why: '档案缺项' })),
    };
    const shown = (profile: Profile) => view('b', envOf(profile, DONE, MONTHS, { yearMark: [sheet] }));
    expect(shown('internal')?.inspection.map(({ text }) => text)).toEqual([
      '91.5',
      'renshi',
      '2027年1月12日',
      '考核记录',
      '档案缺项',
    ]);
    expect(shown('public')?.inspection.map(({ text }) => text)).toEqual(['91.5']);
    expect(shown('public')?.records).toEqual([]);
    expect(JSON.stringify(yearViews(envOf('public', DONE, MONTHS, { yearMark: [sheet] })))).not.toContain(
      '缺项',
    );
  });

  test('市本级 has no months: J is the year', () => {
    const city = view('benji');
    expect([city?.months, city?.total.text, city?.rank.reason]).toEqual([null, '93.25', '市本级不排名次']);
    expect(city?.steps.map(({ result }) => result)).toEqual(['93.25']);
  });
});
