import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { twoPlaces } from '../testing/printed.ts';
import { RULES } from '../testing/rules.ts';
import { cityUnit, editionOf, everyMonth, frozen, sheetOf } from './testing/frozen-year.ts';
import { annualAppraisal, type Year } from './year.ts';

const AS_OF = '2027-03-01 10:00';

const appraised = (asOf: string, ...records: readonly Records[]): Year => {
  const year = annualAppraisal(world(asOf, ...records), 2026);
  if (year === undefined) throw new Error('these rules have a year');
  return year;
};
/** `league rank unit ranked/published M J total grade`, or why it stands apart. */
const reported = (year: Year): readonly string[] =>
  year.leagues.flatMap(({ id, rows, apart }) => [
    ...rows.map(({ rank = '—', tied, grade = '—', unit: own }) =>
      [
        id,
        `${String(rank)}${tied ? '=' : ''}`,
        own.unit,
        `${String(own.ranked.length)}/${String(own.published)}`,
        twoPlaces(own.mean),
        own.mark?.mark === undefined ? '—' : exactText(own.mark.mark),
        twoPlaces(own.total),
        grade,
      ].join(' '),
    ),
    ...apart.map((own) =>
      [id, own.apart, own.unit, `${String(own.ranked.length)}/${String(own.published)}`].join(' '),
    ),
  ]);
const marks = (of: Readonly<Record<string, string>>): Records => ({ yearMark: [sheetOf(2026, of)] });
const ruled = (change: Partial<Rules>): Records => ({ rules: [{ ...RULES, ...change }] });

describe('a year by hand (rules.md §11)', () => {
  test('M is the plain mean to 0.01 as it is printed, and the total is rounded once', () => {
    // a: 1000 ÷ 12 = 83.333… → 83.33; 0.7 × 83.33 + 0.3 × 90.5 = 58.331 + 27.15 = 85.481.
    // b: 1086.60 ÷ 12 = 90.55; 63.385 + 27.45 = 90.835, half up 90.84; each product rounded it would be 63.39 + 27.45.
    const year = appraised(
      AS_OF,
      frozen(
        everyMonth((n) => ({ counties: { a: n === 0 ? '120' : '80', b: n === 0 ? '91.10' : '90.50' } })),
      ),
      marks({ a: '90.5', b: '91.5' }),
    );
    expect(reported(year)).toEqual([
      'counties 1 b 12/12 90.55 91.5 90.84 优秀',
      'counties 2 a 12/12 83.33 90.5 85.48 良好',
    ]);
    expect(year.state).toBe('final');
  });

  test('the printed M enters the total, not the exact one', () => {
    // Eleven times 80 and 80.06: 80.005 exactly, printed 80.01; with J left out 80.01, and 80.01 × 0.5 = 40.005 → 40.01.
    const tables = frozen(everyMonth((n) => ({ counties: { a: n === 0 ? '80.06' : '80' } })));
    const half = appraised(AS_OF, ruled({ year: { monthly: '0.5', final: '0' } }), tables);
    expect(reported(half)).toEqual(['counties 1 a 12/12 80.01 — 40.01 较差']);
  });

  test('each total counts in per cent of the full mark of its league, then', () => {
    // 150 in all for counties: 141.50 and 135.00 are 94.333… and 90: M 92.166… → 92.17.
    const components = RULES.components.map((component, n) =>
      n === 0 ? { ...component, fullBy: { counties: '110' } } : component,
    );
    const year = appraised(
      AS_OF,
      ruled({ components }),
      frozen(
        everyMonth((n) => ({
          counties: { a: n % 2 === 0 ? '141.50' : '135.00' },
          departments: { b: '88.75' },
        })),
      ),
      marks({ a: '80', b: '80' }),
    );
    expect(reported(year)).toEqual([
      'counties 1 a 12/12 92.17 80 88.52 良好',
      'departments 1 b 12/12 88.75 80 86.13 良好',
    ]);
  });

  test('an edition keeps the full mark of the version of the rules that it was made by', () => {
    const doubled = RULES.components.map((component) => ({
      ...component,
      full: String(Number(component.full) * 2),
    }));
    const rules: Records = {
      rules: [
        RULES,
        { ...RULES, version: 'v2', from: '2026-07', published: '2026-06-01', components: doubled },
      ],
    };
    const tables = everyMonth((n) => ({ counties: { a: n < 6 ? '90' : '160' } }));
    const edition = Object.entries(tables).map(([period, table], n) =>
      editionOf(period, table, n < 6 ? {} : { rules: 'v2' }),
    );
    expect(reported(appraised(AS_OF, rules, { edition }, marks({ a: '85' })))).toEqual([
      'counties 1 a 12/12 85.00 85 85.00 良好',
    ]);
  });

  test('where nothing makes a full mark a total is no share and gives nothing', () => {
    const components = [{ id: 'd', name: '加分项', source: 'assessed' as const, each: '2' }];
    const total = { ...RULES.total, method: 'linear' as const };
    const year = appraised(
      AS_OF,
      ruled({ components, total, bonus: undefined }),
      frozen({ '2026-01': { counties: { a: '12' } } }),
    );
    expect(reported(year)).toEqual(['counties few-periods a 0/1']);
    expect(year.leagues[0]?.apart[0]?.periods[0]).toMatchObject({ reason: 'no-full-mark' });
    // Nor where the league has none of the parts.
    const none = RULES.components.map((component) => ({ ...component, fullBy: { counties: '0' } }));
    const zero = appraised(
      AS_OF,
      ruled({ components: none, bonus: undefined }),
      frozen({ '2026-01': { counties: { a: '0' } } }),
    );
    expect(zero.leagues[0]?.apart[0]?.periods[0]).toMatchObject({ reason: 'no-full-mark' });
  });
});

describe('half of the periods', () => {
  const appraisedWith = (count: number, of = 12) =>
    appraised(
      AS_OF,
      frozen(
        Object.fromEntries(
          Object.entries(
            everyMonth((n) => ({ counties: { a: '90', b: n < count ? '80' : 'no-matters' } })),
          ).slice(0, of),
        ),
      ),
      marks({ a: '90', b: '90' }),
    );
  const few = (...given: Parameters<typeof appraisedWith>) => reported(appraisedWith(...given));

  test('of twelve published, six ranked are enough and five are not', () => {
    expect(few(6)[1]).toBe('counties 2 b 6/12 80.00 90 83.00 良好');
    expect(few(5)[1]).toBe('counties few-periods b 5/12');
    expect(few(0)[1]).toBe('counties few-periods b 0/12');
    // Apart it has its M, and no total.
    const [b] = appraisedWith(5).leagues[0]?.apart ?? [];
    expect([twoPlaces(b?.mean), b?.total]).toEqual(['80.00', undefined]);
  });

  test('of seven published, four are enough and three are not', () => {
    expect(few(4, 7)[1]).toBe('counties 2 b 4/7 80.00 90 83.00 良好');
    expect(few(3, 7)[1]).toBe('counties few-periods b 3/7');
  });

  test('only the tables of its own league are counted', () => {
    const edition = Object.entries(
      everyMonth((n) => ({ counties: { a: '90' }, ...(n < 4 ? { departments: { b: '80' } } : {}) })),
    ).map(([period, table]) => editionOf(period, table));
    expect(reported(appraised(AS_OF, { edition }, marks({ a: '90', b: '90' })))[1]).toBe(
      'departments 1 b 4/4 80.00 90 83.00 良好',
    );
  });
});

describe('quarters', () => {
  test('four of them make the year, of which two ranked are enough', () => {
    const tables = {
      '2026-q1': { counties: { a: '90', b: 'no-matters', c: '70' } },
      '2026-q2': { counties: { a: '80', b: '70', c: 'no-matters' } },
      '2026-q3': { counties: { a: '90', b: '80', c: 'no-matters' } },
      '2026-q4': { counties: { a: '80', b: 'no-matters', c: 'no-matters' } },
    };
    const year = appraised(
      AS_OF,
      ruled({ period: 'quarter' }),
      frozen(tables),
      marks({ a: '90', b: '90', c: '90' }),
    );
    expect(reported(year)).toEqual([
      'counties 1 a 4/4 85.00 90 86.50 良好',
      'counties 2 b 2/4 75.00 90 79.50 合格',
      'counties few-periods c 1/4',
    ]);
    expect([year.state, year.periods.map(({ id }) => id)]).toEqual(['final', Object.keys(tables)]);
  });

  test('until the last is frozen it is 预报, to the minute', () => {
    const tables = Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`2026-q${String(n)}`, { counties: { a: '90' } }]),
    );
    const sheet: Records = { yearMark: [sheetOf(2026, { a: '90' }, '2026-11-30 10:00')] };
    const at = (asOf: string) => appraised(asOf, ruled({ period: 'quarter' }), frozen(tables), sheet).state;
    expect([at('2026-12-28 09:59'), at('2026-12-28 10:00')]).toEqual(['preliminary', 'final']);
  });
});

describe('J', () => {
  const tables = frozen(everyMonth(() => ({ counties: { a: '90', b: '80' } })));

  test('while one is missing nobody of the league has a rank, and the units stand by M', () => {
    const year = appraised(AS_OF, tables, marks({ b: '99' }));
    expect(reported(year)).toEqual([
      'counties — a 12/12 90.00 — — —',
      'counties — b 12/12 80.00 99 85.70 良好',
    ]);
    expect(year.state).toBe('preliminary');
    const turned = frozen(everyMonth(() => ({ counties: { a: '80', b: '90' } })));
    expect(reported(appraised(AS_OF, turned, marks({ a: '99' })))[0]).toBe('counties — b 12/12 90.00 — — —');
  });

  test('missing in one league leaves the ranks of another, but no 终报', () => {
    const both = frozen(everyMonth(() => ({ counties: { a: '90' }, departments: { b: '80' } })));
    const year = appraised(AS_OF, both, marks({ b: '90' }));
    expect(reported(year)[1]).toBe('departments 1 b 12/12 80.00 90 83.00 良好');
    expect(year.state).toBe('preliminary');
  });

  test('that does not apply puts a unit apart, and nobody waits for it', () => {
    const year = appraised(AS_OF, tables, marks({ a: '90', b: '全年借调，未参加考核' }));
    expect(reported(year)).toEqual(['counties 1 a 12/12 90.00 90 90.00 优秀', 'counties no-mark b 12/12']);
    expect(year.state).toBe('final');
    // Where none is counted, none is missed.
    const without = ruled({ year: { monthly: '1', final: '0' } });
    expect(reported(appraised(AS_OF, without, tables, marks({ b: '未参加考核' })))[1]).toBe(
      'counties 2 b 12/12 80.00 — 80.00 良好',
    );
  });

  test('of another year counts for nothing', () => {
    const yearMark = [sheetOf(2026, { a: '90', b: '50' }), sheetOf(2025, { a: '10' }, '2027-02-01 10:00')];
    expect(reported(appraised(AS_OF, tables, { yearMark }))[0]).toBe(
      'counties 1 a 12/12 90.00 90 90.00 优秀',
    );
  });

  test('of a unit apart for its periods is not waited for', () => {
    const apart = frozen(everyMonth((n) => ({ counties: { a: '90', b: n < 5 ? '80' : 'no-matters' } })));
    expect(appraised(AS_OF, apart, marks({ a: '90' })).state).toBe('final');
  });

  test('is the last entered, whatever the order of the files', () => {
    const sheets = [
      { ...sheetOf(2026, { b: '100' }, '2027-01-20 10:00'), corrects: '录入有误' },
      sheetOf(2026, { a: '90', b: '50' }, '2027-01-10 10:00'),
    ];
    const at = (asOf: string) => reported(appraised(asOf, tables, { yearMark: sheets }))[1];
    expect(at('2027-01-20 09:59')).toBe('counties 2 b 12/12 80.00 50 71.00 合格');
    expect(at('2027-01-20 10:00')).toBe('counties 2 b 12/12 80.00 100 86.00 良好');
  });
});

describe('a league that goes by J alone', () => {
  const alone = ruled({ year: { monthly: '0.7', final: '0.3', finalAlone: ['departments'] } });
  const units: Records = {
    unit: [unit('a'), unit('c', 'departments', 3), unit('d', 'departments', 4), unit('e', 'departments', 5)],
  };
  const tables = frozen(everyMonth(() => ({ counties: { a: '90' } })));

  test('needs no period, ranks by J to the decimals of a total, and has its own ranks', () => {
    const year = appraised(AS_OF, alone, units, tables, marks({ a: '90', c: '85.5', d: '92', e: '85.5' }));
    expect(reported(year)).toEqual([
      'counties 1 a 12/12 90.00 90 90.00 优秀',
      'departments 1 d 0/0 — 92 92.00 优秀',
      'departments 2= c 0/0 — 85.5 85.50 良好',
      'departments 2= e 0/0 — 85.5 85.50 良好',
    ]);
    expect(year.state).toBe('final');
  });

  test('holds the 终报 up while a J is missing, and sets one apart that does not apply', () => {
    const missing = appraised(AS_OF, alone, units, tables, marks({ a: '90', c: '85', d: '92' }));
    expect([missing.state, reported(missing).slice(1)]).toEqual([
      'preliminary',
      [
        'departments — c 0/0 — 85 85.00 良好',
        'departments — d 0/0 — 92 92.00 优秀',
        'departments — e 0/0 — — — —',
      ],
    ]);
    const apart = appraised(AS_OF, alone, units, tables, marks({ a: '90', c: '85', d: '92', e: '新设' }));
    expect([apart.state, reported(apart).at(-1)]).toEqual(['final', 'departments no-mark e 0/0']);
  });

  test('stands in the fixed order while a J is missing, whoever has an M of before', () => {
    const order = ['c 6', 'd 5', 'e 5', 'x 4'].map((text) => {
      const [id = '', place] = text.split(' ');
      return unit(id, 'departments', Number(place));
    });
    const before = frozen({ '2026-01': { counties: { c: '70', e: '90' } } });
    const of = (year: Year) =>
      year.leagues.flatMap(({ rows, apart }) =>
        [...rows.map((row) => row.unit), ...apart].map((own) => own.unit),
      );
    expect(of(appraised(AS_OF, alone, { unit: order }, before, marks({ c: '90' })))).toEqual([
      'x',
      'd',
      'e',
      'c',
    ]);
    const none = Object.fromEntries(order.map(({ id }) => [id, '新设']));
    expect(of(appraised(AS_OF, alone, { unit: order }, marks(none)))).toEqual(['x', 'd', 'e', 'c']);
  });

  test('leaves the 终报 to wait for the last period of the others', () => {
    const eleven = frozen(
      Object.fromEntries(Object.entries(everyMonth(() => ({ counties: { a: '90' } }))).slice(0, 11)),
    );
    const all = marks({ a: '90', c: '85', d: '92', e: '80' });
    expect([
      appraised(AS_OF, alone, units, eleven, all).state,
      appraised(AS_OF, alone, units, tables, all).state,
    ]).toEqual(['preliminary', 'final']);
  });

  test('has those whom it has on the last day of the year, or on their own last day', () => {
    const moving = (from: string) => ({
      ...unit('x', 'counties', 2),
      leagues: [
        { from: '2025-01-01', league: 'counties' },
        { from, league: 'departments' },
      ],
    });
    const leagueOf = (one: ReturnType<typeof unit>, ranked = false) =>
      appraised(
        AS_OF,
        alone,
        { unit: [one] },
        frozen(everyMonth(() => ({ counties: { a: '90', ...(ranked ? { x: '80' } : {}) } }))),
      )
        .leagues.flatMap(({ rows }) => rows.map((row) => row.unit))
        .filter((own) => own.unit === 'x')
        .map((own) => `${own.league}${own.alone ? ' alone' : ''}`);
    expect(leagueOf(moving('2026-12-31'))).toEqual(['departments alone']);
    expect(leagueOf(moving('2026-12-31'), true)).toEqual(['departments alone']);
    expect(leagueOf(moving('2027-01-01'))).toEqual([]);
    expect(leagueOf(moving('2027-01-01'), true)).toEqual(['counties']);
    expect(leagueOf({ ...unit('x', 'departments', 2), until: '2026-01-01' })).toEqual(['departments alone']);
    expect(leagueOf({ ...unit('x', 'departments', 2), until: '2025-12-31' })).toEqual([]);
    expect(leagueOf({ ...moving('2027-01-01'), until: '2027-06-30' })).toEqual([]);
    // A member of the other league without any period has no place.
    expect(leagueOf(unit('x', 'counties', 2))).toEqual([]);
  });

  test('where all do, no period is waited for, but the end of the year', () => {
    const all = ruled({ year: { monthly: '0', final: '1' } });
    const sheet: Records = {
      yearMark: [sheetOf(2026, { a: '95', c: '70', d: '80', e: '75' }, '2026-12-20 10:00')],
    };
    const at = (asOf: string) => appraised(asOf, all, units, { unit: [unit('z', '不参评', 9)] }, sheet);
    expect(at('2026-12-31 24:00').state).toBe('preliminary');
    expect(at('2027-01-01 00:00').state).toBe('final');
    expect(reported(at(AS_OF))).toEqual([
      'counties 1 a 0/0 — 95 95.00 优秀',
      'departments 1 d 0/0 — 80 80.00 良好',
      'departments 2 e 0/0 — 75 75.00 合格',
      'departments 3 c 0/0 — 70 70.00 合格',
    ]);
  });
});

describe('市本级', () => {
  const tables = frozen(everyMonth(() => ({ counties: { a: '90' } })));
  const city = (year: Year) =>
    year.city.map(({ unit: id, total, grade = '—' }) => `${id} ${twoPlaces(total)} ${grade}`);
  const yearWith = (unitOf: NonNullable<Records['unit']>[number], j: Readonly<Record<string, string>> = {}) =>
    appraised(AS_OF, tables, { unit: [unitOf] }, marks({ a: '90', ...j }));

  test('goes by J alone, outside the leagues, whatever it once was ranked in', () => {
    const ranked = frozen(everyMonth(() => ({ counties: { a: '90', benji: '70' } })));
    const year = appraised(
      AS_OF,
      ranked,
      { unit: [cityUnit('benji', 9)] },
      marks({ a: '90', benji: '93.25' }),
    );
    expect(city(year)).toEqual(['benji 93.25 优秀']);
    expect(reported(year)).toEqual(['counties 1 a 12/12 90.00 90 90.00 优秀']);
  });

  test('is what the words of the office call so', () => {
    const words = { unitKinds: [{ name: '机关本级', role: 'city' as const }, { name: '市本级' }] };
    const context = world(AS_OF, tables);
    const [office] = context.ledger.office;
    const renamed = appraised(AS_OF, tables, {
      office: office === undefined ? [] : [{ ...office.value, words }],
      unit: [cityUnit('benji', 9), cityUnit('jiguan', 8, { kind: '机关本级' })],
    });
    expect(city(renamed)).toEqual(['jiguan — —']);
  });

  test('belongs to a year of which it saw a day, and holds the 终报 up without a mark', () => {
    expect(city(yearWith(cityUnit('benji', 9, { until: '2025-12-31' })))).toEqual([]);
    expect(city(yearWith(cityUnit('benji', 9, { until: '2026-01-01' })))).toEqual(['benji — —']);
    const from = (day: string) => yearWith(cityUnit('benji', 9, { names: [{ name: '市本级', from: day }] }));
    expect([from('2026-12-31').state, from('2027-01-01').state]).toEqual(['preliminary', 'final']);
  });

  test('stands in the fixed order, by id where that is the same', () => {
    const unit3 = [cityUnit('a', 9), cityUnit('c', 8), cityUnit('b', 8)];
    expect(city(appraised(AS_OF, tables, { unit: unit3 }))).toEqual(['b — —', 'c — —', 'a — —']);
  });

  test('without a total where J does not apply, for which nobody waits', () => {
    const year = yearWith(cityUnit('benji', 9), { benji: '机构改革，未考核' });
    expect([year.state, city(year)]).toEqual(['final', ['benji — —']]);
  });

  test('is not waited for where the office takes no J', () => {
    const year = appraised(AS_OF, ruled({ year: { monthly: '1', final: '0' } }), tables, {
      unit: [cityUnit('benji', 9)],
    });
    expect([year.state, city(year)]).toEqual(['final', ['benji — —']]);
  });
});

test('an office that only enters marks has its year by its published periods alone', () => {
  const marksOnly: Rules = {
    ...RULES,
    tasks: undefined,
    plans: undefined,
    weekly: undefined,
    components: [
      { id: 'd', name: '办件', source: 'assessed', full: '90' },
      { id: 'm', name: '满意', source: 'assessed', full: '60' },
    ],
    year: { monthly: '1', final: '0' },
  };
  // Out of 150: 135.00 is 90 per cent, 88.75 is 59.1666….
  const year = appraised(
    AS_OF,
    { rules: [marksOnly] },
    frozen(everyMonth(() => ({ counties: { a: '135.00', b: '88.75' } }))),
  );
  expect(reported(year)).toEqual([
    'counties 1 a 12/12 90.00 — 90.00 优秀',
    'counties 2 b 12/12 59.17 — 59.17 较差',
  ]);
  expect(year.state).toBe('final');
});

describe('places and grades', () => {
  test('equal totals tie as the rules have it, in the fixed order', () => {
    const tie = (method: Rules['total']['tie']) =>
      appraised(
        AS_OF,
        ruled({ total: { ...RULES.total, tie: method } }),
        frozen(everyMonth(() => ({ counties: { a: '80', b: '90', c: '90', d: '95' } }))),
        marks({ a: '90', b: '90', c: '90', d: '90' }),
      ).leagues[0]?.rows.map(({ rank, tied, unit: own }) => `${String(rank)}${tied ? '=' : ''} ${own.unit}`);
    expect(tie('competition')).toEqual(['1 d', '2= b', '2= c', '4 a']);
    expect(tie('dense')).toEqual(['1 d', '2= b', '2= c', '3 a']);
    expect(tie('sequential')).toEqual(['1 d', '2 b', '3 c', '4 a']);
  });

  test('90.00 is 优秀, 89.99 is not, and rules without grades give none', () => {
    const graded = (j: string, change: Partial<Rules> = {}) =>
      reported(
        appraised(
          AS_OF,
          ruled(change),
          frozen(everyMonth(() => ({ counties: { a: '90' } }))),
          marks({ a: j }),
        ),
      )[0]
        ?.split(' ')
        .slice(6);
    expect(graded('90')).toEqual(['90.00', '优秀']);
    expect(graded('89.97')).toEqual(['89.99', '良好']);
    expect(graded('90', { grades: undefined })).toEqual(['90.00', '—']);
  });

  test('a falsified report in a period takes nothing from the year', () => {
    const edition = Object.entries(everyMonth(() => ({ counties: { a: '95' } }))).map(([period, table]) => {
      const one = editionOf(period, table);
      return {
        ...one,
        units: one.units.map((own) => ({ ...own, result: { ...own.result, falsified: 1 } })),
      };
    });
    expect(reported(appraised(AS_OF, { edition }, marks({ a: '95' })))).toEqual([
      'counties 1 a 12/12 95.00 95 95.00 优秀',
    ]);
  });

  test('a unit that changed league is ranked in that of its last ranked period, with all its periods', () => {
    const year = appraised(
      AS_OF,
      frozen(
        everyMonth((n) => ({
          counties: { a: '90', ...(n < 9 ? { c: '60' } : {}) },
          departments: { b: '70', ...(n < 9 ? {} : { c: n === 11 ? 'no-matters' : '82' }) },
        })),
      ),
      marks({ a: '90', b: '90', c: '90' }),
    );
    expect(reported(year).slice(1)).toEqual([
      'departments 1 b 12/12 70.00 90 76.00 合格',
      'departments 2 c 11/12 64.00 90 71.80 合格',
    ]);
    expect(year.leagues[1]?.rows[1]?.unit.leagues).toEqual(['counties', 'departments']);
    // Moved and not ranked there, it stays where it was ranked.
    const unrankedSince = appraised(
      AS_OF,
      frozen(
        everyMonth((n) =>
          n < 9
            ? { counties: { a: '90', c: '60' }, departments: { b: '70' } }
            : { counties: { a: '90' }, departments: { b: '70', c: 'no-matters' } },
        ),
      ),
      marks({ a: '90', b: '90', c: '90' }),
    );
    expect(reported(unrankedSince)[1]).toBe('counties 2 c 9/12 60.00 90 69.00 合格');
  });

  test('the leagues of the rules that have somebody stand first, then others by id, each by its last name', () => {
    const old: Rules = { ...RULES, version: 'v0', from: '2025-01', leagues: [{ id: 'y', name: '原乙组' }] };
    const year = appraised(
      AS_OF,
      { rules: [RULES, old] },
      frozen(everyMonth(() => ({ z: { a: '90' }, y: { b: '80' }, departments: { c: '70' } }))),
      marks({ a: '90', b: '90', c: '90' }),
    );
    expect(year.leagues.map(({ id, name }) => [id, name])).toEqual([
      ['departments', '市直部门'],
      ['y', '原乙组'],
      ['z', 'z'],
    ]);
  });

  test('a unit that stood outside all leagues all year has no place', () => {
    const tables = frozen(everyMonth(() => ({ counties: { a: '90' }, 不参评: { b: '0' } })));
    expect(reported(appraised(AS_OF, tables, marks({ a: '90' })))).toEqual([
      'counties 1 a 12/12 90.00 90 90.00 优秀',
    ]);
  });

  test('取消评先 of the year marks the row, in league and 市本级, and one of another year does not', () => {
    const measure = (id: string, unitId: string, on: string) => ({
      id,
      kind: '取消评先选优资格',
      unit: unitId,
      on,
      basis: '办法第六条',
      text: '取消评先选优资格',
      approval: { by: 'zhuren', on, mode: '签批' as const },
      submitted: `${on} 16:00`,
    });
    const year = appraised(
      AS_OF,
      frozen(everyMonth(() => ({ counties: { a: '90', b: '80' } }))),
      marks({ a: '90', b: '90', benji: '90' }),
      { unit: [cityUnit('benji', 9)] },
      {
        measure: [
          measure('m1', 'a', '2026-12-31'),
          measure('m2', 'benji', '2026-01-01'),
          measure('m3', 'b', '2027-01-01'),
        ],
      },
    );
    const barred = year.leagues.flatMap(({ rows }) =>
      rows.map((row) => [row.unit.unit, row.rank, row.unit.awardIneligible !== undefined]),
    );
    expect(barred).toEqual([
      ['a', 1, true],
      ['b', 2, false],
    ]);
    expect(year.city.map((one) => one.awardIneligible !== undefined)).toEqual([true]);
  });
});

describe('what the moment knows', () => {
  test('a correction of a period counts from the moment at which it was written', () => {
    const second = editionOf(
      '2026-06',
      { counties: { a: '78' } },
      { version: 2, written: '2027-02-01 10:00' },
    );
    const all: Records = {
      edition: [second, ...(frozen(everyMonth(() => ({ counties: { a: '90' } }))).edition ?? [])],
    };
    const at = (asOf: string) => reported(appraised(asOf, all, marks({ a: '90' })));
    expect(at('2027-02-01 09:59')).toEqual(['counties 1 a 12/12 90.00 90 90.00 优秀']);
    expect(at('2027-02-01 10:00')).toEqual(['counties 1 a 12/12 89.00 90 89.30 良好']);
  });

  test('each period that gives a unit nothing says why', () => {
    const year = appraised(
      '2026-05-31 24:00',
      frozen({
        '2026-01': { counties: { a: '90' } },
        '2026-02': { counties: { a: '90' }, 不参评: { b: '0' } },
        '2026-03': { counties: { a: '90', aa: 'no-matters', b: 'nothing-assessed' } },
      }),
    );
    const reasons = [
      ...(year.leagues[0]?.rows ?? []).map((row) => row.unit),
      ...(year.leagues[0]?.apart ?? []),
    ]
      .find(({ unit: id }) => id === 'b')
      ?.periods.map((one) => (one.kind === 'ranked' ? 'ranked' : one.reason));
    expect(reasons).toEqual([
      'not-there',
      'no-league',
      'nothing-assessed',
      'not-frozen',
      ...Array.from({ length: 8 }, () => 'ahead'),
    ]);
    expect(year.open.map(({ period, reason }) => `${period.id} ${reason}`).slice(0, 2)).toEqual([
      '2026-04 not-frozen',
      '2026-05 ahead',
    ]);
  });

  test('a year in which no period of its own name ends is over with its last day', () => {
    const period = [{ id: 'spring', name: '春', from: '2025-03-01', to: '2025-05-31' }];
    const at = (asOf: string) => appraised(asOf, ruled({ period, from: '2025-01' })).state;
    expect([at('2026-12-31 24:00'), at('2027-01-01 00:00')]).toEqual(['preliminary', 'final']);
  });

  test('a year whose rules leave it out is none', () => {
    const context = world(
      AS_OF,
      ruled({ year: undefined }),
      frozen({ '2026-01': { counties: { a: '90' } } }),
    );
    expect(annualAppraisal(context, 2026)).toBeUndefined();
  });
});
