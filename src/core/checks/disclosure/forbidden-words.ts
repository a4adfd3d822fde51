import { KINDS } from '../../schema/kinds.ts';
import { found, type Check, type Finding } from '../check.ts';
import { aboutField, fieldTree, walkFields } from '../field-tree.ts';

const KIND_NAMES = [...new Set(KINDS.map(({ name }) => name))];

/** Words that a public page does not use (glossary «Avoid in UI»). */
const AVOIDED = ['末位淘汰', '黑榜', '黄牌', '旧账', '倒数第一'];
const WORDS = new RegExp([...AVOIDED, '政府督查(?!工作条例)'].join('|'), 'gu');

/** Texts that everyone may read keep to the office's own wording; 政府督查 belongs to governments and to whom they designate (条例第7条). */
export const forbiddenWords: Check = {
  code: 'forbidden-words',
  severity: 'reminder',
  *find({ ledger, office }): Generator<Finding> {
    const designated = /政府督查(?!工作条例)/u.test(office?.basis ?? '');
    for (const kind of KIND_NAMES) {
      const tree = fieldTree(kind);
      for (const entry of ledger[kind]) {
        const hits: { path: readonly PropertyKey[]; word: string }[] = [];
        walkFields(entry.value, tree, (value, { tier }, path) => {
          if (tier !== 'public') return false;
          if (typeof value === 'string')
            for (const word of new Set(value.match(WORDS)))
              if (word !== '政府督查' || !designated) hits.push({ path, word });
          return true;
        });
        for (const { path, word } of hits)
          yield found(entry, path, { word, value: word, about: aboutField(kind, path) });
      }
    }
  },
};
