import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { ledgerOf, periodIn, unit, world, type Records } from '../testing/office.ts';
import { twoPlaces } from '../testing/printed.ts';
import { RULES } from '../testing/rules.ts';
import type { Context } from '../dossier/context.ts';
import { periodSheet } from '../sheet/period-sheet.ts';
import { rulesOf } from '../time/period-look.ts';
import { itemTables, type ItemTable } from './item-tables.ts';

const UNITS: Records = {
  unit: [unit('jia'), unit('yi', 'counties', 2), unit('bing', 'counties', 3), unit('ke', 'departments', 4)],
};
const APRIL = {
  id: '2026-04',
  from: '2026-04-01',
  to: '2026-04-30',
  kind: 'month',
  name: undefined,
} as const;
const AS_OF = '2026-08-31 18:00';

/** A matter of May 2026 in the item, claimed on a day of May; 15, 18, 19 and 20 are 0 to 3 working days late. */
const may = (id: string, lead: string, day: string | undefined, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  item: 'siren',
  printed: '2026-05-06',
  due: '2026-05-15',
  end: day === undefined ? {} : { claims: [`2026-05-${day} 10:00`], checks: ['2026-05-22 通过'] },
  ...more,
});
const tables = (specs: readonly TaskSpec[], ...more: readonly Records[]) => {
  const context = world(AS_OF, UNITS, taskRecords(...specs), ...more);
  return tablesOf(context);
};
const tablesOf = (context: Context) => {
  const period = periodIn(context, '2026-05');
  const rules = rulesOf(context, period);
  if (rules === undefined) throw new Error('no rules');
  const open = new Set(
    context.ledger.task.flatMap(({ path, value }) => (value.disclosure === '系统内' ? [] : [path])),
  );
  const { units } = periodSheet(context, period, rules, undefined, {
    mayRead: () => true,
    isOpen: (path) => open.has(path),
  });
  return itemTables(context.ledger, rules, 'siren', period, units);
};
const rowsOf = (all: readonly Pick<ItemTable, 'id' | 'rows'>[], league = 'counties') =>
  (all.find(({ id }) => id === league)?.rows ?? []).map(
    ({ rank, tied, work, total, change, candidate = '—' }) =>
      `${String(rank)}${tied ? '=' : ''} ${work.unit} ${twoPlaces(total)} ${change.kind}${change.places > 0 ? ` ${String(change.places)}` : ''} ${candidate}`,
  );

/** Unit → task → its nodes in an edition, each with state and c: `finished 0.9`. */
type Sheet = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
type One = NonNullable<Records['edition']>[number];

const april = (sheet: Sheet, change: Partial<One> = {}): One => {
  const ids = Object.keys(sheet);
  return {
    period: '2026-04',
    version: 1,
    software: '0.1.0',
    frozen: '2026-05-12 10:00',
    written: '2026-05-12 10:00',
    approval: { by: 'zhuren', on: '2026-05-12', mode: '签批' },
    rules: 'v1',
    calendar: '0'.repeat(64),
    records: {},
    units: ids.map((id, order) => ({
      unit: id,
      name: id,
      league: 'counties',
      order,
      completion: Object.entries(sheet[id] ?? {}).map(([task, nodes]) => ({
        task,
        ...(/^o\d$/.test(task) ? { item: 'siren' } : {}),
        class: '一般',
        role: 'lead' as const,
        nodes: nodes.map((node, index) => {
          const [state = '', c = '0'] = node.split(' ');
          // The schema vouches for the word.
          return { id: `n${String(index)}`, state: state as 'open', late: 0, c };
        }),
      })),
      result: { parts: {}, matters: 1, falsified: 0 },
    })),
    leagues: [
      { id: 'counties', ranked: [], unranked: [] },
      { id: 'departments', ranked: [], unranked: [] },
    ],
    digest: '0'.repeat(64),
    ...change,
  };
};
/** April's matters of the item, so that their tasks are in the ledger. */
const old = (id: string, lead: string): TaskSpec => ({
  id,
  lead,
  item: 'siren',
  printed: '2026-03-02',
  due: '2026-12-31',
});

describe('the score of an item (rules.md §11)', () => {
  test('is 100 × Σ w·c / Σ w of the lines of that item alone, rounded half-up', () => {
    // 1.5 × 1 and 1.2 × 0.95 of 2.7: 2.64 ÷ 2.7 = 97.777….
    const specs = [
      may('a', 'jia', '15', { level: '重大' }),
      may('b', 'jia', '18', { level: '重点' }),
      may('c', 'jia', '20', { item: 'law' }),
    ];
    expect(rowsOf(tables(specs))).toEqual(['1 jia 97.78 new —']);
    const [work] = tables(specs)[0]?.rows ?? [];
    expect([work?.work.earned, work?.work.weight].map((value) => value && exactText(value))).toEqual([
      '2.64',
      '2.7',
    ]);
    // A third, never done, counts with 1 × 0: 2.64 ÷ 3.7 = 71.351….
    expect(rowsOf(tables([...specs, may('d', 'jia', undefined)]))).toEqual(['1 jia 71.35 new —']);
  });

  test('is there for helping alone', () => {
    const node = {
      id: 'n1',
      due: '2026-05-15',
      unit: 'jia',
      claims: ['2026-05-18 10:00'],
      checks: ['2026-05-20 通过'],
    };
    const helped = may('a', 'ke', undefined, { due: '2026-12-25', nodes: [node] });
    expect(rowsOf(tables([helped]))).toEqual(['1 jia 95.00 new —']);
  });

  test('of 0 is 0.00, of nothing is none, though a line waits', () => {
    const all = tables([may('a', 'jia', undefined), may('b', 'yi', undefined, { due: '2026-05-27' })]);
    expect(rowsOf(all)).toEqual(['1 jia 0.00 new —']);
    expect(all[0]?.unscored.map(({ unit: id, lines }) => `${id} ${String(lines.length)}`)).toEqual([
      'yi 1',
      'bing 0',
    ]);
  });

  test('leaves out a matter that is not public', () => {
    const records = taskRecords(may('a', 'jia', '15'), may('b', 'jia', '20'), may('c', 'jia', '19'));
    const withheld: Records = {
      ...records,
      task: (records.task ?? []).map((task) => ({
        ...task,
        ...(task.id === 'b' ? { disclosure: '系统内' as const } : {}),
        ...(task.id === 'c' ? { disclosure: '公开' as const } : {}),
      })),
    };
    const context = world(AS_OF, UNITS, withheld);
    expect(rowsOf(tablesOf(context))).toEqual(['1 jia 95.00 new —']);
  });
});

describe('the table', () => {
  test('ranks each league by itself and shares a rank where printed scores are equal', () => {
    const all = tables([
      may('a', 'yi', '18'),
      may('b', 'jia', '18'),
      may('c', 'bing', '15'),
      may('d', 'ke', '20'),
    ]);
    expect(rowsOf(all)).toEqual(['1 bing 100.00 new top', '2= jia 95.00 new top', '2= yi 95.00 new top']);
    expect(rowsOf(all, 'departments')).toEqual(['1 ke 85.00 new —']);
  });

  test('has the members of the last day of the period', () => {
    const moving = (from: string) => ({
      ...unit('jia'),
      leagues: [
        { from: '2025-01-01', league: 'counties' },
        { from, league: 'departments' },
      ],
    });
    const among = (one: ReturnType<typeof moving>) => {
      const context = world(AS_OF, { unit: [one] }, taskRecords(may('a', 'jia', '15')));
      return rowsOf(tablesOf(context), 'departments');
    };
    expect(among(moving('2026-05-31'))).toEqual(['1 jia 100.00 new —']);
    expect(among(moving('2026-06-01'))).toEqual([]);
  });

  test('is none where the rules know no single items', () => {
    const rules: Rules = { ...RULES, items: undefined };
    expect(tables([may('a', 'jia', '15')], { rules: [rules] })).toEqual([]);
  });
});

describe('the change', () => {
  const now = [may('a', 'jia', '15'), may('b', 'yi', '19'), may('c', 'bing', '20')];
  const olds = [old('o1', 'jia'), old('o2', 'yi'), old('o3', 'bing')];

  test('looks at the item table of the edition before, rebuilt with its own weights', () => {
    const edition = april({
      jia: { o1: ['open 0', 'finished 0.9'] },
      yi: { o2: ['finished 1', 'waiting 0'] },
      bing: { other: ['finished 1'] },
    });
    // Then 甲 45.00 second, 乙 100.00 first, 丙 without a line of the item. Now 100, 90 and 85.
    expect(rowsOf(tables([...now, ...olds], { edition: [edition] }))).toEqual([
      '1 jia 100.00 up 1 top',
      '2 yi 90.00 down 1 top',
      '3 bing 85.00 none —',
    ]);
  });

  test('looks at places by the method of the rules, more being better whichever way the totals run', () => {
    const rules: Rules = { ...RULES, total: { ...RULES.total, order: 'ascending', tie: 'dense' } };
    const edition = april({
      jia: { o1: ['finished 1'] },
      yi: { o2: ['finished 1'] },
      bing: { o3: ['finished 0.5'] },
    });
    const risen = [may('a', 'jia', '20'), may('b', 'yi', '19'), may('c', 'bing', '15')];
    // Then 甲 and 乙 first, 丙 second.
    expect(rowsOf(tables([...risen, ...olds], { rules: [rules], edition: [edition] }))).toEqual([
      '1 bing 100.00 up 1 top',
      '2 yi 90.00 down 1 top',
      '3 jia 85.00 down 2 —',
    ]);
  });

  test('proposes 进步最大 by the rise against it', () => {
    const edition = april({
      jia: { o1: ['finished 0.75'] },
      yi: { o2: ['finished 0.8'] },
      bing: { o3: ['finished 0.7'] },
    });
    const risen = [
      may('a', 'jia', '20'),
      may('b', 'yi', undefined),
      may('c', 'bing', '20', { level: '重点' }),
    ];
    expect(rowsOf(tables([...risen, ...olds], { edition: [edition] }))).toEqual([
      '1= jia 85.00 up 1 —',
      '1= bing 85.00 up 2 rise',
      '3 yi 0.00 down 2 —',
    ]);
  });

  test('takes the latest version of that edition, and none of another item', () => {
    const first = april({ jia: { o1: ['finished 0.5'] }, yi: { o2: ['finished 1'] } });
    const second = april(
      { jia: { o1: ['finished 1'] }, yi: { o2: ['finished 1'] } },
      { version: 2, written: '2026-06-20 10:00' },
    );
    const rows = rowsOf(tables([...now, ...olds], { edition: [second, first] }));
    expect(rows).toEqual(['1 jia 100.00 same top', '2 yi 90.00 down 1 top', '3 bing 85.00 new —']);
  });

  test('leaves out what stands in the edition under the name of a withheld matter', () => {
    const edition = april({
      jia: { o1: ['finished 0.5'], W1: ['finished 1'] },
      yi: { W2: ['finished 1'] },
    });
    expect(rowsOf(tables([...now, ...olds], { edition: [edition] }))).toEqual([
      '1 jia 100.00 same top',
      '2 yi 90.00 none top',
      '3 bing 85.00 new —',
    ]);
  });

  test('is new for all where the edition before was made by rules without single items', () => {
    const rules: Records = {
      rules: [
        { ...RULES, items: undefined },
        { ...RULES, version: 'v2', published: '2026-04-20', from: '2026-05' },
      ],
    };
    const edition = april({ jia: { o1: ['finished 1'] }, yi: {}, bing: {} });
    expect(rowsOf(tables([...now, ...olds], rules, { edition: [edition] }))[0]).toBe('1 jia 100.00 new top');
    // Or by rules that are no more.
    const gone = april({ jia: { o1: ['finished 1'] } }, { rules: 'v0' });
    expect(rowsOf(tables([...now, ...olds], { edition: [gone] }))[0]).toBe('1 jia 100.00 new top');
  });
});

test('the tables of a frozen period are made of its edition alone', () => {
  const edition = april({
    jia: { o1: ['finished 0.85', 'waiting 0'] },
    yi: { o2: ['finished 1', 'open 0'], W1: ['finished 1'] },
    bing: {},
  });
  const ledger = ledgerOf({ rules: [RULES], edition: [edition] });
  const [all] = itemTables(ledger, RULES, 'siren', APRIL, edition.units);
  expect(
    all?.rows.map(({ rank, work, total }) => `${String(rank)} ${work.unit} ${twoPlaces(total)}`),
  ).toEqual(['1 jia 85.00', '2 yi 50.00']);
  expect(all?.rows[0]?.work.lines[0]?.nodes.map(({ id }) => id)).toEqual(['n0']);
  expect(all?.unscored.map(({ unit: id }) => id)).toEqual(['bing']);
});

describe('the tables of what is told of the units', () => {
  const reported = (sheet: Sheet, change: Partial<One['units'][number]> = {}, rules = RULES) => {
    const [edition] = ledgerOf({ edition: [april(sheet)] }).edition;
    const units = (edition?.value.units ?? []).map((one) => ({
      ...one,
      ...(one.unit === 'jia' ? change : {}),
    }));
    const made = [units, units.toReversed()].map((all) =>
      itemTables(ledgerOf({}), rules, 'siren', APRIL, all),
    );
    expect(made[0]).toEqual(made[1]);
    return made[0]?.find(({ id }) => id === 'counties');
  };

  test('stand in the fixed order of the units, in whatever order they come', () => {
    const table = reported({ jia: {}, yi: { o1: ['finished 1'] }, bing: {}, ding: {} });
    expect(table?.unscored.map(({ unit: id }) => id)).toEqual(['jia', 'bing', 'ding']);
  });

  test('leave out a unit that stands in no league, and 协办 where the rules do', () => {
    const sheet = { jia: { o1: ['finished 1'] }, yi: { o2: ['finished 0.9'] } };
    const units = (...given: Parameters<typeof reported>) =>
      reported(...given)?.rows.map(({ work }) => work.unit);
    expect(units(sheet, { league: undefined })).toEqual(['yi']);
    const assists = (april(sheet).units[0]?.completion ?? []).map((line) => ({
      ...line,
      role: 'assist' as const,
    }));
    const lone: Rules = { ...RULES, tasks: RULES.tasks && { ...RULES.tasks, assist: undefined } };
    expect(units(sheet, { completion: assists })).toEqual(['jia', 'yi']);
    expect(units(sheet, { completion: assists }, lone)).toEqual(['yi']);
  });

  test('say of a matter that it rests where all its nodes do', () => {
    const resting = (...nodes: readonly string[]) =>
      reported({ jia: { o1: nodes } })?.unscored.flatMap(({ lines }) => lines.map((line) => line.resting));
    expect(resting('suspended', 'suspended')).toEqual([true]);
    expect(resting('suspended', 'waiting')).toEqual([false]);
  });
});
