import type { Fault } from './fault.ts';

/**
 * Characters that a reader cannot see or that turn the reading direction: control
 * characters (tab and line breaks excepted), soft hyphen, zero-width characters,
 * bidirectional marks, embeddings, overrides and isolates, line and paragraph
 * separators, byte order marks inside the text, tags, lone surrogates, and the
 * replacement character, the trace of a text that was once decoded wrongly.
 */
export const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFF\u{E0000}-\u{E007F}]/u;

// By code units: half the cost of the exact test, and wrong only in asking it of a text with rare characters.
const PERHAPS_HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFF]/;

/** Whether the text holds a hidden character. */
export function hasHidden(text: string): boolean {
  return PERHAPS_HIDDEN.test(text) && HIDDEN.test(text);
}

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

/** `\u{202e}`: the character's number, as a person can look it up. */
export function hiddenName(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** What sort of hidden character it is, for the sentence: `direction`, `zero-width`, `replacement` or `control`. */
export function hiddenGroup(character: string): string {
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(character)) return 'direction';
  if (/[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF]/u.test(character)) return 'zero-width';
  return character === '\uFFFD' ? 'replacement' : 'control';
}
