import { describe, expect, test } from 'vitest';
import { unknownInStyle, unspacedBoxes } from './style-support.ts';

describe('what kernel 86 or iOS 13 does not know of a sheet', () => {
  test.each([
    ['a { inset: 0 }', ['property inset']],
    ['a { width: clamp(1rem, 2vw, 3rem) }', ['clamp()']],
    [':root { --gutter: clamp(1rem, 4vw, 3rem) }', ['clamp()']],
    ['a { height: 1dvh }', ['unit dvh']],
    ['a { align-self: end }', ['align-self: end']],
    ['a { colour: red }', ['property colour']],
    ['a:has(b) { color: red }', [':has']],
    ['@layer a { a { color: red } }', ['@layer']],
    ['@media (width <= 40rem) { a { color: red } }', ['@media with a range']],
    ['@media (prefers-contrast: more) { a { color: red } }', ['@media prefers-contrast']],
    ['a { text-decoration: underline 1px }', ['text-decoration with a thickness or a variable']],
    [
      'a { -webkit-text-decoration: underline dotted var(--b); text-decoration: underline dotted var(--b) }',
      [
        '-webkit-text-decoration with a thickness or a variable',
        'text-decoration with a thickness or a variable',
      ],
    ],
  ])('%s is told', (css, told) => {
    expect(unknownInStyle(css)).toEqual(told);
  });

  test.each([
    'a { display: grid; gap: 1rem; width: max(1rem, min(4vw, 3rem)); color: var(--ink) }',
    '@supports (inset: 0) { a { inset: 0 } }',
    'a { -webkit-text-decoration: underline wavy; text-decoration: underline wavy }',
    'a { content: "clamp(1dvh)" }',
    '@media print and (max-width: 40rem) { a:not(:last-child)::before { color: #123 } }',
    '@page { size: A4; @top-left { content: "a" } }',
  ])('%s has nothing that they do not know', (css) => {
    expect(unknownInStyle(css).filter((one) => one !== '@page')).toEqual([]);
  });

  test('what stands where they alone come is told', () => {
    expect(unknownInStyle('@supports not (inset: 0) { a { inset: 0 } }')).toEqual(['property inset']);
  });
});

describe('a flexible box with a gap', () => {
  const MARGINS = '@supports not (inset:0){.a{gap:0}.a>:not(:last-child){margin-right:1rem}}';

  test('has margins that stand for it', () => {
    expect(unspacedBoxes(`.a{display:flex;gap:1rem}${MARGINS}`)).toEqual([]);
    expect(unspacedBoxes('.a{display:grid;gap:1rem}')).toEqual([]);
  });

  test('is told without them, or with those of another', () => {
    expect(unspacedBoxes('.a{display:flex;gap:1rem}')).toEqual(['.a']);
    expect(unspacedBoxes(`.b{display:inline-flex;column-gap:1rem}${MARGINS}`)).toEqual(['.b']);
    expect(unspacedBoxes(`@media print{.a{display:flex;gap:1rem}}${MARGINS}`)).toEqual(['.a']);
  });
});
