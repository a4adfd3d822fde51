import type { Entry } from '#record/schema/entry.ts';
import type { Problem } from '#record/schema/problem.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { closedTexts } from './closed-texts.ts';
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
 * `disclosure`, by the projection that the pages are made from; no check has to think of it.
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
  return problems.map((problem) => {
    const closed = problem.closed ?? (isOpen(problem) ? undefined : 'all');
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
