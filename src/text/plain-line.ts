import { HIDDEN_CLASS, hiddenName } from './hidden.ts';

// On one line a tab and a line break are unseen too.
const UNSEEN = new RegExp(`[\\t\\n\\r${HIDDEN_CLASS}]`, 'gu');

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
  return hiddenName(character);
}
