import { describe, expect, test } from 'vitest';
import { plainLine } from './plain-line.ts';

describe('a plain line', () => {
  test.each([
    ['\u001b[31m红', '\\u{1b}[31m红'],
    ['\u009b31m', '\\u{9b}31m'],
    ['a\nb\rc\td', 'a\\nb\\rc\\td'],
    ['甲\u202e乙\u2066丙\u200b', '甲\\u{202e}乙\\u{2066}丙\\u{200b}'],
    ['a\u{e0041}b\u2028b\ufeff\ud800', 'a\\u{e0041}b\\u{2028}b\\u{feff}\\u{d800}'],
    ['::error::x', '\\u{3a}:error::x'],
    ['  ::set-output name=a::b', '  \\u{3a}:set-output name=a::b'],
    ['见##[error]x', '见#\\u{23}[error]x'],
  ])('writes out what %j would do', (text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });

  test('leaves alone what is only text', () => {
    const text = 'data/tasks/2026/t1/task.yaml:3:6  error  day-impossible  发现“2026-02-30”𠮷';
    expect(plainLine(text)).toBe(text);
  });
});
