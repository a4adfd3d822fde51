import { found, type Check, type Finding } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { publicTexts } from '../public-texts.ts';

/** Words that a public page does not use (glossary «Avoid in UI»). */
const AVOIDED = /末位淘汰|黑榜|黄牌|旧账|倒数第一|政府督查(?!工作条例)/u;
const EACH_AVOIDED = new RegExp(AVOIDED.source, 'gu');

/** Texts that everyone may read keep to the office's own wording; 政府督查 belongs to governments and to whom they designate (条例第7条). */
export const forbiddenWords: Check = {
  code: 'forbidden-words',
  severity: 'reminder',
  *find({ ledger, office }): Generator<Finding> {
    const designated = /政府督查(?!工作条例)/u.test(office?.basis ?? '');
    for (const { kind, entry, field, text } of publicTexts(ledger, AVOIDED)) {
      for (const word of new Set(text.match(EACH_AVOIDED))) {
        if (word !== '政府督查' || !designated)
          yield found(entry, field, { word, value: word, about: aboutField(kind, field) });
      }
    }
  },
};
