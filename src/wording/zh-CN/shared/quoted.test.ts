import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test('marks within quotation marks change from double to single and back', () => {
  expect(quoted('基坑验收')).toBe('“基坑验收”');
  expect(quoted('组织“5·12”试鸣')).toBe('“组织‘5·12’试鸣”');
  expect(quoted('“甲‘乙’”')).toBe('“‘甲“乙”’”');
});
