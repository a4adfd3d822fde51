import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { periodIn, unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { changeOf, leagueSheet, sheetsOf } from './league-sheet.ts';
import { lockedLeagues } from './locked-leagues.ts';
import { periodSheet } from './period-sheet.ts';
import { sheetOf } from './testing/reported.ts';
import { unitSheet } from './unit-sheet.ts';

/** All is assessed: one mark makes a total. */
const MARKED = {
  ...RULES,
  tasks: undefined,
  plans: undefined,
  weekly: undefined,
  components: [{ id: 'd', name: '评分', source: 'assessed' as const, full: '100' }],
};
const marks = (given: Readonly<Record<string, string>>): Records => {
  const marked = Object.entries(given).map(([id, mark]) => ({ unit: id, mark }));
  const sheet = { period: '2026-05', component: 'd', by: 'mishu', on: '2026-06-02', marks: marked };
  return marked.length === 0 ? {} : { assessment: [{ ...sheet, submitted: '2026-06-02 10:00' }] };
};
const UNITS: Records = {
  unit: [
    unit('bing', 'counties', 3),
    unit('yi', 'counties', 2),
    unit('jia', 'counties', 1),
    unit('ding', 'departments', 3),
    unit('wu', '不参评', 5),
    { ...unit('ji', 'counties', 6), until: '2026-05-01' },
    { ...unit('geng', 'counties', 7), until: '2026-04-30' },
    { ...unit('xin', 'counties', 8), names: [{ from: '2026-06-01', name: 'xin' }] },
  ],
};
const made = (
  given: Readonly<Record<string, string>>,
  hidden: readonly string[] = [],
  ...more: Records[]
) => {
  const context = world('2026-12-20 18:00', UNITS, { rules: [MARKED] }, marks(given), ...more);
  const mayRead = (path: string) => !hidden.includes(path);
  return periodSheet(context, periodIn(context, '2026-05'), MARKED, undefined, { mayRead });
};
const BARRED: Records = {
  measure: [
    {
      id: 'm1',
      kind: '取消评先选优资格',
      unit: 'yi',
      on: '2026-05-11',
      basis: '第六条',
      text: '取消',
      approval: { by: 'zhuren', on: '2026-05-11', mode: '会议' },
      submitted: '2026-05-11 10:00',
    },
  ],
};

describe('the units of a sheet', () => {
  test('are those that were there on a day of the period, in the fixed order, each with its league', () => {
    expect(made({}).units.map((row) => [row.unit, row.league])).toEqual([
      ['jia', 'counties'],
      ['yi', 'counties'],
      ['bing', 'counties'],
      ['ding', 'departments'],
      ['wu', undefined],
      ['ji', undefined],
    ]);
  });

  test('tell who is on no list of honour, and by which record as far as it may be read', () => {
    const reported = (hidden: readonly string[]) =>
      made({ yi: '95' }, hidden, BARRED).units.map(({ awardIneligible }) => awardIneligible);
    expect(reported([])[1]).toEqual({ record: 'measure/0000.yaml' });
    expect(reported(['measure/0000.yaml'])[1]).toEqual({});
    expect(reported([])[0]).toBeUndefined();
  });
});

describe('the tables of a sheet', () => {
  test('are one for each league of the rules, of its own units, what is not there left out', () => {
    expect(made({ jia: '95', yi: '85', ding: '70' }).leagues).toEqual([
      {
        id: 'counties',
        ranked: [
          { unit: 'jia', rank: 1, total: '95', grade: '优秀', change: 'new', lists: ['honour'] },
          { unit: 'yi', rank: 2, total: '85', grade: '良好', change: 'new' },
        ],
        unranked: [{ unit: 'bing', reason: 'nothing-assessed' }],
      },
      {
        id: 'departments',
        ranked: [{ unit: 'ding', rank: 1, total: '70', grade: '合格', change: 'new', lists: ['caution'] }],
        unranked: [],
      },
    ]);
  });

  test('have a unit that 取消评先 bars on no list of honour', () => {
    const lists = made({ jia: '91', yi: '95' }, [], BARRED).leagues[0]?.ranked.map((row) => row.lists);
    expect(lists).toEqual([undefined, ['honour']]);
  });

  test('write a move by its way and its places, and rules without grades give none', () => {
    const { units } = made({ jia: '95', yi: '85', bing: '80' });
    const before = {
      ranked: new Map(
        [
          ['jia', 3],
          ['yi', 2],
        ].map(([id, rank]) => [String(id), { rank: Number(rank), total: { n: 90n, d: 1n } }]),
      ),
      unranked: ['bing'],
    };
    const [counties] = lockedLeagues({ ...MARKED, grades: undefined }, '2026-05', units, () => before);
    expect(counties?.ranked.map(({ unit: id, change, grade }) => [id, change, grade])).toEqual([
      ['jia', 'up 2', undefined],
      ['yi', 'same', undefined],
      ['bing', 'none', undefined],
    ]);
  });
});

test('a table as people see it has each row with its unit’s sheet, its move read back, ties marked', () => {
  expect(['up 2', 'down 3', 'same', 'new', 'none'].map(changeOf)).toEqual([
    { kind: 'up', places: 2 },
    { kind: 'down', places: 3 },
    { kind: 'same', places: 0 },
    { kind: 'new', places: 0 },
    { kind: 'none', places: 0 },
  ]);
  const { units, leagues } = made({ jia: '95', yi: '85', bing: '85' });
  const [counties] = leagues;
  if (counties === undefined) throw new Error('a table');
  const period = periodIn(world('2026-12-20 18:00', { rules: [MARKED] }), '2026-05');
  const sheets = new Map(units.map((row) => [row.unit, unitSheet(MARKED, period, '2026-05-31', row)]));
  const place = { rank: 2, total: { n: 90n, d: 1n } };
  const before = { ranked: new Map([['jia', place]]), unranked: [] };
  const table = leagueSheet(counties, '县（市）区', period, sheets, before);
  expect(
    table.rows.map(({ unit: id, rank, total, tied, grade, change, before: was, lists }) => [
      `${id} ${String(rank)} ${exactText(total)} ${String(tied)} ${grade ?? '—'} ${change.kind} ${lists.join()}`,
      was,
    ]),
  ).toEqual([
    ['jia 1 95 false 优秀 new honour', place],
    ['yi 2 85 true 良好 new ', undefined],
    ['bing 2 85 true 良好 new ', undefined],
  ]);
  expect(sheetsOf([table]).map((sheet) => sheet.unit)).toEqual(['jia', 'yi', 'bing']);
  // A row whose unit has no sheet is none.
  sheets.delete('yi');
  expect(leagueSheet(counties, '', period, sheets, undefined).rows.map((row) => row.unit)).toEqual([
    'jia',
    'bing',
  ]);
  const { leagues: empty } = made({});
  const unranked = empty[0] && leagueSheet(empty[0], '', period, sheets, undefined).unranked;
  expect(unranked?.map(({ unit: id, reason }) => [id, reason])).toEqual([
    ['jia', 'nothing-assessed'],
    ['bing', 'nothing-assessed'],
  ]);
});

describe('what lies ahead', () => {
  const key = (id: string, due: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
    id,
    lead: 'jia',
    level: '重点',
    printed: '2026-04-01',
    due: '2026-12-18',
    nodes: [{ id: 'n1', due }],
    ...more,
  });
  const RECORDS = taskRecords(key('t1', '2026-06-10'), key('t2', '2026-06-05'), key('t3', '2026-06-12'));
  const ahead = (...hidden: readonly string[]) => sheetOf(RECORDS, { hidden }).ahead;
  const node = (task: string, due: string, n: number) => ({
    task,
    node: 'n1',
    unit: 'jia',
    due,
    records: [`plan/000${String(n)}.yaml`],
  });

  test('is told by its day, with the record that set it', () => {
    expect(ahead()).toEqual([
      node('t2', '2026-06-05', 1),
      node('t1', '2026-06-10', 0),
      node('t3', '2026-06-12', 2),
    ]);
  });

  test('has no date that a withheld record set, and no place that tells it; of a withheld matter there is one', () => {
    const rest = [node('t2', '2026-06-05', 1), node('t3', '2026-06-12', 2)];
    expect(ahead('plan/0000.yaml')).toEqual([...rest, { task: 't1', node: 'N0', unit: 'jia' }]);
    expect(ahead('task/0000.yaml')).toEqual([...rest, { task: 'W1' }]);
    expect(ahead('plan/0001.yaml', 'plan/0000.yaml').map(({ task }) => task)).toEqual(['t3', 't1', 't2']);
  });
});
