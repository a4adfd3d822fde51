/**
 * Where a field of a sound record stands, found by its lines alone: `undefined` of everything but a key of the record
 * and a member of a list below one, written plainly; the source map tells those. A page tells such places by the
 * thousand, and to take each file apart again for them costs a tenth of a build.
 */
export function plainPlace(text: string, path: readonly PropertyKey[]): number | undefined {
  const [key, member, ...deeper] = path;
  if (typeof key !== 'string' || deeper.length > 0 || NOT_PLAIN.test(text)) return undefined;
  const at = lineOf(text, key);
  if (at === undefined) return undefined;
  const value = at + key.length + 1;
  if (typeof member === 'number') return memberOf(text, value, member);
  return member === undefined ? ownPlace(text, at, value) : undefined;
}

// Quotes and brackets may go over lines of any indentation; of all else a line says by its own what it belongs to.
const NOT_PLAIN = /["'[{?\t\r]/u;
/** What a plain value or the key of a plain mapping begins with. */
const PLAIN = /[\p{L}\p{N}]/uy;

/** Where the line of a key of the record begins. */
function lineOf(text: string, key: string): number | undefined {
  const line = `${key}:`;
  if (text.startsWith(line)) return 0;
  const before = text.indexOf(`\n${line}`);
  return before < 0 ? undefined : before + 1;
}

/** Of a scalar its value, of a list or mapping its key. */
function ownPlace(text: string, key: number, from: number): number | undefined {
  const value = afterBlanks(text, from);
  if (text[value] !== '\n') return value > from && begins(text, value) ? value : undefined;
  BELOW.lastIndex = value + 1;
  return BELOW.test(text) ? key : undefined;
}

/** The first line of a list, or of a mapping. */
const BELOW = /(?: *- | +[a-zA-Z]+:[ \n])/uy;

/** Where a member of the list below a key begins, behind its dash. */
function memberOf(text: string, from: number, member: number): number | undefined {
  let line = afterBlanks(text, from);
  let indent: number | undefined;
  let count = -1;
  while (text[line] === '\n') {
    const first = afterBlanks(text, line + 1);
    const deep = first - line - 1;
    if (text[first] !== '\n') {
      indent ??= deep;
      const dash = text[first] === '-' && /[ \n]/u.test(text[first + 1] ?? '\n');
      if (deep < indent || (deep === indent && !dash)) return undefined;
      if (deep === indent) count += 1;
      if (count === member) {
        const begin = afterBlanks(text, first + 1);
        return begins(text, begin) ? begin : undefined;
      }
    }
    line = text.indexOf('\n', first);
  }
  return undefined;
}

function begins(text: string, at: number): boolean {
  PLAIN.lastIndex = at;
  return PLAIN.test(text);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}
