import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './fix.ts';

test('replaces, and leads back to where things stood', () => {
  const { text, back } = applyEdits('a：b\nc：d', [
    { start: 1, end: 2, text: ': ' },
    { start: 5, end: 6, text: ': ' },
  ]);
  expect(text).toBe('a: b\nc: d');
  expect(Array.from(text, (_, offset) => back(offset))).toEqual([0, 1, 1, 2, 3, 4, 5, 5, 6]);
  expect(back(text.length)).toBe(7);
});

test('an edit that overlaps an earlier one is left out', () => {
  expect(
    applyEdits('abcdef', [
      { start: 0, end: 3, text: 'X' },
      { start: 2, end: 4, text: 'Y' },
    ]).text,
  ).toBe('Xdef');
  expect(
    applyEdits('ab', [
      { start: 1, end: 1, text: '-' },
      { start: 1, end: 2, text: 'B' },
    ]).text,
  ).toBe('a-B');
});

test('whatever is untouched keeps its place, whatever the edits', () => {
  const edit = fc.record({ start: fc.nat(20), length: fc.nat(4), text: fc.string({ maxLength: 4 }) });
  fc.assert(
    fc.property(
      fc.string({ minLength: 20, maxLength: 25 }),
      fc.array(edit, { maxLength: 6 }),
      (original, raw) => {
        const edits = raw.map(({ start, length, text }) => ({
          start,
          end: Math.min(original.length, start + length),
          text,
        }));
        const { text, back } = applyEdits(original, edits);
        let before = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const origin = back(offset);
          expect(origin).toBeGreaterThanOrEqual(before);
          expect(origin).toBeLessThanOrEqual(original.length);
          before = origin;
        }
        if (edits.length === 0) expect(text).toBe(original);
      },
    ),
  );
});
