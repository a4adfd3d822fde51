import { expect, test } from 'vitest';
import { RULE_SECTIONS, ruleRef } from './rule-ref.ts';

test('the sections are §1 to §11, in force or of a version', () => {
  expect(RULE_SECTIONS.length).toBe(11);
  expect(ruleRef('who')).toEqual({ text: '规则第1条', href: '/method/#who' });
  expect(ruleRef('weight', 'v1')).toEqual({ text: '规则第3条', href: '/method/v1/#weight' });
  expect(ruleRef('period-end').text).toBe('规则第10条');
  expect(ruleRef('year').text).toBe('规则第11条');
});
