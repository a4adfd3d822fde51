import { expect, test } from 'vitest';
import { columnsOf, isShown, type Column } from './column.ts';
import { dataSet } from './data-set.ts';
import { cellClass, cellsOf, contentsOf, headOf, labelOf } from './data-table.ts';
import { addressed } from './table-files.ts';
import {
  decimalIn,
  decimalOf,
  figureColumn,
  lightColumns,
  periodLightColumns,
  reasonsColumn,
} from './values.ts';

interface Row {
  readonly name: string;
  readonly points: string | null;
}

const ROW: Row = { name: '甲', points: null };

const columns = columnsOf<Row>(
  { key: 'name', head: '名称', kind: 'text', width: 10, value: ({ name }) => name, page: { names: true } },
  false,
  {
    key: 'points',
    head: '得分',
    kind: 'number',
    width: 9,
    value: ({ points }) => points,
    page: {
      head: '分',
      class: 'num',
      cellClass: ({ points }) => (points === null ? 'void' : undefined),
    },
  },
  { key: 'bar', head: '构成', kind: 'drawn', page: { class: 'bar' } },
  [{ key: 'id', head: '代码', kind: 'text', width: 8, within: null, value: ({ name }) => `#${name}` }],
);

const shown = columns.filter(isShown);
const cell = (key: string, row: Row) => {
  const column = shown.find((one) => one.key === key);
  return column === undefined
    ? undefined
    : { class: cellClass(column, row), contents: contentsOf(column, row) };
};

test('a page has the columns that are shown, by its own words', () => {
  expect(shown.map(headOf)).toEqual(['名称', '分', '构成']);
});

test('a cell shows its value where its column says nothing else', () => {
  expect(cell('name', { name: '-甲', points: null })).toEqual({
    class: undefined,
    contents: [{ as: 'text', text: '-甲' }],
  });
  expect(cell('points', { name: '甲', points: '-2.00' })).toEqual({
    class: 'num',
    contents: [{ as: 'text', text: '−2.00' }],
  });
  expect(cell('points', { name: '甲', points: null })).toEqual({
    class: 'num void',
    contents: [{ as: 'text', text: null }],
  });
});

test('a cell that takes several columns leaves out those that it takes in', () => {
  const [name, points, bar] = shown;
  if (name === undefined || points === undefined || bar === undefined) throw new Error('no columns');
  const wide = { ...points, page: { ...points.page, spans: () => 2 } };
  expect(cellsOf([name, wide, bar], ROW).map(({ column, span }) => [column.key, span])).toEqual([
    ['name', undefined],
    ['points', 2],
  ]);
});

test('a cell says its head where its column does so for the row', () => {
  const labels = [undefined, true, ({ points }: Row) => points !== null].map((labelled) => {
    const [, points] = shown;
    if (points === undefined) throw new Error('no column');
    const page = labelled === undefined ? points.page : { ...points.page, labelled };
    return labelOf({ ...points, page }, ROW);
  });
  expect(labels).toEqual([undefined, '分', undefined]);
});

test('a file has the columns that hold something, shown or not', () => {
  const set = dataSet(addressed('/x', '表'), columns, () => [{ name: '甲', points: '97.27' }]);
  expect(set.columns.map(({ key, head, within }) => [key, head, within])).toEqual([
    ['name', '名称', 'name'],
    ['points', '得分', 'points'],
    ['id', '代码', null],
  ]);
  expect([...set.rows()]).toEqual([['甲', '97.27', '#甲']]);
});

test('a printed figure is an exact decimal, and what is none is refused', () => {
  expect(decimalOf({ text: '−2.00' })).toBe('-2.00');
  expect(decimalOf({ text: null })).toBeNull();
  expect(() => decimalOf({ text: '无可评' })).toThrow(RangeError);
});

test('a column of figures is one of texts where some row has an arithmetic', () => {
  const of = (texts: readonly string[]) =>
    figureColumn({ code: 'a', name: '甲' }, texts, (text) => ({ text, reason: null, href: null })).kind;
  expect([of(['1.00', '−2.00']), of(['1.00', '81.00÷90×150']), of([])]).toEqual(['number', 'text', 'number']);
});

test('lights are counted each in a column, as a period counts them; what lists tell apart is put together, and in a list it is not', () => {
  const counts = [
    { code: 'grey', word: '未启动／暂缓', count: 2, href: null },
    { code: 'grey', word: '已移交', count: 1, href: null },
  ] as const;
  const apart = [
    { code: 'grey', word: '未启动', count: 2, href: null },
    { code: 'grey', word: '暂缓办理', count: 3, href: null },
  ] as const;
  type Counts = typeof counts | typeof apart | null;
  const values = (row: Counts, columns = periodLightColumns<Counts>('lights', '亮灯', (all) => all)) =>
    columns.flatMap((column) => (column.kind === 'integer' ? [[column.head, column.value(row)]] : []));
  expect(values(counts).filter(([, count]) => count !== 0)).toEqual([
    ['亮灯：未启动／暂缓', 2],
    ['亮灯：已移交', 1],
  ]);
  expect(values(apart).filter(([, count]) => count !== 0)).toEqual([['亮灯：未启动／暂缓', 5]]);
  const asListed = lightColumns<Counts>('lights', '亮灯', (all) => all);
  expect(values(apart, asListed).filter(([, count]) => count !== 0)).toEqual([
    ['亮灯：未启动', 2],
    ['亮灯：暂缓办理', 3],
  ]);
  expect(values(null).every(([, count]) => count === null)).toBe(true);
});

test('a row says of each figure that is not there why', () => {
  const column: Column<string | null> = reasonsColumn((reason) => [
    { head: '名次', reason },
    { head: '总分', reason: null },
  ]);
  expect(column.kind === 'text' && [column.value('没有可评内容'), column.value(null)]).toEqual([
    '名次：没有可评内容',
    null,
  ]);
});

test('a column of figures shows them on a page where it is told how, and is the same in files', () => {
  const rows = [{ text: '−2.00', reason: null, href: null }];
  const page = { class: 'num', headNote: '60' };
  const column = figureColumn({ code: 'part-a', name: '任务' }, rows, (row) => row, page);
  expect(isShown(column) && column.page).toBe(page);
  const beside = figureColumn({ code: 'part-a', name: '任务' }, rows, (row) => row);
  const values = [column, beside].map((one) => dataSet(addressed('/x', 'x'), [one], () => rows));
  expect(values.map((set) => [...set.rows()])).toEqual([[['-2.00']], [['-2.00']]]);
  expect(values.map((set) => set.columns[0]?.within)).toEqual(['part-a', null]);
});

test('only what a decimal says exactly is a number', () => {
  expect(['−0.5', '1', '1/3', '—', '', null].map(decimalIn)).toEqual(['-0.5', '1', null, null, null, null]);
});
