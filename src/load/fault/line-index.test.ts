import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineIndex } from './line-index.ts';

const at = (text: string, offset: number) => {
  const { line, column } = lineIndex(text).positionOf(offset);
  return `${line}:${column}`;
};

test('lines and columns count from 1', () => {
  expect(at('', 0)).toBe('1:1');
  expect(at('ab\ncd', 0)).toBe('1:1');
  expect(at('ab\ncd', 2)).toBe('1:3');
  expect(at('ab\ncd', 3)).toBe('2:1');
  expect(at('ab\ncd', 5)).toBe('2:3');
});

test('columns count characters: 𠮷 and 督 are one each', () => {
  expect(at('𠮷督x', 2)).toBe('1:2');
  expect(at('𠮷督x', 3)).toBe('1:3');
  expect(at('a\n𠮷𠮷b', 6)).toBe('2:3');
});

test('CR LF and CR end a line once', () => {
  expect(at('a\r\nb', 3)).toBe('2:1');
  expect(at('a\rb', 2)).toBe('2:1');
  expect(at('a\r\n\r\nb', 5)).toBe('3:1');
  expect(lineIndex('ab\r\ncd').lineAround(1)).toEqual({ start: 0, end: 2 });
  expect(lineIndex('ab\r\ncd').lineAround(5)).toEqual({ start: 4, end: 6 });
});

test('agrees with counting by hand, anywhere in any text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '督', '𠮷', '\n', '\r\n', '\r', ' '), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(60), (source, raw) => {
      const offset = Math.min(raw, source.length);
      fc.pre(
        !/[\uD800-\uDBFF]$/.test(source.slice(0, offset)) &&
          !(source[offset - 1] === '\r' && source[offset] === '\n'),
      );
      const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
      expect(at(source, offset)).toBe(`${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`);
    }),
  );
});
