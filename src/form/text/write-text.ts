import { textWords } from '#wording/form/text.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import type { Names } from '../names.ts';
import { headWord } from './head-word.ts';
import { isList, layoutOf, linesOf, type Line } from './layout.ts';
import { CONTINUED, linesOfText } from './marks.ts';
import { saidOfPlace } from './place.ts';
import { isFreeText, wordOfScalar, type Where } from './scalar.ts';
import { shownPart } from './shown-part.ts';
import { wordBook, type WordBook } from './word-book.ts';

/** A record on its way: what it will be in the ledger, without what whoever enters it adds. */
export interface Filing {
  readonly kind: KindName;
  /** Inside the data root. */
  readonly path: string;
  readonly value: object;
}

/**
 * Records as a text for the group: by names, never by ids, one line a field. Only what everyone may read is in it
 * (DESIGN, principle 5); the rest is counted at its end. `readText` gives the same records back.
 */
export function writeText(records: readonly Filing[], names: Names): string {
  const book = wordBook(names);
  let unnamed = 0;
  const blocks = records.flatMap((filing) => {
    const { value, left } = shownPart(filing.kind, filing.value, names);
    if (value !== undefined) return [blockOf({ ...filing, value }, left, names, book)];
    unnamed += left;
    return [];
  });
  return [...blocks, ...(unnamed > 0 ? [textWords.leftAlone(unnamed)] : [])].join('\n\n');
}

function blockOf({ kind, path, value }: Filing, left: number, names: Names, book: WordBook): string {
  const root = fieldsOf(KINDS[kind].schema);
  const { head } = layoutOf(kind);
  const said = saidOfPlace(kind, path, value, names);
  const where = { book, task: taskOf(value, undefined) };
  const written = head.flatMap((key) => {
    const member = root.members.has(key) ? memberOf(value, [key]) : said?.[key];
    const word = member === undefined ? undefined : headWord(root, key, 0).write(member, where);
    return word === undefined ? [] : [{ key, word }];
  });
  const told = new Set([...head.filter((key) => root.members.has(key)), ...written.map(({ key }) => key)]);
  const lines = [
    ...placeLines(path, said, told),
    ...mappingLines(value, { kind, field: root, path: '', level: 0, told, where }),
  ];
  return [
    `【${KINDS[kind].label}】${written.map(({ word }) => word).join('　')}`,
    ...lines,
    textWords.done(lines.length, left),
  ].join('\n');
}

/** What of a place follows from nothing else. */
function placeLines(
  path: string,
  said: Readonly<Record<string, string>> | undefined,
  told: ReadonlySet<string>,
): readonly string[] {
  if (said === undefined) return [`${placeLabel(textWords.wholePlace)}：${path}`];
  return Object.entries(said).flatMap(([name, text]) =>
    told.has(name) ? [] : [`${placeLabel(placeNames[name] ?? name)}：${text}`],
  );
}

const placeNames: Readonly<Record<string, string>> = textWords.placeNames;

export function placeLabel(name: string): string {
  return `${textWords.place}${textWords.separator}${name}`;
}

/** A mapping that is being written: where it stands, how deep its lists lie, and which of its fields are told already. */
interface At {
  readonly kind: KindName;
  readonly field: Field;
  readonly path: string;
  readonly level: number;
  readonly told: ReadonlySet<string>;
  readonly where: Where;
}

function mappingLines(value: object, at: At): readonly string[] {
  return linesOf(at.kind, at.field, at.path).flatMap((line) => {
    const member = memberOf(value, line.keys);
    if (member === undefined || at.told.has(line.keys.join('.'))) return [];
    if (Array.isArray(member)) return listLines(line, member, at);
    if (typeof member === 'object' && member !== null)
      return Object.keys(member).length === 0 ? [`${line.label}：${textWords.none}`] : [];
    return typeof member === 'string' && isFreeText(line.field)
      ? textLines(`${line.label}：`, member)
      : [`${line.label}：${wordOfScalar(line.field, member, at.where)}`];
  });
}

function listLines(line: Line, list: readonly unknown[], at: At): readonly string[] {
  const { element } = line.field;
  if (element === undefined || list.length === 0) return [`${line.label}：${textWords.none}`];
  if (!isList(line)) {
    const words = list.map((entry) => wordOfScalar(element, entry, at.where));
    // One word alone could be that which says that there is none.
    const only = words.length === 1 && words[0] === textWords.none;
    return [`${line.label}：${words.join('；')}${only ? '；' : ''}`];
  }
  const title = layoutOf(at.kind).list === line.path ? [] : [`${line.label}：`];
  return [
    ...title,
    ...list.flatMap((entry, index) => {
      const mark = markOf(at.level, index + 1);
      if (typeof entry !== 'object' || entry === null) return textLines(mark, String(entry));
      return entryLines(mark, entry, index, { ...at, field: element, path: line.path, level: at.level + 1 });
    }),
  ];
}

function entryLines(mark: string, entry: object, index: number, at: At): readonly string[] {
  const layout = layoutOf(at.kind).items[at.path];
  const inside = { ...at, where: { ...at.where, task: taskOf(entry, at.where.task) } };
  if (layout === undefined) {
    const [first = '', ...rest] = mappingLines(entry, { ...inside, told: new Set() });
    return [`${mark}${first}`, ...rest];
  }
  const words = layout.head.flatMap((key) => {
    const member = memberOf(entry, [key]);
    return member === undefined
      ? []
      : [headWord(at.field, key, index).write(member, inside.where) ?? []].flat();
  });
  const text = memberOf(entry, [layout.text]);
  const told = new Set([...layout.head, layout.text]);
  const first = `${mark}${words.join('　')}`;
  return [
    ...(typeof text === 'string' ? textLines(`${first}：`, text) : [first]),
    ...mappingLines(entry, { ...inside, told }),
  ];
}

function textLines(before: string, text: string): readonly string[] {
  return linesOfText(text).map((line, n) => `${n === 0 ? before : CONTINUED}${line}`);
}

/** The number of an entry: `1. `, in it `（1）`, in that `1）`. */
function markOf(level: number, n: number): string {
  if (level === 0) return `${String(n)}. `;
  return level === 1 ? `（${String(n)}）` : `${String(n)}）`;
}

/** Whose nodes are spoken of in a mapping. */
export function taskOf(value: object, around: string | undefined): string | undefined {
  const task = memberOf(value, ['task']);
  return typeof task === 'string' ? task : around;
}

function memberOf(value: object, keys: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.getOwnPropertyDescriptor(found, key)?.value;
  }
  return found;
}
