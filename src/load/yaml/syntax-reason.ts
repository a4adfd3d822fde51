import { lineStart } from '../fault/line-index.ts';

/** What the YAML reader's English sentence comes to: a code, for `yaml-syntax` the reason that the wording explains, and where the mistake begins. */
export interface SyntaxReason {
  readonly code: string;
  readonly reason: string;
  readonly offset: number;
}

const BY_SENTENCE: readonly (readonly [pattern: RegExp, code: string, reason: string])[] = [
  [/^tab characters must not/u, 'yaml-tab', ''],
  [/^nesting exceeded/u, 'yaml-too-deep', ''],
  [/^duplicated mapping key/u, 'yaml-duplicate-key', ''],
  [/^aliases exceeded|^unidentified alias|^recursive alias/u, 'yaml-alias', ''],
  [/\b(?:alias|anchor) node\b|duplication of an anchor/u, 'yaml-syntax', 'reserved-start'],
  [/non-printable|valid JSON character|null byte/u, 'file-hidden-character', ''],
  [/escape sequence|hexadecimal/u, 'yaml-syntax', 'escape'],
  [/line break is expected/u, 'yaml-syntax', 'block-text'],
  [/chomping mode|indentation width/u, 'yaml-syntax', 'block-header'],
  [/complex keys/u, 'yaml-syntax', 'complex-key'],
  [/whitespace character is expected after/u, 'yaml-colon-space', ''],
  [/^missed comma/u, 'yaml-syntax', 'comma-missing'],
  [/^expected the node content/u, 'yaml-syntax', 'comma-extra'],
];

/**
 * Tells what a syntax error is and where a person would say it begins. `sentence`
 * is the reader's own, `position` where it stopped: the same English sentence
 * covers several mistakes, and it often stops a line after the mistake.
 */
export function syntaxReason(text: string, position: number, sentence: string): SyntaxReason {
  for (const [pattern, code, reason] of BY_SENTENCE) {
    if (pattern.test(sentence)) return { code, reason, offset: position };
  }
  const start = lineStart(text, position);
  const before = text.slice(start, position);
  const after = text.slice(position, position + 2);
  const content = start + (/^\s*/u.exec(before)?.[0].length ?? 0);
  const syntax = (reason: string, offset: number) => ({ code: 'yaml-syntax', reason, offset });

  if (/\btag\b/u.test(sentence))
    return { code: 'yaml-tag', reason: '', offset: wordStart(text, position, '!') };
  if (/directive/iu.test(sentence))
    return syntax('reserved-start', text.startsWith('%', start) ? start : (lineAbove(text, start) ?? start));
  if (/quoted scalar|flow collection|deficient indentation/u.test(sentence)) {
    const opener = unclosed(text, position);
    return syntax(opener.sign === '"' || opener.sign === "'" ? 'quote-open' : 'bracket-open', opener.offset);
  }
  if (/multiline key/u.test(sentence)) return syntax('colon-missing', lineAbove(text, start) ?? content);
  if (/expected ':'/u.test(sentence)) return syntax('colon-missing', content);
  if (/["']\s*$/u.test(before) && !/^\s*["']\s*$/u.test(before)) return syntax('text-after-quote', position);
  if (/[\]}]\s*$/u.test(before)) return syntax('text-after-bracket', position);
  const keyed = /:\s/u.test(before);
  if (keyed && /^:\s?/u.test(after)) return syntax('colon-in-value', position);
  if (/^-\s/u.test(after) && /:\s*$/u.test(before)) return syntax('list-on-key-line', position);
  if (/^[@`%]/u.test(after) || (/^[,\]}?]/u.test(after) && /[:-]\s+$/u.test(before)))
    return syntax('reserved-start', position);
  if (/[:-]\s+[*&]\S*\s+$/u.test(before))
    return syntax('reserved-start', wordStart(text, position, before.includes('*') ? '*' : '&'));
  const cut = commentAbove(text, start);
  if (cut !== undefined && /indentation|multiline|document separator/u.test(sentence))
    return syntax('comment-inside', cut);
  if (/indentation/u.test(sentence)) return syntax('indentation', content);
  if (/document separator/u.test(sentence)) {
    // A line without colon, then `key: value`: the line above is the mistake, unless it is a whole entry.
    const above = lineAbove(text, start);
    if (after.startsWith(':') && above !== undefined && !/^(?:-\s|.*:(?:\s|$))/u.test(lineAt(text, above))) {
      return syntax('colon-missing', above);
    }
    return syntax('level', content);
  }
  return syntax('other', position);
}

/** Where the last word with this sign begins, on the line and before `position`. */
function wordStart(text: string, position: number, sign: string): number {
  const at = text.lastIndexOf(sign, position);
  return at >= lineStart(text, position) ? at : position;
}

function lineAt(text: string, offset: number): string {
  return /^[^\n\r]*/u.exec(text.slice(offset, offset + 400))?.[0] ?? '';
}

/** Where the content of the nearest line above begins that is neither blank nor a comment. */
function lineAbove(text: string, start: number): number | undefined {
  for (let end = start; end > 0;) {
    const begin = lineStart(text, end - 1);
    const line = text.slice(begin, end);
    if (/^\s*[^\s#]/u.test(line)) return begin + (/^\s*/u.exec(line)?.[0].length ?? 0);
    end = begin;
  }
  return undefined;
}

/** The # behind a text on the nearest line above that is neither blank nor a comment, where that text would have been carried on below. */
function commentAbove(text: string, start: number): number | undefined {
  const above = lineAbove(text, start);
  if (above === undefined || lineStart(text, above) === start) return undefined;
  const [, value, blanks] =
    /^(?:-\s+)*((?:[\w-]+:\s+)?[^\s'"#|>[{][^#\n\r]*?)([ \t]+)#/u.exec(lineAt(text, above)) ?? [];
  if (value === undefined || blanks === undefined) return undefined;
  const indent = /^[ \t]*/u.exec(lineAt(text, start))?.[0].length ?? 0;
  const deeper = indent > above - lineStart(text, above);
  return deeper || !/:\s/u.test(lineAt(text, above)) ? text.indexOf('#', above) : undefined;
}

/** The last quote or bracket before `position` that begins a value and is not closed on its line. */
function unclosed(text: string, position: number): { sign: string; offset: number } {
  let found = { sign: '[', offset: position };
  for (const { 0: sign, index } of text.slice(0, position).matchAll(/["'[{]/gu)) {
    let before = index - 1;
    while (/[ \t]/u.test(text.charAt(before))) before--;
    const begins = before < 0 || /[\n\r:,-]/u.test(text.charAt(before));
    if (begins && !lineAt(text, index + 1).includes(CLOSING[sign] ?? sign)) found = { sign, offset: index };
  }
  return found;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
