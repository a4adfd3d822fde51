import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { PUBLIC_WORDS, publicTexts } from '../public-texts.ts';

const EACH_AVOIDED = new RegExp(PUBLIC_WORDS.avoided, 'gu');

/** Texts that everyone may read, whenever they were entered, keep to the office's own wording; 政府督查 belongs to governments and to whom they designate (条例第7条). */
export const forbiddenWords = check({
  code: 'forbidden-words',
  severity: 'reminder',
  *find({ whole, office }): Generator<Finding> {
    const designated = /政府督查(?!工作条例)/u.test(office?.basis ?? '');
    for (const { kind, entry, field, text } of publicTexts(whole.ledger, 'avoided')) {
      for (const word of new Set(text.match(EACH_AVOIDED))) {
        if (word !== '政府督查' || !designated)
          yield found(entry, field, { word, value: word, about: aboutField(kind, field) });
      }
    }
  },
});
