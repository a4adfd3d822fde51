import { textWords } from '#wording/form/text.ts';
import type { Target } from '#record/schema/names.ts';
import type { Names, NodeName, TaskName } from '../names.ts';
import { folded, nameOnLine } from './marks.ts';

/** Ids as words on a line, and back. */
export interface WordBook {
  /** An id that nothing is known of stands as it is behind `#`. */
  readonly wordOf: (target: Target, id: string) => string;
  /**
   * What a word names, whatever its blanks and brackets; undefined where nothing or several. Of several matters called
   * alike a unit speaks of its own: its form knows no other, and did not tell them apart.
   */
  readonly idOf: (target: Target, word: string, unit?: string) => string | undefined;
  readonly nodeWord: (task: string, node: string) => string;
  readonly nodeOf: (task: string, word: string) => string | undefined;
}

/** One word an id, one id a word; and other words by which some may be called. */
interface Words {
  readonly words: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string | undefined>;
}

const NO_WORDS: Words = { words: new Map(), ids: new Map() };

export function wordBook(names: Names): WordBook {
  const units = wordsOf(names.units, [({ name }) => name], ({ short }) =>
    short === undefined ? [] : [short],
  );
  const posts = wordsOf(names.posts, [({ name }) => name]);
  const unitName = new Map(names.units.map(({ id, name }) => [id, name]));
  const long = ({ no, title }: TaskName) => `${no} ${title}`;
  const tasks = wordsOf(
    names.tasks,
    [long, (task) => `${long(task)}（${unitName.get(task.unit ?? '') ?? ''}）`],
    ({ no, title }) => [no, title],
  );
  const actors = wordsOf([...names.units, ...names.posts], [({ name }) => name]);
  const books: Partial<Record<Target, Words>> = { unit: units, post: posts, actor: actors, task: tasks };
  const nodes = new Map<string, Words>();
  const nodesOf = (task: string): Words => {
    let known = nodes.get(task);
    if (known === undefined)
      nodes.set(task, (known = nodeWords(names.tasks.find(({ id }) => id === task)?.nodes ?? [])));
    return known;
  };
  return {
    wordOf: (target, id) => wordIn(books[target] ?? NO_WORDS, id),
    idOf: (target, word, unit) =>
      idIn(books[target] ?? NO_WORDS, word) ??
      (target === 'task' && unit !== undefined ? ownTask(names.tasks, word, unit, long) : undefined),
    nodeWord: (task, node) => wordIn(nodesOf(task), node),
    nodeOf: (task, word) => idIn(nodesOf(task), word),
  };
}

/** The one matter of a unit that goes by a word: by notice and title, by either. */
function ownTask(
  tasks: readonly TaskName[],
  word: string,
  unit: string,
  long: (task: TaskName) => string,
): string | undefined {
  const [task, ...others] = tasks.filter(
    (one) =>
      one.unit === unit &&
      [long(one), one.no, one.title].some((called) => folded(nameOnLine(called)) === folded(word)),
  );
  return others.length === 0 ? task?.id : undefined;
}

function nodeWords(nodes: readonly NodeName[]): Words {
  const all = nodes.some(({ id }) => id === 'end') ? nodes : [...nodes, { id: 'end', title: '', due: '' }];
  const title = ({ id, title: called }: NodeName) => (id === 'end' ? textWords.end : called);
  return wordsOf(all, [title, (node) => `${title(node)}（${node.due}）`], ({ id, title: called }) =>
    id === 'end' ? [called] : [],
  );
}

/** Each is called by the first of its words that no other has, too; where none is left, by its id. */
function wordsOf<T extends { readonly id: string }>(
  list: readonly T[],
  forms: readonly ((one: T) => string)[],
  others: (one: T) => readonly string[] = () => [],
): Words {
  const words = new Map<string, string>();
  const ids = new Map<string, string | undefined>();
  let left = list;
  for (const form of forms) {
    const called = left.map((one) => [one, nameOnLine(form(one))] as const);
    const times = new Map<string, number>();
    for (const [, word] of called) times.set(folded(word), (times.get(folded(word)) ?? 0) + 1);
    for (const [one, word] of called) {
      const key = folded(word);
      if (times.get(key) !== 1 || ids.has(key) || key === '') continue;
      words.set(one.id, word);
      ids.set(key, one.id);
    }
    left = left.filter(({ id }) => !words.has(id));
  }
  const proper = new Set(ids.keys());
  for (const one of list)
    for (const other of others(one)) {
      const key = folded(nameOnLine(other));
      // What several are called by is nobody's word; what one is properly called stays its own.
      if (key === '' || proper.has(key) || ids.get(key) === one.id) continue;
      ids.set(key, ids.has(key) ? undefined : one.id);
    }
  return { words, ids };
}

function wordIn({ words }: Words, id: string): string {
  return words.get(id) ?? `#${id}`;
}

function idIn({ ids }: Words, word: string): string | undefined {
  return /^#([a-z0-9][a-z0-9-]*)$/u.exec(word)?.[1] ?? ids.get(folded(word));
}
