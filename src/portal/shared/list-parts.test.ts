import { expect, test } from 'vitest';
import { cutList, firstRows, listView, shareOf, weightOf } from './list-parts.ts';

const rowsOf = (count: number, text = '防空警报建设'.repeat(20)) =>
  Array.from({ length: count }, (_, no) => ({ no, text }));

const PLACE = { page: '/meetings/a/', section: 'matters' };

test('lists that a page can bear stand there whole', () => {
  const rows = rowsOf(40);
  expect(shareOf([rows, rows])).toBeUndefined();
  expect(listView(cutList(rows, PLACE, shareOf([rows, rows])))).toEqual({ rows, pages: [] });
});

test('of a longer list every row stands once, in its order, on pages none of which weighs more than a page bears', () => {
  const rows = rowsOf(1000);
  const share = shareOf([rows, rowsOf(10)]);
  const list = cutList(rows, PLACE, share);
  expect([list.rows, ...list.parts.map((part) => part.rows)].flat()).toEqual(rows);
  expect(weightOf(list.rows)).toBeLessThanOrEqual(share ?? 0);
  expect(Math.max(...list.parts.map((part) => weightOf(part.rows)))).toBeLessThanOrEqual(200_000);
  expect(list.parts.length).toBeGreaterThan(3);
});

test('the further pages lead to one another and to where the list begins', () => {
  const { rows, parts } = cutList(rowsOf(1000), PLACE, 100_000);
  const [second, third] = parts;
  expect([second?.folder, second?.part]).toEqual(['meetings/a', 'matters-2']);
  expect(second?.link).toEqual({
    text: `第2页（${String(second?.rows.length)}条）`,
    href: '/meetings/a/list/matters-2/',
  });
  expect([second?.previous, second?.next]).toEqual([
    { text: `第1页（${String(rows.length)}条）`, href: '/meetings/a/#matters' },
    third?.link,
  ]);
  expect([third?.previous, parts.at(-1)?.next]).toEqual([second?.link, null]);
});

test('a list that has pages of its own alone begins on the first of them', () => {
  const rows = rowsOf(3);
  const list = cutList(rows, { ...PLACE, below: 'inspections/2026' }, 0);
  expect(list.rows).toEqual([]);
  expect(list.parts.map(({ folder, part, previous }) => [folder, part, previous])).toEqual([
    ['inspections/2026', 'matters-1', null],
  ]);
});

test('a row that alone weighs more than a page stands alone', () => {
  const heavy = { no: 0, text: '重'.repeat(100_000) };
  const list = cutList([heavy, ...rowsOf(2), heavy], PLACE, 100_000);
  expect([list.rows.length, ...list.parts.map(({ rows }) => rows.length)]).toEqual([1, 2, 1]);
});

const left = (count: number) => [{ text: `另有${String(count)}件`, href: '/units/a/#duties' }];

test('a short page has the first thirty of a list and says how many are left out; one alone is not', () => {
  const first = (count: number) => firstRows(rowsOf(count, '短'), (row) => row.no, left);
  expect(first(30)).toEqual({ rows: rowsOf(30).map(({ no }) => no), more: [] });
  expect([first(31).rows.length, first(31).more]).toEqual([31, []]);
  expect([first(32).rows.length, first(32).more]).toEqual([30, left(2)]);
});

test('of rows that say much a short page has fewer, and one at least; what it leaves out is not made', () => {
  const made: number[] = [];
  const heavy = (text: string) =>
    firstRows(
      rowsOf(700, text),
      (row) => {
        made.push(row.no);
        return row;
      },
      left,
    );
  const { rows, more } = heavy('重'.repeat(2000));
  expect(weightOf(rows)).toBeLessThanOrEqual(50_000);
  expect(rows.length).toBeGreaterThan(3);
  expect(more).toEqual(left(700 - rows.length));
  expect(made.length).toBe(rows.length + 1);
  expect(heavy('重'.repeat(100_000)).rows.length).toBe(1);
});

test('beside a long list short ones stand whole, and the long one has what they leave', () => {
  const [long, few, one] = [rowsOf(1000), rowsOf(20), rowsOf(1)];
  const share = shareOf([long, few, one]);
  expect(share).toBe(200_000 - weightOf(few) - weightOf(one));
  expect(cutList(few, PLACE, share).parts).toEqual([]);
  expect(shareOf([long, long, one])).toBe((200_000 - weightOf(one)) / 2);
});
