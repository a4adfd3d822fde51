import { hasHidden, HIDDEN, hiddenName } from '#text/hidden.ts';
import type { Fault } from '../fault/fault.ts';

const EACH_HIDDEN = new RegExp(HIDDEN.source, 'gu');

/** One fault for each hidden character of the text. */
export function hiddenFaults(text: string): Fault[] {
  if (!hasHidden(text)) return [];
  return [...text.matchAll(EACH_HIDDEN)].map(({ index, 0: character }) => ({
    code: 'file-hidden-character',
    offset: index,
    params: { character: hiddenName(character), group: hiddenGroup(character) },
    ...(character === '\uFFFD' ? {} : { edit: { start: index, end: index + character.length, text: '' } }),
  }));
}

/** What sort of hidden character it is, for the sentence: `direction`, `zero-width`, `replacement` or `control`. */
export function hiddenGroup(character: string): string {
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(character)) return 'direction';
  if (
    /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2064\u2800\u3164\uFE00-\uFE0D\uFEFF\uFFA0\u{E0100}-\u{E01EF}]/u.test(
      character,
    )
  )
    return 'zero-width';
  return character === '\uFFFD' ? 'replacement' : 'control';
}
