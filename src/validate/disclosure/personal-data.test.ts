import { describe, expect, test } from 'vitest';
import { PERSONAL_HINT, personalNumbers } from '../check/personal-numbers.ts';

/** As the check finds them: the hint first. */
const masked = (text: string) =>
  PERSONAL_HINT.test(text) ? personalNumbers(text).map((number) => number.masked) : [];
const sorts = (text: string) =>
  PERSONAL_HINT.test(text) ? personalNumbers(text).map(({ what }) => what) : [];

describe('personal numbers', () => {
  test.each([
    ['请联系13900000000。', ['139****0000']],
    ['手机 139-0000-0000', ['139****0000']],
    ['+86 139 0000 0000', ['139****0000']],
    ['１３９００００００００', ['139****0000']],
    ['身份证110101199001010000', ['1101**********00']],
    ['11010119900101123x，13900000000', ['1101**********3x', '139****0000']],
  ])('are found in %s and told masked', (text, expected) => {
    expect(masked(text)).toEqual(expected);
  });

  test.each([
    ['mobile', '139.0000.0000'],
    ['mobile', '139 00 00 00 00'],
    ['mobile', '1 3 9 0 0 0 0 0 0 0 0'],
    ['mobile', '１３９－００００－００００'],
    ['mobile', '139·0000·0000'],
    ['mobile', '008613900000000'],
    ['id-card', '110101 19900101 0000'],
    ['id-card', '110101-1990-0101-000X'],
    ['id-card', '１１０１０１１９９００１０１０００Ｘ'],
    ['id-card', '420601800101001'],
    ['landline', '家里0710-3512345'],
    ['landline', '（0710）3512345'],
    ['landline', '０７１０－３５１２３４５'],
    ['landline', '联系电话：07103512345'],
    ['landline', '010 6512 3456'],
    ['bank-card', '6222020000000000000'],
    ['bank-card', '6222 0200 0000 0000 000'],
    ['bank-card', '4111-1111-1111-1111'],
    ['plate', '鄂F12345'],
    ['plate', '鄂F·1A345'],
    ['plate', '鄂 F-D12345'],
    ['plate', '鄂Ｆ１２３４５Ｄ'],
    ['plate', '鄂F1234警'],
    ['passport', 'E12345678'],
    ['passport', 'EA1234567'],
    ['passport', '护照号G 12345678'],
    ['e-mail', 'zhang.san@example.com'],
    ['e-mail', 'zhangsan＠ｅｘａｍｐｌｅ.com'],
    ['e-mail', 'zhangsan @ example . com'],
  ])('as %s are found in %s', (what, text) => {
    expect(sorts(`见${text}。`)).toEqual([what]);
  });

  test.each([
    '文号云民防〔2026〕13900号',
    '办公电话0710-3512345',
    '值班电话：（0710）3512345',
    '监督举报热线 0710-12345',
    '传真：0710-3512345',
    '热线12345、12388，400-810-0000',
    '完成投资12900000000元',
    '投资13.5亿元、14.6亿元、18.25亿元',
    '网站标识码4206000012',
    '流水号139000000001234',
    '统一社会信用代码11420600011234567A',
    '统一社会信用代码914206001123456789',
    '编号110101199013010000',
    '卡号6222020000000000001',
    '2026-03-04 10:20 至 2026-03-15 11:30',
    '2026-01-19、2026-02-27、2026-03-31',
    't2026-012、t2026-013、t2026-014',
    'tasks/2026/t2026-012/claim-2026-04-29.yaml',
    '5月6日至9日、11日至15日、18日至22日、25日至29日',
    '一期12、13、14、15号楼，二期16号楼',
    '得分91.25、90.50、88.75，名次1、2、3',
    '豫A级、鄂B类、云A座1205',
    '第G20260515号、D20260515',
    'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    '面积12000平方米，造价3500元/平方米',
    '国发〔2004〕10号、中发〔2008〕8号、GB 50038-2005',
    '国省道G107、S303、京广线K1205+300',
    '川A、渝B两地联训',
    '@各单位 请于20260320前报送',
    '1/2、3/4、5/6、7/8、9/10',
  ])('are not seen in %s', (text) => {
    expect(masked(text)).toEqual([]);
  });
});
