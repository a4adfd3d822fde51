import { expect, test } from 'vitest';
import { weightOf } from '../shared/list-parts.ts';
import { paperSets } from './paper-sets.ts';
import { plainLine, type BlockView, type SheetView } from './paper-view.ts';

const sheet = (blocks: readonly BlockView[]): SheetView => ({
  layout: 'form',
  mark: '待盖章',
  title: '督办通知单',
  sub: '编号',
  blocks,
  foot: '数据截至',
});
const text = (no: number): BlockView => ({ as: 'text', text: String(no) + '防空警报建设'.repeat(100) });
const numbers = (count: number) => Array.from({ length: count }, (_, no) => no);
const rows = (count: number) =>
  numbers(count).map((no) => ({ cells: [String(no), '防空警报建设'.repeat(20)], facts: [] }));
const table = (count: number): BlockView => ({
  as: 'table',
  caption: '一览',
  head: ['序号', '事项'],
  widths: [10, 56],
  rows: rows(count),
});

test('a short paper is one set, as it is', () => {
  const sheets = [sheet([text(1), table(3)]), sheet([])];
  expect(paperSets(sheets)).toEqual([sheets]);
  expect(paperSets([])).toEqual([]);
});

test('many sheets are cut between two of them: each stands whole, once, in its order', () => {
  const sheets = numbers(700).map((no) => sheet([text(no)]));
  const sets = paperSets(sheets);
  expect(sets.flat()).toEqual(sheets);
  expect(sets.length).toBeGreaterThan(5);
  expect(Math.max(...sets.map((set) => weightOf(set)))).toBeLessThanOrEqual(200_000);
});

test('a sheet that no page bears goes on on further ones, its table and its list with their heads again', () => {
  const lines = {
    as: 'lines' as const,
    lines: numbers(900).map((no) => plainLine(String(no) + '长'.repeat(99))),
  };
  const sets = paperSets([
    sheet([{ as: 'heading', title: '一、逾期', text: null }, lines, table(700), text(0)]),
  ]);
  const all = sets.flat();
  expect(all[0]?.title).toBe('督办通知单');
  expect(all.slice(1, 3).map(({ title, sub, mark }) => [title, sub, mark])).toEqual([
    ['督办通知单（续）', null, '待盖章'],
    ['督办通知单（续2）', null, '待盖章'],
  ]);
  const blocks = all.flatMap((one) => one.blocks);
  expect(blocks.flatMap((block) => (block.as === 'lines' ? block.lines : []))).toEqual(lines.lines);
  const tables = blocks.flatMap((block) => (block.as === 'table' ? [block] : []));
  expect(tables.flatMap((block) => block.rows)).toEqual(rows(700));
  expect(new Set(tables.map(({ head }) => head.join()))).toEqual(new Set(['序号,事项']));
  expect(tables.length).toBeLessThanOrEqual(all.length);
  expect(blocks.at(-1)).toEqual(text(0));
});

test('a heading is on the sheet of what it is the heading of', () => {
  const heading: BlockView = { as: 'heading', title: '二、到期', text: null };
  for (const count of numbers(40)) {
    const all = paperSets([sheet([table(170 + count), heading, table(200)])]).flat();
    expect(all.map(({ blocks }) => blocks.at(-1)?.as)).not.toContain('heading');
    expect(all.flatMap(({ blocks }) => blocks.filter(({ as }) => as === 'heading'))).toEqual([heading]);
  }
});
