import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { publicTexts } from '../check/public-texts.ts';
import { personalNumbers, type PersonalNumber } from '../check/personal-numbers.ts';

/**
 * No number that leads to a person, and no address of an e-mail, in a text that everyone may read (个人信息保护法):
 * told masked. A telephone and an e-mail that the office itself gives as its contact are no person's.
 */
export const personalData = check({
  code: 'personal-data',
  severity: 'error',
  words: {
    title: '公开文字里有个人信息',
    message: (p) => `发现${fieldWords(p)}里有${PERSONAL[said(p, 'what')] ?? '个人号码'}${valueWords(p)}`,
    expected: () => '公开的文字里没有个人的号码和邮箱',
    fix: (p) =>
      `请删去，改写为岗位或“联系人”；${
        ['landline', 'e-mail'].includes(said(p, 'what'))
          ? '本单位对外的电话、邮箱，写在 office.yaml 的 site.contact；'
          : ''
      }已经提交过的，历史里也有，请按泄露处理`,
    example: {
      wrong: 'channel: 来电\nsummary: 反映警报器不响，手机 139-0000-0000',
      right: 'channel: 来电\nsummary: 反映警报器不响，已留联系方式',
    },
  },
  *find({ ledger, office }): Generator<Finding> {
    const given = new Set(
      personalNumbers([office?.site.contact, ...(office?.posts ?? []).map(({ name }) => name)].join('\n'))
        .filter(isOfficial)
        .map(({ plain }) => plain),
    );
    for (const { kind, entry, field, text } of publicTexts(ledger, 'personal')) {
      for (const number of personalNumbers(text)) {
        const { what, masked, plain } = number;
        if (isOfficial(number) && given.has(plain)) continue;
        yield found(entry, field, { what, value: masked, about: aboutField(kind, field) });
      }
    }
  },
});

const PERSONAL: Params = {
  'id-card': '身份证号',
  mobile: '手机号',
  landline: '电话号码',
  'bank-card': '银行卡号',
  plate: '车牌号',
  passport: '护照号、通行证号',
  'e-mail': '邮箱',
};

function isOfficial({ what }: PersonalNumber): boolean {
  return what === 'landline' || what === 'e-mail';
}
