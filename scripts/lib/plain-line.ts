/**
 * Characters that a terminal or a reader could be led astray by: control characters, the
 * marks that turn the reading direction, what has no width, lone surrogates, line separators.
 */
const UNSEEN =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * Text as one line that only shows: what cannot be seen is written as `\n` or `\u{1b}`, and nothing
 * in it can be taken for a workflow command (`::error::` at a line's start, `##[…]` anywhere).
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(UNSEEN, written)
    .replace(/^(\s*):(?=:)/u, String.raw`$1\u{3a}`)
    .replaceAll('##[', String.raw`#\u{23}[`);
}

function written(character: string): string {
  if (character === '\n') return String.raw`\n`;
  if (character === '\r') return String.raw`\r`;
  if (character === '\t') return String.raw`\t`;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
