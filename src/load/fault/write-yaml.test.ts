import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { writeYaml } from './write-yaml.ts';

test('writes as a person would', () => {
  expect(writeYaml('2026-11-20')).toBe('2026-11-20');
  expect(writeYaml('001')).toBe("'001'");
  expect(writeYaml('true')).toBe("'true'");
  expect(writeYaml("it's: so")).toBe("'it''s: so'");
  expect(writeYaml(['难点', '复杂'])).toBe('[难点, 复杂]');
  expect(writeYaml({ from: '2025-01-01', n: 3 })).toBe('{ from: 2025-01-01, n: 3 }');
  expect(writeYaml([])).toBe('[]');
});

test('what is written reads back the same', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      '督',
      ':',
      ' ',
      '#',
      "'",
      '"',
      ',',
      '-',
      '1',
      '[',
      '\n',
      '!',
      '&',
      '*',
      '|',
      '：',
      '，',
    ),
    maxLength: 6,
  });
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(text, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b'), text),
  );
  fc.assert(
    fc.property(value, (original) => {
      expect(load(`x: ${writeYaml(original)}`)).toEqual({ x: { ...{ v: original } }.v });
    }),
  );
});
