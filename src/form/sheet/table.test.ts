import { describe, expect, test } from 'vitest';
import type { CellValue, Grid, Merge } from './grid.ts';
import { tableOf } from './table.ts';

const grid = (rows: readonly (readonly CellValue[])[], merges: readonly Merge[] = []): Grid => ({
  name: '台账',
  rows,
  merges,
});
const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const read = (...grids: readonly Grid[]) => tableOf(grids, undefined);
const HEADS = ['序号', '督办事项', '责任单位', '完成时限', '落实情况'];

describe('the table of a sheet', () => {
  test('is found below its titles, on whatever sheet', () => {
    const table = read(grid([['封面']]), grid([['某市台账'], [], HEADS, [1, '甲', '工程科', '5月底', '']]));
    expect(table?.headRow).toBe(3);
    expect(table?.rows.map(({ row, value }) => [row, value('title'), value('lead')])).toEqual([
      [4, '甲', '工程科'],
    ]);
    expect(table?.column('due')).toBe(4);
    expect(table?.column('assists')).toBe(0);
  });

  test('has the lower of two rows of heads, with what was joined down', () => {
    const table = read(
      grid(
        [
          ['序号', '督办事项', '单位', null, '完成时限'],
          [null, null, '主办', '协办', null],
          [1, '甲', '工程科', '财务科', '5月底'],
        ],
        [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 1, 4)],
      ),
    );
    expect(table?.headRow).toBe(2);
    expect(table?.columns.map(({ field }) => field)).toEqual(['serial', 'title', 'lead', 'assists', 'due']);
  });

  test('gives each row what was joined down beside it', () => {
    const rows = [HEADS, [1, '甲', '工程科', '5月底', ''], [2, null, '财务科', '5月底', '']];
    const table = read(grid(rows, [merge(1, 1, 2, 1)]));
    expect(table?.rows.map(({ value }) => value('title'))).toEqual(['甲', '甲']);
  });

  test('passes over groups, notes, sums, heads once more and blank rows, and tells what it passed', () => {
    const rows = [
      HEADS,
      ['一、重点工作'],
      [1, '甲', '工程科', '5月底', ''],
      [],
      HEADS,
      [2],
      ['合计', '1件'],
      ['注：本表每周更新'],
      ['填表人：某某', null, '联系电话：'],
      ['（示例）'],
      [3, '（示例）乙', '工程科', '5月底', '进展'],
    ];
    const table = read(grid(rows));
    expect(table?.rows.map(({ row }) => row)).toEqual([3]);
    expect(table?.passed.map(({ row }) => row)).toEqual([2, 5, 7, 8, 9, 10, 11]);
  });

  test('never passes over a row that says two things of a matter', () => {
    const rows = [HEADS, [1, null, '工程科', '5月底', ''], [null, '报送年度总结', '工程科', '', '']];
    expect(read(grid(rows))?.rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test('is none where nothing looks like heads', () => {
    expect(read(grid([['甲', '乙'], ['丙']]))).toBeUndefined();
    expect(read()).toBeUndefined();
  });
});

describe('the columns of a table', () => {
  const columns = (...heads: string[]) =>
    read(grid([['序号', '督办事项', '主办单位', ...heads], []]))
      ?.columns.slice(3)
      .map(({ field, how }) => [field, how]);

  test('are known by what offices call them, without brackets and blanks', () => {
    expect(columns('完成 时限（月底前）', '配合单位', '是否办结(√)')).toEqual([
      ['due', 'named'],
      ['assists', 'named'],
      ['done', 'named'],
    ]);
  });

  test('are guessed by what is most like them, and said to be', () => {
    expect(columns('要求完成时限', '主要进展情况')).toEqual([
      ['due', 'near'],
      ['progress', 'near'],
    ]);
  });

  test('are taken once: the second of a name is not read', () => {
    expect(columns('进展情况', '目前进展', '领导签字')).toEqual([
      ['progress', 'named'],
      [undefined, 'none'],
      [undefined, 'none'],
    ]);
  });

  test('are what the office has written down, whatever they look like', () => {
    const heads = ['序号', '内容', '完成时限', '主办单位'];
    const remembered = {
      columns: [
        { head: '序号' },
        { head: '内容', field: 'title' as const },
        { head: '完成时限', field: 'printed' as const },
        { head: '主办单位', field: 'lead' as const },
      ],
    };
    const table = tableOf([grid([heads, [1, '甲', '2026-5-6', '工程科']])], remembered);
    expect(table?.columns.map(({ field, how }) => [field, how])).toEqual([
      [undefined, 'remembered'],
      ['title', 'remembered'],
      ['printed', 'remembered'],
      ['lead', 'remembered'],
    ]);
  });
});
