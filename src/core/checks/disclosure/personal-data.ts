import { KINDS } from '../../schema/kinds.ts';
import { found, type Check, type Finding } from '../check.ts';
import { aboutField, fieldTree, walkFields } from '../field-tree.ts';

const KIND_NAMES = [...new Set(KINDS.map(({ name }) => name))];

/** No ID-card number and no mobile number in a text that everyone may read (个人信息保护法). The number itself is told masked. */
export const personalData: Check = {
  code: 'personal-data',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const kind of KIND_NAMES) {
      const tree = fieldTree(kind);
      for (const entry of ledger[kind]) {
        const hits: { path: readonly PropertyKey[]; text: string }[] = [];
        walkFields(entry.value, tree, (value, { tier }, path) => {
          if (tier !== 'public') return false;
          if (typeof value === 'string' && DIGITS.test(value)) hits.push({ path, text: value });
          return true;
        });
        for (const { path, text } of hits) {
          for (const number of personalNumbers(text))
            yield found(entry, path, { ...number, value: number.masked, about: aboutField(kind, path) });
        }
      }
    }
  },
};

// Eleven digits, whatever stands between them: the cheapest thing that every number found has.
const DIGITS = /(?:[\d０-９][^\p{L}]{0,2}){11}/u;

/** Birth year, month and day stand inside the number, so that few other numbers of 18 digits are taken for one. */
const ID_CARD =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/gu;
const MOBILE = /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/gu;

/** The personal numbers of a text, masked: `138****0000`. */
export function personalNumbers(text: string): { readonly what: 'id-card' | 'mobile'; readonly masked: string }[] {
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
