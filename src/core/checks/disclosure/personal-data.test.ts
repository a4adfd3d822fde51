import { describe, expect, it } from 'vitest';
import { personalNumbers } from './personal-data.ts';

const masked = (text: string) => personalNumbers(text).map((number) => number.masked);

describe('personal numbers', () => {
  it.each([
    ['请联系13900000000。', ['139****0000']],
    ['手机 139-0000-0000', ['139****0000']],
    ['+86 139 0000 0000', ['139****0000']],
    ['１３９００００００００', ['139****0000']],
    ['身份证110101199001010000', ['1101**********00']],
    ['11010119900101123x，13900000000', ['1101**********3x', '139****0000']],
  ])('are found in %s and told masked', (text, expected) => {
    expect(masked(text)).toEqual(expected);
  });

  it.each([
    '文号云民防〔2026〕13900号',
    '办公电话0710-3512345',
    '完成投资12900000000元',
    '网站标识码4206000012',
    '流水号139000000001234',
    '统一社会信用代码11420600011234567A',
    '编号110101199013010000',
  ])('are not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
