import { HIDDEN, hiddenName } from '#text/hidden.ts';

const LONGEST = 60;

/**
 * Source text for a person's eye: on one line, at most 60 characters, what cannot
 * be seen written as `\n`, `⇥` or `\u{202e}`.
 */
export function asWritten(source: string, longest = LONGEST): string {
  // A character has at most two units; cutting first keeps a huge scalar cheap.
  const characters = [...source.slice(0, longest * 2 + 2)];
  const cut = characters.length > longest;
  const shown = cut ? [...characters.slice(0, longest - 1), '…'] : characters;
  return shown.map((character) => escaped(character)).join('');
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '⇥';
  return HIDDEN.test(character) ? hiddenName(character) : character;
}
