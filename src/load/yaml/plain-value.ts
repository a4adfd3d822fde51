/**
 * The value of a text written in the plainest way, as nearly every record is: one mapping, a key a line, lists below
 * keys, each text on its line. `undefined` of everything else, and of whatever leaves the least doubt; the reader of
 * YAML reads those. Where there is a value it is the reader's, and no sign of the text is hidden, nothing in it
 * forbidden, left of a merge or read otherwise than it was meant: nobody need look for that.
 *
 * It takes one pass and leaves nothing behind but the value; the reader makes a stream of events first.
 */
export function plainValue(text: string): Readonly<Record<string, unknown>> | undefined {
  return readFrom(startOf(text));
}

/**
 * Where a field stands in a text that `plainValue` reads: of a scalar its value, of a list or mapping its key or, as a
 * member of a list, what stands behind its dash. `undefined` of a text that it does not read, of a field that is not
 * there, and of a member of a list on one line; the source map tells those.
 */
export function plainPlace(text: string, path: readonly PropertyKey[]): number | undefined {
  // Each question takes a pass; of long files the source map is kept.
  if (text.length > LONGEST || path.length === 0) return undefined;
  const reading = startOf(text);
  return readFrom(reading, path) === undefined ? undefined : reading.place;
}

const LONGEST = 8000;

function startOf(text: string): Reading {
  return { text, at: 0, column: 0, colon: false, place: undefined };
}

function readFrom(reading: Reading, way?: Way): Readonly<Record<string, unknown>> | undefined {
  if (!toNextLine(reading) || reading.column !== 0) return undefined;
  const value = mappingAt(reading, 0, 1, way);
  return reading.at === reading.text.length ? value : undefined;
}

/** What is left of the way to a field that is looked for; undefined beside that way. */
type Way = readonly PropertyKey[] | undefined;

function beyond(way: Way, part: string | number): Way {
  return way?.[0] === part ? way.slice(1) : undefined;
}

/** Where the reading stands: at the first sign of a line, or of what follows a dash. */
interface Reading {
  readonly text: string;
  at: number;
  /** How far in that sign stands; -1 at the end of the text. */
  column: number;
  /** Whether the line looked over last has a colon at which a key could end. */
  colon: boolean;
  /** Where the field stands that is looked for, once it was met. */
  place: number | undefined;
}

/** Records are four deep; the reader has its own limit, far beyond. */
const DEEPEST = 8;

const BREAK = 10;
const BLANK = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const DASH = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN = 91;
const CLOSE = 93;

/** The mapping whose keys stand this far in, from its first key; then the reading stands at the line behind it. */
function mappingAt(
  reading: Reading,
  column: number,
  depth: number,
  way: Way,
): Record<string, unknown> | undefined {
  if (depth > DEEPEST) return undefined;
  const value: Record<string, unknown> = {};
  do {
    const start = reading.at;
    const key = keyAt(reading);
    // Of a key written twice the reader says where.
    if (key === undefined || Object.hasOwn(value, key)) return undefined;
    const further = beyond(way, key);
    if (further?.length === 0) reading.place = start;
    const member = memberAt(reading, column, depth, further);
    if (member === undefined) return undefined;
    value[key] = member;
  } while (reading.column === column);
  return reading.column < column ? value : undefined;
}

/** What stands behind the colon of a key, or below it. */
function memberAt(reading: Reading, column: number, depth: number, way: Way): unknown {
  const { text } = reading;
  let { at } = reading;
  while (text.charCodeAt(at) === BLANK) at += 1;
  if (at < text.length && text.charCodeAt(at) !== BREAK) {
    if (way?.length === 0 && text.charCodeAt(at) !== OPEN) reading.place = at;
    return textAt(reading, at);
  }
  reading.at = at;
  if (!toNextLine(reading) || reading.column < column) return undefined;
  if (isDash(reading)) return listAt(reading, reading.column, depth + 1, way);
  return reading.column > column ? mappingAt(reading, reading.column, depth + 1, way) : undefined;
}

/** The list whose dashes stand this far in. */
function listAt(reading: Reading, column: number, depth: number, way: Way): readonly unknown[] | undefined {
  const { text } = reading;
  const list: unknown[] = [];
  do {
    if (!isDash(reading)) break;
    let at = reading.at + 1;
    while (text.charCodeAt(at) === BLANK) at += 1;
    reading.column += at - reading.at;
    reading.at = at;
    const further = beyond(way, list.length);
    if (further?.length === 0) reading.place = at;
    const member = hasKey(reading)
      ? mappingAt(reading, reading.column, depth + 1, further)
      : textAt(reading, at);
    if (member === undefined) return undefined;
    list.push(member);
  } while (reading.column === column);
  // A list may stand as far in as the key that it belongs to.
  return reading.column <= column ? list : undefined;
}

function isDash({ text, at }: Reading): boolean {
  return text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === BLANK;
}

function hasKey(reading: Reading): boolean {
  const { at } = reading;
  const key = keyAt(reading);
  reading.at = at;
  return key !== undefined;
}

/** A key of letters and digits, plain or in single quotes; then the reading stands behind its colon. */
function keyAt(reading: Reading): string | undefined {
  const { text } = reading;
  const quoted = text.charCodeAt(reading.at) === SINGLE;
  const start = quoted ? reading.at + 1 : reading.at;
  if (!isLetter(text.charCodeAt(start))) return undefined;
  let at = start + 1;
  for (let sign = text.charCodeAt(at); isLetter(sign) || isDigit(sign); sign = text.charCodeAt(at)) at += 1;
  const key = pieceOf(text, start, at);
  if (quoted && text.charCodeAt(at++) !== SINGLE) return undefined;
  if (text.charCodeAt(at) !== COLON || !(at + 1 === text.length || isGap(text.charCodeAt(at + 1))))
    return undefined;
  if (!quoted && isWord(key)) return undefined;
  reading.at = at + 1;
  return key;
}

/** The value that begins here and ends with its line. */
function textAt(reading: Reading, at: number): unknown {
  const { text } = reading;
  const end = lineEnd(reading, at);
  if (end <= at) return undefined;
  const { colon } = reading;
  const value = inLine(text, at, end, colon);
  reading.at = end;
  return value === undefined || !toNextLine(reading) ? undefined : value;
}

function inLine(text: string, at: number, end: number, colon: boolean): unknown {
  const first = text.charCodeAt(at);
  if (first === SINGLE || first === DOUBLE) {
    const inside = pieceOf(text, at + 1, end - 1);
    const closed = text.indexOf(text.charAt(at), at + 1) === end - 1;
    return !closed || (first === DOUBLE && inside.includes('\\')) ? undefined : inside;
  }
  if (colon) return undefined;
  if (first !== OPEN) return plainScalar(pieceOf(text, at, end));
  const inside = text.slice(at + 1, end - 1);
  if (text.charCodeAt(end - 1) !== CLOSE || NOT_IN_LIST.test(inside)) return undefined;
  const members = inside.split(',').map((member) => plainScalar(member.replaceAll(/^ +| +$/gu, '')));
  return members.includes(undefined) ? undefined : members;
}

/** What is more than a text in a list on one line, or is told there. */
const NOT_IN_LIST = /["'#&*:?[\]{|}，、]/u;

/** The text, number or truth value that a plain scalar is, by the core schema; `undefined` where it may be another. */
function plainScalar(raw: string): string | number | boolean | undefined {
  const first = raw.charCodeAt(0);
  if (isDigit(first)) {
    if (NOT_NUMBER.test(raw) || DAY_OR_MONTH.test(raw)) return raw;
    return WHOLE_NUMBER.test(raw) ? Number(raw) : undefined;
  }
  if (isLetter(first)) {
    if (!isWord(raw)) return raw;
    return raw === 'true' || raw === 'false' ? raw === 'true' : undefined;
  }
  return first > 127 ? raw : undefined;
}

/** A sign that stands in no number, octal and hexadecimal ones and those with an exponent included. */
const NOT_NUMBER = /[^\d+.a-fox-]/iu;
const DAY_OR_MONTH = /^\d{4}-\d\d(?:-\d\d)?$/u;
/** Short enough to be held exactly, and written as it is read. */
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/u;

/** Keys, ids, days and choices stand in many records: each is kept once where it was seen not long ago, which saves memory and makes it quick to find. */
const SEEN: string[] = Array.from({ length: 32_768 }, () => '');
const LONGEST_SEEN = 24;

function pieceOf(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST_SEEN) return text.slice(start, end);
  let hash = length;
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  const place = (hash ^ (hash >>> 15)) & (SEEN.length - 1);
  const seen = SEEN[place];
  if (seen?.length === length && text.startsWith(seen, start)) return seen;
  return (SEEN[place] = text.slice(start, end));
}

/** A word that may stand for something else than itself. */
function isWord(raw: string): boolean {
  return raw.length < 6 && /^(?:null|true|false)$/iu.test(raw);
}

/** Goes to the first sign of the next line with more than blanks or a comment; false where a comment leaves a doubt. */
function toNextLine(reading: Reading): boolean {
  const { text } = reading;
  let { at } = reading;
  for (;;) {
    if (text.charCodeAt(at) === BREAK) at += 1;
    const start = at;
    while (text.charCodeAt(at) === BLANK) at += 1;
    const sign = text.charCodeAt(at);
    if (sign === HASH) {
      at = lineEnd(reading, at);
      if (at < 0) return false;
    } else if (sign !== BREAK) {
      reading.at = at;
      reading.column = at === text.length ? -1 : at - start;
      return true;
    }
  }
}

/** Where the line ends that goes on here; -1 where it holds what a plain record does not: a rare sign, a comment, a blank at its end. */
function lineEnd(reading: Reading, from: number): number {
  const { text } = reading;
  reading.colon = false;
  let before = 0;
  let at = from;
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === BREAK) break;
    if (sign < 127 ? sign < BLANK || (sign === HASH && before === BLANK) : !isUsual(sign)) return -1;
    if (sign === COLON && (at + 1 === text.length || isGap(text.charCodeAt(at + 1)))) reading.colon = true;
    before = sign;
  }
  return before === BLANK ? -1 : at;
}

/** A Chinese character, or a sign that is written with them. All are seen. */
function isUsual(sign: number): boolean {
  return (
    (sign >= 0x4e00 && sign <= 0x9fff) ||
    (sign >= 0x3001 && sign <= 0x3015) ||
    (sign >= 0xff01 && sign <= 0xff5e) ||
    '·—‘’“”…'.includes(String.fromCharCode(sign))
  );
}

function isGap(sign: number): boolean {
  return sign === BLANK || sign === BREAK;
}

function isDigit(sign: number): boolean {
  return sign >= ZERO && sign <= NINE;
}

function isLetter(sign: number): boolean {
  const lower = sign | 32;
  return lower >= 97 && lower <= 122;
}
