import { textWords } from '#wording/form/text.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import type { Names } from '../names.ts';
import { headWord } from './head-word.ts';
import { isList, layoutOf, linesOf, type Line } from './layout.ts';
import { CONTINUED, textOfLine } from './marks.ts';
import { matchHead } from './match-head.ts';
import { memberOf, setIn, type Mapping } from './members.ts';
import { isPlace, placeOf } from './place.ts';
import { isFreeText, scalarOfWord } from './scalar.ts';
import type { WordBook } from './word-book.ts';
import { placeLabel, taskOf, type Filing } from './write-text.ts';

export interface BlockLine {
  readonly number: number;
  /** As it was pasted. */
  readonly raw: string;
  readonly line: string;
}

export interface TextProblem {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** One record of a text, its first line taken apart. */
export interface Block extends BlockLine {
  readonly kind: KindName;
  /** Behind the name of its kind. */
  readonly words: string;
  readonly body: readonly BlockLine[];
  /** How many lines its end says; undefined where it has no end. */
  readonly lines: number | undefined;
}

/** A mapping that is being read. */
interface Open {
  readonly field: Field;
  readonly path: string;
  readonly value: Mapping;
  readonly task: () => string | undefined;
  /** The list whose entries follow. */
  list: { readonly line: Line; readonly entries: unknown[] } | undefined;
}

export interface BlockRead {
  readonly filing: Filing | undefined;
  readonly problems: readonly TextProblem[];
}

export function readBlock(block: Block, names: Names, book: WordBook): BlockRead {
  const { kind } = block;
  const problems: TextProblem[] = [];
  const said: Record<string, string> = {};
  let wholePath: string | undefined;
  const root = openOf(fieldsOf(KINDS[kind].schema), '', {}, undefined);
  let open: Open[] = [root];
  let addTo: ((line: string) => void) | undefined;
  let current: BlockLine = block;
  const tell = (why: string) => problems.push({ line: current.number, text: current.raw, why });

  const set = ({ value }: Open, { keys, label }: Line, member: unknown) => {
    if (!setIn(value, keys, member)) tell(textWords.problems.twice(label));
  };
  const text = (start: string, put: (whole: string) => void) => {
    let whole = textOfLine(start);
    put(whole);
    addTo = (line) => {
      whole += `\n${textOfLine(line)}`;
      put(whole);
    };
  };

  const readLabelled = (label: string, word: string): boolean => {
    for (let depth = open.length; depth > 0; depth--) {
      const at = open[depth - 1];
      const line = at && linesOf(kind, at.field, at.path).find((one) => one.label === label);
      if (at === undefined || line === undefined) continue;
      open = open.slice(0, depth);
      readMember(at, line, word);
      return true;
    }
    return false;
  };

  const readMember = (at: Open, line: Line, word: string) => {
    const { field } = line;
    const where = { book, task: at.task(), unit: unitOf(root.value) };
    if (field.element !== undefined) {
      if (isList(line) && word === '') {
        const entries: unknown[] = [];
        set(at, line, entries);
        at.list = { line, entries };
        return;
      }
      const { element } = field;
      const words = word === textWords.none ? [] : word.split('；').filter((one) => one !== '');
      const list = words.map((one) => scalarOfWord(element, one, where));
      if (isList(line) ? word !== textWords.none : list.includes(undefined))
        tell(textWords.problems.value(line.label));
      else set(at, line, list);
      return;
    }
    if (isFreeText(field)) {
      const first = memberOf(at.value, line.keys) === undefined;
      if (!first) tell(textWords.problems.twice(line.label));
      text(word, (whole) => {
        if (first) setIn(at.value, line.keys, whole, true);
      });
      return;
    }
    const value =
      field.members.size > 0 ? (word === textWords.none ? {} : undefined) : scalarOfWord(field, word, where);
    if (value === undefined) tell(textWords.problems.value(line.label));
    else set(at, line, value);
  };

  const readEntry = (level: number, content: string): boolean => {
    const holder = open[level];
    if (holder === undefined) return false;
    open = open.slice(0, level + 1);
    holder.list ??= bareList(kind, holder);
    if (holder.list === undefined) return false;
    const { line, entries } = holder.list;
    const { element } = line.field;
    if (element === undefined) return false;
    if (element.members.size === 0) {
      const index = entries.length;
      text(content, (whole) => {
        entries[index] = whole;
      });
      return true;
    }
    const entry = openOf(element, line.path, {}, holder);
    open.push(entry);
    entries.push(entry.value);
    const layout = layoutOf(kind).items[line.path];
    if (layout === undefined) return content === '' || readField(content);
    const [, words = '', behind] = /^([^：]*)(?:：(.*))?$/su.exec(content) ?? [];
    if (!readHead(entry, layout.head, words, entries.length - 1)) tell(textWords.problems.head);
    if (behind !== undefined)
      text(behind, (whole) => {
        entry.value[layout.text] = whole;
      });
    return true;
  };

  const readHead = (at: Open, keys: readonly string[], words: string, index: number): boolean => {
    const parts = keys.map((key) => headWord(at.field, key, index));
    const found = matchHead(parts, words, (part, word, before) =>
      part.read(word, {
        book,
        task: taskOf(before, at.task()),
        unit: unitOf(before) ?? unitOf(root.value),
      }),
    );
    if (found === undefined) return false;
    for (const [key, value] of Object.entries(found)) {
      if (at.field.members.has(key)) at.value[key] = value;
      else said[key] = String(value);
    }
    return true;
  };

  const readField = (line: string): boolean => {
    const [, label = '', word = ''] = /^([^：:]+)[：:](.*)$/u.exec(line) ?? [];
    if (label === placeLabel(textWords.wholePlace)) {
      wholePath = word;
      return true;
    }
    if (label.startsWith(placeLabel(''))) {
      const called = label.slice(placeLabel('').length);
      const [name = called] =
        Object.entries<string>(textWords.placeNames).find(([, one]) => one === called) ?? [];
      said[name] = word;
      return true;
    }
    return label !== '' && readLabelled(label, word);
  };

  if (!readHead(root, layoutOf(kind).head, block.words, 0))
    return {
      filing: undefined,
      problems: [{ line: block.number, text: block.raw, why: textWords.problems.head }],
    };
  for (current of block.body) {
    const { line } = current;
    if (line.startsWith(CONTINUED) || line.startsWith('|')) {
      if (addTo === undefined) tell(textWords.problems.unknown);
      else addTo(line.slice(1));
      continue;
    }
    addTo = undefined;
    const entry = entryOf(line);
    if (!(entry === undefined ? readField(line) : readEntry(...entry))) tell(textWords.problems.unknown);
  }
  current = block;
  if (block.lines === undefined) tell(textWords.problems.cut);
  else if (block.lines !== block.body.length) tell(textWords.problems.lines(block.lines, block.body.length));
  const path = wholePath ?? placeOf(kind, root.value, said, names);
  // A text may say any place: one that no record of the kind has is none, least of all one outside the ledger.
  if (path !== undefined && isPlace(kind, path))
    return { filing: { kind, path, value: root.value }, problems };
  tell(textWords.problems.place);
  return { filing: undefined, problems };
}

function unitOf({ unit }: Mapping): string | undefined {
  return typeof unit === 'string' ? unit : undefined;
}

function openOf(field: Field, path: string, value: Mapping, around: Open | undefined): Open {
  return { field, path, value, task: () => taskOf(value, around?.task()), list: undefined };
}

/** The list whose entries need no line above them. */
function bareList(kind: KindName, { field, path, value }: Open): Open['list'] {
  const line = linesOf(kind, field, path).find((one) => one.path === layoutOf(kind).list);
  if (line === undefined) return undefined;
  const entries: unknown[] = [];
  return setIn(value, line.keys, entries) ? { line, entries } : undefined;
}

function entryOf(line: string): readonly [level: number, content: string] | undefined {
  for (const [level, mark] of [/^\d+[.．]\s?/u, /^[（(]\d+[）)]/u, /^\d+[）)]/u].entries()) {
    const [found] = mark.exec(line) ?? [];
    if (found !== undefined) return [level, line.slice(found.length)];
  }
  return undefined;
}
