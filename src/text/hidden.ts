/**
 * Characters that a reader cannot see or that turn the reading direction, for the inside of a
 * character class of a regular expression with `u`: control characters (tab and line breaks
 * excepted), soft hyphen, zero-width characters, bidirectional marks, embeddings, overrides and
 * isolates, line and paragraph separators, byte order marks inside the text, tags, selectors of a
 * variant (but the two of emoji), signs that fill a place and show nothing, lone surrogates, and the
 * replacement character, the trace of a text that was once decoded wrongly.
 */
export const HIDDEN_CLASS = String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uD800-\uDFFF\uFE00-\uFE0D\uFEFF\uFFA0\uFFF9-\uFFFF\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}`;

/** One hidden character. */
export const HIDDEN = new RegExp(`[${HIDDEN_CLASS}]`, 'u');

// By code units, where tags are surrogates like any rare character: half the cost of the exact test, and wrong only in asking it.
const PERHAPS_HIDDEN = new RegExp(`[${HIDDEN_CLASS.replace(/\\u\{.*$/, '')}]`);

// What nearly every text is made of: printed ASCII, Chinese characters, their punctuation. Few ranges are found six times as fast as many.
const RARE = /[^\n -~\u3001-\u3015\u4E00-\u9FFF\uFF01-\uFF5E]/;

/** Whether the text holds a hidden character. */
export function hasHidden(text: string): boolean {
  return RARE.test(text) && PERHAPS_HIDDEN.test(text) && HIDDEN.test(text);
}

/** `\u{202e}`: the character's number, as a person can look it up. */
export function hiddenName(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
