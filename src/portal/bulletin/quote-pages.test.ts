import { expect, test } from 'vitest';
import { made } from '../testing/made.ts';
import { quotePartPages, quotesShown } from './quote-pages.ts';

const bulletinOf = (count: number) => ({
  period: '2026-05',
  title: '通报',
  quotes: Array.from({ length: count }, (_, index) => {
    const id = `u${String(index).padStart(4, '0')}`;
    return { unit: { id, name: id, href: null }, month: null, fields: [] };
  }),
});

test('a bulletin with few enough words of units has all of them and no pages besides', () => {
  const bulletin = bulletinOf(60);
  expect(quotesShown(bulletin)).toEqual({ quotes: bulletin.quotes, pages: [] });
  expect(quotePartPages([bulletin])).toEqual([]);
  expect(quotesShown({ ...bulletin, quotes: null })).toBeNull();
});

test('of more words each stands in the bulletin or on exactly one of the pages that it leads to', () => {
  const bulletin = bulletinOf(150);
  const shown = quotesShown(bulletin);
  const pages = quotePartPages([bulletin]);
  expect(shown?.pages.map(({ href }) => href)).toEqual(
    pages.map(({ period, part }) => `/bulletins/${period}/${part}/`),
  );
  const quotes = [shown, ...made(pages)].map((page) => page?.quotes ?? []);
  expect(quotes.map((own) => own.length)).toEqual([60, 60, 30]);
  expect(quotes.flat()).toEqual(bulletin.quotes);
});
