import type { Entry } from '#record/schema/entry.ts';
import type { Problem } from '#record/schema/problem.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { publicLedger } from './public-ledger.ts';

/** Params that a schema or a check says, never a record. */
const FACTS: ReadonlySet<string> = new Set([
  ...[
    'field',
    'about',
    'type',
    'optional',
    'negative',
    'positive',
    'choices',
    'example',
    'min',
    'max',
    'step',
  ],
  ...['format', 'pattern', 'found', 'known', 'nearestAbout', 'outer', 'spaces', 'sign', 'character', 'group'],
  ...['depth', 'alsoLine', 'more', 'reason', 'guess', 'why', 'what', 'target', 'list', 'limit'],
]);

/** Params without which a sentence is whole. */
const SPARE: ReadonlySet<string> = new Set(['line', 'fixed', 'nearest', 'rename', 'outer']);

/**
 * Problems as everyone may read them: where a problem stands in a record or a field that is not 公开, or
 * where nobody can tell, what it quotes gives way to `instead`; and nowhere does anything stand that the
 * ledger says only there. What is left out follows from the tiers of kinds and fields and the records' own
 * `disclosure`, by the projection that the pages are made from; no check has to think of it. A reminder in a record
 * for everyone that is about another one as well is not told at all where that one is for fewer: its place alone would tell.
 */
export function openProblems(
  problems: readonly Problem[],
  ledger: Ledger,
  instead: string,
): readonly Problem[] {
  if (problems.length === 0) return problems;
  const shown = publicLedger(ledger);
  const isOpen = openPlaces(ledger, shown);
  const holdsClosed = closedTexts(ledger, shown);
  const isClosedFile = closedFiles(ledger, shown);
  const isAboutClosed = ({ params }: Problem) =>
    OTHERS.some((name) => {
      const text = params[name] ?? '';
      return isClosedFile(text) || holdsClosed(text);
    });
  return problems.flatMap((problem) => {
    const aboutClosed = isAboutClosed(problem);
    const standsOpen = problem.closed === undefined && isOpen(problem);
    if (aboutClosed && standsOpen && problem.severity === 'reminder') return [];
    const closed = problem.closed ?? (standsOpen && !aboutClosed ? undefined : 'all');
    const params = Object.entries(problem.params).map(([name, text]) => {
      const hidden =
        !isFact(problem, name) &&
        text !== '' &&
        (closed === 'all' || (closed === 'lines' && LINES.has(name)) || holdsClosed(text));
      return [name, hidden ? (SPARE.has(name) ? '' : instead) : text] as const;
    });
    const { fix } = problem;
    const isFixOpen = fix !== undefined && closed === undefined && !holdsClosed(fix.text);
    return { ...problem, params: Object.fromEntries(params), fix: isFixOpen ? fix : undefined };
  });
}

/** Params that name another record which a problem is about. */
const OTHERS = ['other', 'file', 'first'];

/** Whether a text names the file of a record that not everyone may read. */
function closedFiles(ledger: Ledger, shown: Ledger): (text: string) => boolean {
  const closed = new Set<string>();
  for (const kind of KIND_NAMES) {
    const open = new Set(shown[kind].map(({ file }) => file));
    const all: readonly Entry<unknown>[] = ledger[kind];
    for (const { file } of all) if (!open.has(file)) closed.add(file);
  }
  return (text) => [...text.matchAll(/[^\s#（）、]+/gu)].some(([file]) => closed.has(file));
}

/** The path to a key that the schema does not know ends in what somebody wrote. */
function isFact({ code }: Problem, name: string): boolean {
  return FACTS.has(name) && !(name === 'field' && code === 'key-unknown');
}

const LINES: ReadonlySet<string> = new Set(['line', 'fixed', 'cut']);

/** Whether a problem stands where everyone may read. */
function openPlaces(ledger: Ledger, shown: Ledger): (problem: Problem) => boolean {
  const kinds = new Map<string, KindName>();
  const open = new Set<string>();
  for (const kind of KIND_NAMES) {
    const all: readonly Entry<unknown>[] = ledger[kind];
    for (const { file } of all) kinds.set(file, kind);
    for (const { file } of shown[kind]) open.add(file);
  }
  return ({ place: { file }, at = [] }) => {
    const kind = kinds.get(file);
    return kind === undefined || (open.has(file) && isPublic(fieldsOf(KINDS[kind].schema), at));
  };
}

/** Whether the field at a path is 公开; one that the schema does not know is not. */
function isPublic(field: Field, at: readonly PropertyKey[]): boolean {
  const [step, ...rest] = at;
  if (field.tier !== 'public') return false;
  if (step === undefined) return true;
  if (field.options.length > 0) return field.options.some((option) => isPublic(option, at));
  const below = field.members.get(String(step)) ?? field.element;
  return below !== undefined && isPublic(below, rest);
}

/** A sentence may cut a long text; its beginning is enough to know it by. */
const KNOWN_BY = 24;

/** A shorter one stands in many texts by chance. */
const SHORTEST = 2;

/** Numbers as short as this are everywhere. */
const SHORTEST_NUMBER = 4;

/** Whether a text holds something that a ledger says only where not everyone may read; `shown` is the ledger as everyone may. */
function closedTexts(ledger: Ledger, shown: Ledger): (text: string) => boolean {
  const open = new Set<string>();
  for (const text of textsOf(shown)) open.add(text);
  /** By their first two characters, so that a text is looked through once. */
  const closed = new Map<string, Set<string>>();
  for (const text of textsOf(ledger)) {
    if (open.has(text)) continue;
    const start = text.slice(0, SHORTEST);
    const known = closed.get(start) ?? new Set();
    closed.set(start, known.add(text.slice(0, KNOWN_BY)));
  }
  return (text) => {
    if (closed.size === 0) return false;
    const line = oneLine(text);
    for (let n = 0; n + SHORTEST <= line.length; n++)
      for (const begun of closed.get(line.slice(n, n + SHORTEST)) ?? [])
        if (line.startsWith(begun, n)) return true;
    return false;
  };
}

/** Every scalar of a ledger that can be known again in a sentence. */
function* textsOf(ledger: Ledger): Generator<string> {
  for (const kind of KIND_NAMES) {
    const entries: readonly Entry<unknown>[] = ledger[kind];
    for (const { value } of entries) yield* textsIn(value);
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    const line = oneLine(value);
    if (line.length >= SHORTEST) yield line;
  } else if (typeof value === 'number') {
    const text = String(value);
    if (text.length >= SHORTEST_NUMBER) yield text;
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
