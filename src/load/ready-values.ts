import { fixedFields } from '#validate/check/identity.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Problem } from '#record/schema/problem.ts';
import type { BrokenRecord } from './load-ledger.ts';
import { writeYaml } from './fault/write-yaml.ts';

/**
 * Problems of values wrongly written, with the value that was meant where only the
 * whole ledger can tell it: what the file's own place says the field is, or the id
 * of the unit, post, task, meeting, item or league whose name was written instead.
 * `textOf` gives a file's text by its path in the root, where it can still be read.
 */
export function withReadyValues(
  problems: readonly Problem[],
  broken: readonly BrokenRecord[],
  ledger: Ledger,
  textOf: (path: string) => string | undefined,
): readonly Problem[] {
  if (!problems.some(wantsValue)) return problems;
  const fixed = new Map(
    broken.flatMap(({ kind, file, names }) =>
      fixedFields(kind, names).map(([field, text]) => [`${file}\n${field}`, text] as const),
    ),
  );
  const ids = idsByName(ledger);
  const units = new Set(ledger.unit.map(({ value }) => value.id));
  const ready = problems.flatMap((problem): Ready[] => {
    if (!wantsValue(problem)) return [];
    const { code, place, params } = problem;
    const written = params['value'] ?? '';
    const field = params['field'] ?? '';
    const placed = fixed.get(`${place.file}\n${field}`);
    const named = code === 'id-format' ? ids(plainText(written), params['target']) : undefined;
    // A file may be misnamed itself: of a unit that is none its place tells nothing.
    const misplaced = field === 'unit' && placed !== undefined && !units.has(placed);
    const meant = misplaced ? named : (placed ?? named);
    return meant === undefined || written === '' ? [] : [{ problem, written, meant: writeYaml(meant) }];
  });
  const reported = new Map(
    broken.flatMap(({ file, path }) => {
      const own = ready.filter(({ problem }) => problem.place.file === file);
      const text = own.length === 0 ? undefined : textOf(path);
      return text === undefined ? [] : inText(own, text.split(/\r\n|\r|\n/u));
    }),
  );
  return problems.map((problem) => reported.get(problem) ?? problem);
}

/** A problem whose value, as written, is to be another. */
interface Ready {
  readonly problem: Problem;
  readonly written: string;
  readonly meant: string;
}

/** The problems of a file's lines by themselves, each with its line as it reads with every such value of it fixed. */
function inText(ready: readonly Ready[], lines: readonly string[]): (readonly [Problem, Problem])[] {
  const standing = ready.filter(({ problem: { place }, written }) =>
    [...(lines[place.line - 1] ?? '')]
      .slice(place.column - 1)
      .join('')
      .startsWith(written),
  );
  return standing.map(({ problem, written, meant }) => {
    const { line } = problem.place;
    // From the end, so that none moves the next.
    const text = standing
      .filter((other) => other.problem.place.line === line)
      .toSorted((a, b) => b.problem.place.column - a.problem.place.column)
      .reduce((fixed, other) => withValue(fixed, other), lines[line - 1] ?? '');
    const params = { ...problem.params, nearest: meant, line: written, fixed: meant };
    return [problem, { ...problem, params, fix: { firstLine: line, lastLine: line, text } }];
  });
}

function withValue(line: string, { problem, written, meant }: Ready): string {
  const characters = [...line];
  const at = problem.place.column - 1;
  const rest = characters.slice(at).join('').slice(written.length);
  return characters.slice(0, at).join('') + meant + rest;
}

function wantsValue({ code, params }: Problem): boolean {
  return code.endsWith('-format') && (params['fixed'] ?? '') === '';
}

/** What answers with the one id that a name means, among the sorts of things that a field may name; of a field that says none, among all. */
function idsByName(ledger: Ledger): (name: string, target: string | undefined) => string | undefined {
  const ids = new Map<string, Map<string, Set<string>>>();
  const add = (sort: string, name: string | undefined, id: string) => {
    if (name === undefined) return;
    const sorts = ids.get(plainText(name)) ?? new Map<string, Set<string>>();
    ids.set(plainText(name), sorts.set(sort, (sorts.get(sort) ?? new Set()).add(id)));
  };
  for (const { value } of ledger.unit)
    for (const { name, short } of value.names) {
      add('unit', name, value.id);
      add('unit', short, value.id);
    }
  for (const { value } of ledger.office) for (const { id, name } of value.posts) add('post', name, id);
  for (const { value } of ledger.task) add('task', value.title, value.id);
  for (const { value } of ledger.meeting) add('meeting', value.title, value.id);
  for (const { value } of ledger.items) for (const { id, name } of value.items) add('item', name, id);
  for (const { value } of ledger.rules) for (const { id, name } of value.leagues) add('league', name, id);
  return (name, target) => {
    const sorts = ids.get(name);
    const wanted =
      target === undefined ? [...(sorts?.keys() ?? [])] : target === 'actor' ? ['unit', 'post'] : [target];
    const [first, ...more] = new Set(wanted.flatMap((sort) => [...(sorts?.get(sort) ?? [])]));
    return more.length > 0 ? undefined : first;
  };
}

/** Without the quotation marks of the file, and whatever the width of its signs. */
function plainText(text: string): string {
  return text
    .replace(/^(['"])(.*)\1$/u, '$2')
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '');
}
