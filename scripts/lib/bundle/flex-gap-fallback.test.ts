import postcss from 'postcss';
import { expect, test } from 'vitest';
import { flexGapFallback } from './flex-gap-fallback.mjs';

const built = (css: string): string => postcss([flexGapFallback()]).process(css, { from: undefined }).css;
const added = (css: string): string => built(css).slice(css.length).replaceAll(/\s+/g, ' ').trim();

test('margins stand behind each part but the last, and beneath it where the box has several lines', () => {
  expect(added('a, b { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem }')).toBe(
    '@supports not (inset: 0) {a, b { gap: 0 }a > :not(:last-child), b > :not(:last-child) { margin-right: 2rem !important; margin-bottom: 0.25rem !important } }',
  );
  expect(added('a { display: inline-flex; gap: 1rem }')).toBe(
    '@supports not (inset: 0) {a { gap: 0 }a > :not(:last-child) { margin-right: 1rem !important } }',
  );
});

test('a grid keeps its gap, which all know', () => {
  expect(added('a { display: grid; gap: 1rem }')).toBe('');
});

test('a gap whose box is not told, or not laid in lines, is refused', () => {
  expect(() => built('a { gap: 1rem }')).toThrow('display');
  expect(() => built('a { display: flex; flex-direction: column; gap: 1rem }')).toThrow('flex-wrap');
  expect(() => built('a { display: flex; flex-flow: column; gap: 1rem }')).toThrow('flex-wrap');
});
