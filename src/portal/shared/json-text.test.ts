import { expect, test } from 'vitest';
import { jsonText } from './json-text.ts';

test('names stand in code-unit order at every depth, lists as they are, nothing for what is not there', () => {
  expect(jsonText({ b: [{ 乙: 1, z: null }, 2], a: undefined, B: '甲' })).toBe(
    '{\n  "B": "甲",\n  "b": [\n    {\n      "z": null,\n      "乙": 1\n    },\n    2\n  ]\n}\n',
  );
});

test('the order in which a value was written changes nothing', () => {
  expect(jsonText({ a: 1, b: { c: 2, d: 3 } })).toBe(jsonText({ b: { d: 3, c: 2 }, a: 1 }));
});
