import type { HeadWord } from './head-word.ts';
import type { Mapping } from './members.ts';

/** More blanks than this no name has, nor all that stands in a head. */
const MOST_BLANKS = 60;

type ReadWord = (part: HeadWord, word: string, before: Mapping) => unknown;

/** The one way in which the words of a head are those parts, whatever blanks stand in them; the longest word first. Undefined where there is none. */
export function matchHead(parts: readonly HeadWord[], words: string, read: ReadWord): Mapping | undefined {
  const tokens = words.split(/\s+/u).filter((token) => token !== '');
  return tokens.length > MOST_BLANKS ? undefined : matchTokens(parts, tokens, read, {});
}

function matchTokens(
  parts: readonly HeadWord[],
  tokens: readonly string[],
  read: ReadWord,
  before: Mapping,
): Mapping | undefined {
  const [part, ...others] = parts;
  if (part === undefined) return tokens.length === 0 ? before : undefined;
  for (let length = tokens.length; length > 0; length--) {
    const value = read(part, tokens.slice(0, length).join(' '), before);
    if (value === undefined) continue;
    const found = matchTokens(others, tokens.slice(length), read, { ...before, [part.key]: value });
    if (found !== undefined) return found;
  }
  if (part.isOptional === true) return matchTokens(others, tokens, read, before);
  return part.unsaid === undefined
    ? undefined
    : matchTokens(others, tokens, read, { ...before, [part.key]: part.unsaid });
}
