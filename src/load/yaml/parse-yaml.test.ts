import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../fault/limits.ts';
import { mapSource, parseYaml, soundValue } from './parse-yaml.ts';

describe('parseYaml', () => {
  test('reads YAML 1.2 core: days and words stay text', () => {
    const text = 'day: 2026-11-23\nyes: yes\ntime: 12:30\nn: 010\nhex: 0x1f\nnone: ~\nempty:\n';
    const value = { day: '2026-11-23', yes: 'yes', time: '12:30', n: 10, hex: 31, none: null, empty: null };
    expect(parseYaml(text)).toMatchObject({ value, faults: [] });
    expect(soundValue(text)).toEqual(value);
  });

  test('a key called __proto__ is a key like any other', () => {
    const value = soundValue('__proto__: { a: 1 }\nb: 2');
    expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1},"b":2}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('a mapping as a key, a flow list behind a dash, a value on the next line: all keep their places', () => {
    const text = 'a:\n  b\nlist:\n- [x, {y: 1}]\n- "q"\n';
    const map = mapSource(text);
    expect(map.index.positionOf(map.offsetOf(['a']))).toEqual({ line: 2, column: 3 });
    expect(map.index.positionOf(map.offsetOf(['list', 0, 1, 'y']))).toEqual({ line: 4, column: 11 });
    expect(map.index.positionOf(map.offsetOf(['list']))).toEqual({ line: 3, column: 1 });
    expect(map.index.positionOf(map.offsetOf(['list', 1]))).toEqual({ line: 5, column: 3 });
  });

  test('a field that is not there answers with its nearest parent', () => {
    const map = mapSource('a:\n  b: 1\n');
    expect(map.index.positionOf(map.offsetOf(['a', 'c', 'd']))).toEqual({ line: 1, column: 1 });
    expect(map.index.positionOf(map.offsetOf(['z']))).toEqual({ line: 1, column: 1 });
    expect(map.valueRange(['z'])).toBe(undefined);
    expect(map.keyRange(['a', 'b'])).toEqual({ start: 5, end: 6 });
  });

  test('allows the depth of the limit and no more', () => {
    const nested = (levels: number) => `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}`;
    expect(parseYaml(nested(LIMITS.depth)).faults).toEqual([]);
    expect(parseYaml(nested(LIMITS.depth + 1)).faults).toMatchObject([{ code: 'yaml-too-deep' }]);
  });

  test('a slip in prose is no fault', () => {
    expect(
      parseYaml('text: |\n  说明：一\n  -条目\n  a:b\nmore: 标题：二，三、四\nlist:\n  - 问题：五\n').faults,
    ).toEqual([]);
  });
});

const fragment = fc.constantFrom(
  'a',
  'b: ',
  'c：',
  '- ',
  '-',
  ': ',
  ':',
  '\n',
  '\n  ',
  '\n    ',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '，',
  '、',
  '&x ',
  '*x',
  '!t ',
  '<<: ',
  '<<',
  '|',
  '>',
  '#',
  '---\n',
  '...\n',
  '? ',
  '%',
  '@',
  '\u200b',
  '\u3000',
  '督',
  '2026-02-30',
  '12345678901234567890',
  '\\u202e',
  '\r',
  '\uFEFF',
  '𠮷',
  '__proto__: ',
  '~',
  'true',
);
const yamlish = fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(''));

test('any text gives a value or at least one fault, and every fault has a place in it', () => {
  fc.assert(
    fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary' })), (text) => {
      const { value, faults } = parseYaml(text);
      expect(value !== undefined || faults.length > 0).toBe(true);
      for (const { offset } of faults) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the quick way and the thorough way agree on what is sound', () => {
  fc.assert(
    fc.property(yamlish, (text) => {
      const { value, faults } = parseYaml(text);
      const quick = soundValue(text);
      expect(quick === undefined).toBe(faults.length > 0);
      if (quick !== undefined) expect(quick).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});

test('what stands at the place of a field is its value', () => {
  const leaf = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '督', ' ', ':', '#', "'", '"', '1'), maxLength: 5 }),
    fc.integer(),
    fc.boolean(),
  );
  const tree = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,4}$/),
    fc.oneof(
      leaf,
      fc.array(leaf, { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), leaf, { maxKeys: 3 }),
    ),
    { minKeys: 1, maxKeys: 4 },
  );
  fc.assert(
    fc.property(tree, (value) => {
      const text = dump(value);
      const map = mapSource(text);
      const visit = (node: unknown, path: PropertyKey[]): void => {
        if (typeof node === 'object' && node !== null) {
          for (const [key, child] of Object.entries(node)) visit(child, [...path, key]);
          return;
        }
        const range = map.valueRange(path);
        expect(load(`[${text.slice(range?.start, range?.end)}]`)).toEqual([node]);
        expect(map.offsetOf(path)).toBe(range?.start);
      };
      visit(value, []);
    }),
  );
});
