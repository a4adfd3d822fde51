import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { contextOf, periodIn, unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { editionBefore, leagueTables, tableBefore } from './league-tables.ts';

const LATER = '2026-12-20 18:00';
const DIGEST = '0'.repeat(64);
type Edition = NonNullable<Records['edition']>[number];

/** All is assessed: one mark makes the table. */
const RULED = {
  ...RULES,
  tasks: undefined,
  plans: undefined,
  weekly: undefined,
  components: [{ id: 'd', name: '评分', source: 'assessed' as const, full: '100' }],
};
const edition = (
  period: string,
  ranked: readonly (readonly [string, number, string])[],
  more: Partial<Edition> & { unranked?: readonly string[] } = {},
): Edition => {
  const { unranked = [], ...rest } = more;
  return {
    period,
    version: 1,
    software: '0.1.0',
    frozen: '2026-05-13 16:30',
    written: '2026-05-13 16:30',
    approval: { by: 'zhuren', on: '2026-05-13', mode: '签批' },
    rules: 'v1',
    calendar: DIGEST,
    records: {},
    units: [],
    leagues: [
      {
        id: 'counties',
        ranked: ranked.map(([id, rank, total]) => ({ unit: id, rank, total, change: 'same' })),
        unranked: unranked.map((id) => ({ unit: id, reason: 'no-matters' as const })),
      },
    ],
    digest: DIGEST,
    ...rest,
  };
};
const marked = (
  period: string,
  given: Readonly<Record<string, string>>,
  submitted = '2026-06-02 10:00',
): Records => ({
  assessment: [
    {
      period,
      component: 'd',
      by: 'mishu',
      on: submitted.slice(0, 10),
      marks: Object.entries(given).map(([id, mark]) => ({ unit: id, mark })),
      submitted,
    },
  ],
});
const make = (...records: Records[]) => {
  const base: Records = {
    unit: [unit('yi', 'counties', 2), unit('jia', 'counties', 1), unit('fa', 'departments', 3)],
    rules: [RULED],
  };
  return contextOf(worldLedger(Object.assign({}, base, ...records) as Records), LATER);
};
const table = (context: ReturnType<typeof make>, period = '2026-05', league = 'counties') => {
  const found = leagueTables(context, periodIn(context, period)).find(({ id }) => id === league);
  if (found === undefined) throw new Error(`no league ${league}`);
  return found;
};

describe('the tables of a period', () => {
  const context = make(marked('2026-05', { jia: '88.5', yi: '92', fa: '70' }));

  test('are one for each league, in the order of the rules, each ranked for itself', () => {
    expect(leagueTables(context, periodIn(context, '2026-05')).map(({ id }) => id)).toEqual([
      'counties',
      'departments',
    ]);
    expect(table(context).rows.map(({ unit: { value }, rank }) => [value.id, rank])).toEqual([
      ['yi', 1],
      ['jia', 2],
    ]);
    expect(
      table(context, '2026-05', 'departments').rows.map(({ unit: { value }, rank }) => [value.id, rank]),
    ).toEqual([['fa', 1]]);
  });

  test('have below them who has nothing to assess, in the fixed order', () => {
    const none = make(marked('2026-05', { fa: '70' }));
    expect(table(none).rows).toEqual([]);
    expect(table(none).unranked.map(({ unit: { value }, reason }) => [value.id, reason])).toEqual([
      ['jia', 'nothing-assessed'],
      ['yi', 'nothing-assessed'],
    ]);
  });

  test('have the members of the last day of the period', () => {
    const moved = {
      ...unit('jia'),
      leagues: [
        { from: '2025-01-01', league: 'counties' },
        { from: '2026-05-31', league: 'departments' },
      ],
    };
    const members = (league: string, period: string, one: object = moved) =>
      table(make({ unit: [one as typeof moved] }), period, league).unranked.map(
        ({ unit: { value } }) => value.id,
      );
    expect([
      members('counties', '2026-05'),
      members('departments', '2026-05'),
      members('counties', '2026-04'),
    ]).toEqual([[], ['jia'], ['jia']]);
    const ended = { ...unit('jia'), until: '2026-05-30' };
    expect([members('counties', '2026-05', ended), members('counties', '2026-04', ended)]).toEqual([
      [],
      ['jia'],
    ]);
    const lastDay = { ...unit('jia'), until: '2026-05-31' };
    expect(members('counties', '2026-05', lastDay)).toEqual(['jia']);
    const apart = { ...unit('jia'), leagues: [{ from: '2025-01-01', league: '不参评' }] };
    expect(members('counties', '2026-05', apart)).toEqual([]);
  });
});

test('a unit that 取消评先 keeps off the list of honour stands in the table all the same', () => {
  const measure: NonNullable<Records['measure']>[number] = {
    id: 'm1',
    kind: '取消评先选优资格',
    unit: 'yi',
    on: '2026-05-11',
    basis: '第六条',
    text: '取消',
    approval: { by: 'zhuren', on: '2026-05-11', mode: '会议' },
    submitted: '2026-05-11 10:00',
  };
  const context = make(marked('2026-05', { jia: '91', yi: '92' }), { measure: [measure] });
  expect(table(context).rows.map(({ unit: { value }, rank, lists }) => [value.id, rank, lists])).toEqual([
    ['yi', 1, []],
    ['jia', 2, ['honour']],
  ]);
});

test('a quarter that began before the first rules has no table', () => {
  const rules = [{ ...RULED, from: '2026-02', period: 'quarter' as const }];
  const context = make({ rules });
  const first = context.periodOn('2026-02-10');
  expect(first?.id).toBe('2026-q1');
  expect(first && leagueTables(context, first)).toEqual([]);
  expect(table(context, '2026-q2').unranked).toHaveLength(2);
});

describe('the table published before', () => {
  const april = edition('2026-04', [
    ['jia', 1, '90.60'],
    ['yi', 2, '88.60'],
  ]);
  const before = (period: string, ...editions: Edition[]) => {
    const { ledger } = make({ edition: editions });
    const context = contextOf(ledger, LATER);
    const found = tableBefore(ledger, periodIn(context, period), 'counties');
    return (
      found && [...found.ranked].map(([id, { rank, total }]) => `${id} ${String(rank)} ${exactText(total)}`)
    );
  };

  test('is that of the last period frozen, however long ago', () => {
    const march = edition('2026-03', [['jia', 2, '80']]);
    expect(before('2026-05', march, april)).toEqual(['jia 1 90.6', 'yi 2 88.6']);
    expect(before('2026-05', april, march)).toEqual(['jia 1 90.6', 'yi 2 88.6']);
    expect(before('2026-08', april)).toEqual(['jia 1 90.6', 'yi 2 88.6']);
    expect(before('2026-04', march, april)).toEqual(['jia 2 80']);
  });

  test('is none for the first, and neither the period’s own nor a later one', () => {
    expect(before('2026-04', april)).toBeUndefined();
    expect(before('2026-03', april)).toBeUndefined();
  });

  test('is its latest version', () => {
    const second = edition('2026-04', [['yi', 1, '91']], { version: 2 });
    const tenth = edition('2026-04', [['yi', 1, '93']], { version: 10 });
    expect(before('2026-05', tenth, second, april)).toEqual(['yi 1 93']);
  });

  test('is of the same series: a quarter looks at quarters', () => {
    const rules = [RULED, { ...RULED, version: 'v2', from: '2026-07', period: 'quarter' as const }];
    const { ledger } = make({ rules, edition: [april] });
    const context = contextOf(ledger, LATER);
    expect(editionBefore(ledger, periodIn(context, '2026-q3'))).toBeUndefined();
    expect(editionBefore(ledger, periodIn(context, '2026-05'))?.value.period).toBe('2026-04');
    const third = edition('2026-q3', [['jia', 1, '95']]);
    const quarters = make({ rules, edition: [april, third] });
    expect(editionBefore(quarters.ledger, periodIn(quarters, '2026-q4'))?.value.period).toBe('2026-q3');
  });

  test('is that of the league itself, of a period that the rules still know', () => {
    const counties = edition('2026-04', [['jia', 1, '90.60']]);
    const [league] = counties.leagues;
    if (league === undefined) throw new Error('a league');
    const departments = { ...league, id: 'departments', ranked: [] };
    const gone = edition('2026-q1', [['jia', 3, '70']]);
    expect(before('2026-05', { ...counties, leagues: [departments, league] }, gone)).toEqual(['jia 1 90.6']);
  });

  test('gives each row its change', () => {
    const changes = (ranked: Parameters<typeof edition>[1], unranked: readonly string[] = []) =>
      table(
        make(
          { edition: [edition('2026-04', ranked, { unranked })] },
          marked('2026-05', { jia: '88.5', yi: '92' }),
        ),
      ).rows.map(({ unit: { value }, change, before: place }) => [value.id, change, place?.rank]);
    const reported = changes([
      ['jia', 1, '90.60'],
      ['yi', 2, '88.60'],
    ]);
    expect(reported.map(([id, , rank]) => [id, rank])).toEqual([
      ['yi', 2],
      ['jia', 1],
    ]);
    expect(changes([['jia', 1, '90.60']], ['yi'])).not.toEqual(changes([['jia', 1, '90.60']]));
  });
});
