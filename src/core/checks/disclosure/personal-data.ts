import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { publicTexts } from '../public-texts.ts';

/** No ID-card number and no mobile number in a text that everyone may read (个人信息保护法). The number itself is told masked. */
export const personalData = check({
  code: 'personal-data',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const { kind, entry, field, text } of publicTexts(ledger, 'digits')) {
      for (const { what, masked } of personalNumbers(text))
        yield found(entry, field, { what, value: masked, about: aboutField(kind, field) });
    }
  },
});

/** Birth year, month and day stand inside the number, so that few other numbers of 18 digits are taken for one. */
const ID_CARD =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/gu;
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/gu;

/** The personal numbers of a text, masked: `138****0000`. */
export function personalNumbers(
  text: string,
): readonly { readonly what: 'id-card' | 'mobile'; readonly masked: string }[] {
  const plain = text.normalize('NFKC');
  const cards = [...plain.matchAll(ID_CARD)].map(([number]) => ({
    what: 'id-card' as const,
    masked: `${number.slice(0, 4)}**********${number.slice(-2)}`,
  }));
  const phones = [...plain.replaceAll(ID_CARD, '').matchAll(MOBILE)].map(([, head = '', , tail = '']) => ({
    what: 'mobile' as const,
    masked: `${head}****${tail}`,
  }));
  return [...cards, ...phones];
}
