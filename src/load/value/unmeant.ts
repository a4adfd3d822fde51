import { z } from 'zod';
import { asWritten } from '../fault/as-written.ts';
import { expectation } from './expectation.ts';
import type { Fault } from '../fault/fault.ts';
import type { Field } from '#record/schema/fields.ts';
import { fieldAt } from './schema-at.ts';
import type { ScalarPosition } from '../yaml/source-map.ts';
import type { Subject } from './subject.ts';

/** Whether it is worth asking `unmeantFaults`: `false` is certain, and what nearly every record answers. */
export function maybeUnmeant(text: string): boolean {
  return COMMENT.test(text) || ODD_NUMBER.test(text) || CARRIED_ON.test(text);
}

const COMMENT = /[ \t]#/u;
// A value by itself: the day and the time of a record begin with a zero too, and stand in nearly every one.
const ODD_NUMBER = /(?:^|[,[{\s]|["'\]}]:)[-+]?0(?:\d+|[xo][\da-f]+)(?=[,\]}\s]|$)/iu;
const CARRIED_ON = /[\n\r][ \t]+[\u2E80-\u9FFF\uFF01-\uFF60“‘—…]/u;

// Beyond this many nobody reads on, and the search for each one's field has its price.
const MANY = 300;

/**
 * What is valid YAML and surely not meant, of a value that could be read: a text that ends at ` #`, a number in the
 * octal or hexadecimal writing of programs, lines of Chinese carried on so that blanks get in between. Whoever writes
 * a comment behind a text as the manual of records does, a blank after the #, is reminded only, and not where it is
 * the manual's own; behind a quoted text, a number, a day, an id nothing else can be meant.
 */
export function unmeantFaults({ schema, value, map, text, valueAt }: Subject): Fault[] {
  if (!maybeUnmeant(text)) return [];
  const faults: Fault[] = [];
  for (const spot of map.scalars()) {
    const found = suspect(text, spot);
    if (found === undefined) continue;
    const field = fieldAt(schema, spot.path, value);
    const fault = field === undefined ? undefined : found(field, valueAt(spot.path));
    if (fault === undefined) continue;
    const about = { field: spot.path.map(String).join('.'), about: field?.about ?? '' };
    faults.push({ ...fault, params: { ...about, ...fault.params } });
    if (faults.length >= MANY) break;
  }
  return faults;
}

type Look = (field: Field, value: unknown) => Fault | undefined;

/** What a scalar may be guilty of, by its writing alone; what the field says of it is asked then. */
function suspect(text: string, spot: ScalarPosition): Look | undefined {
  const { start, end } = spot;
  const sign = text.charAt(start);
  const plain = start < end && !/['"|>]/u.test(sign);
  const raw = text.slice(start, end);
  if (plain && /^[-+]?0(?:\d+|[xo][\da-f]+)$/iu.test(raw))
    return (_, value) => (typeof value === 'number' ? numberForm(raw, value, spot) : undefined);
  if (plain || start === end) {
    const comment = commentAfter(text, end, start === end);
    if (comment !== undefined)
      return (field) => (isFree(field) ? cutText(text, spot, comment, field) : undefined);
  }
  if (start < end && sign !== '|' && /[\n\r]/u.test(raw)) {
    const folds = foldsIn(raw, sign === '>');
    if (folds === undefined) return undefined;
    const edit = { start: start + folds.start, end: start + folds.end, text: folds.text };
    return (field) =>
      isFree(field)
        ? {
            code: 'yaml-folded-blank',
            severity: 'reminder',
            offset: start,
            params: { near: asWritten(folds.near) },
            edit,
          }
        : undefined;
  }
  return undefined;
}

/** A number as a program writes it: read, but hardly as it was meant. */
function numberForm(raw: string, value: number, { start, end }: ScalarPosition): Fault {
  const form = /x/iu.test(raw) ? 'hex' : /o/iu.test(raw) ? 'octal' : 'zero';
  const params = { value: asWritten(raw), read: String(value), form };
  return { code: 'yaml-number-form', offset: start, params, edit: { start, end, text: String(value) } };
}

interface Comment {
  /** Offsets of the # and of the end of the comment. */
  readonly sign: number;
  readonly end: number;
  /** Written as comments are: a blank after the #, and no number, as of a well or a building, after that. */
  readonly usual: boolean;
}

/** The comment behind a value on its line; of a value that is missing, the one that took its place. */
function commentAfter(text: string, from: number, empty: boolean): Comment | undefined {
  const found = empty ? /:?[ \t]+#[^\n\r]*/uy : /[ \t]+#[^\n\r]*/uy;
  found.lastIndex = from;
  const [whole] = found.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const sign = from + whole.indexOf('#');
  const end = from + whole.replace(/[ \t]+$/u, '').length;
  return { sign, end, usual: /^#(?:[ \t]+(?![\d\uFF10-\uFF19])|$)/u.test(text.slice(sign, end)) };
}

/** A text that a comment cut short, or was taken for one. */
function cutText(
  text: string,
  { start, end }: ScalarPosition,
  comment: Comment,
  field: Field,
): Fault | undefined {
  const empty = start === end;
  // Behind a key without a value stands what people write about it; only # and a character at once can be a text.
  if (empty && /^#(?:[ \t#]|$)/u.test(text.slice(comment.sign, comment.end))) return undefined;
  const usual = comment.usual && !empty;
  // Copied from the manual with the example, which says behind each value what its field is.
  if (usual && isAbout(field, text.slice(comment.sign + 1, comment.end).trim())) return undefined;
  const from = empty ? comment.sign : start;
  const to = usual ? end : comment.end;
  const whole = text.slice(from, to);
  const fits = z.safeParse(field.schema, whole).success;
  return {
    code: 'yaml-comment-cut',
    severity: usual ? 'reminder' : 'error',
    offset: from,
    params: {
      ...expectation(field),
      value: asWritten(text.slice(start, end)),
      cut: asWritten(text.slice(comment.sign, comment.end)),
    },
    ...(fits ? { edit: { start: from, end: to, text: quoted(whole) } } : {}),
  };
}

function isAbout({ about }: Field, comment: string): boolean {
  return about !== '' && (about.includes(comment) || comment.includes(about));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether a field takes any text that a person writes, unlike an id, a day, a choice or a digest. */
function isFree({ schema }: Field): boolean {
  return ['甲', '甲乙', '甲乙丙丁 #3'].some((text) => z.safeParse(schema, text).success);
}

/** Where lines of Chinese are carried on in a value: offsets from the first such line break to the end of the last, the same without them, and the first two words around one. */
interface FoldedLines {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly near: string;
}

// Characters between which Chinese has no blanks: ideographs, and the punctuation that stands with them.
const WIDE = String.raw`\p{Script=Han}\u3001-\u303F\uFF01-\uFF60“”‘’—…`;

const FOLD = new RegExp(`(?<=[${WIDE}])[ \\t]*(?:\\r\\n|\\n|\\r)([ \\t]*)(?=[${WIDE}])`, 'gu');

/**
 * The line breaks of a value that the reader makes blanks of in the midst of Chinese. `folded`: a block text under
 * `>`, whose lines must be as far in as its first; those further in keep their breaks.
 */
function foldsIn(raw: string, folded: boolean): FoldedLines | undefined {
  const indent = folded ? (/[\n\r]([ \t]*)[^\s]/u.exec(raw)?.[1]?.length ?? 0) : -1;
  const found = [...raw.matchAll(FOLD)].filter(
    ({ index, 1: blanks = '' }) => !folded || (blanks.length === indent && lineIndent(raw, index) === indent),
  );
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = first.index;
  const end = last.index + last[0].length;
  let text = '';
  let done = start;
  for (const { index, 0: whole } of found) {
    text += raw.slice(done, index);
    done = index + whole.length;
  }
  const after = start + first[0].length;
  return { start, end, text, near: `${tail(raw.slice(0, start))} ${head(raw.slice(after))}` };
}

function lineIndent(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\n\r]/u.test(text.charAt(start - 1))) start--;
  return /^[ \t]*/u.exec(text.slice(start, offset))?.[0].length ?? 0;
}

function tail(text: string): string {
  return /[^\s]{1,4}$/u.exec(text.slice(-8))?.[0] ?? '';
}

function head(text: string): string {
  return /^[^\s]{1,4}/u.exec(text.slice(0, 8))?.[0] ?? '';
}
