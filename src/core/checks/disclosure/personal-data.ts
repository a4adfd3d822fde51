import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { publicTexts } from '../public-texts.ts';
import { personalNumbers, type PersonalNumber } from './personal-numbers.ts';

/**
 * No number that leads to a person, and no address of an e-mail, in a text that everyone may read (个人信息保护法):
 * told masked. A telephone and an e-mail that the office itself gives as its contact are no person's.
 */
export const personalData = check({
  code: 'personal-data',
  severity: 'error',
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

function isOfficial({ what }: PersonalNumber): boolean {
  return what === 'landline' || what === 'e-mail';
}
