import { fixedFields } from '../core/checks/identity.ts';
import type { Ledger } from '../record/ledger.ts';
import type { Problem } from '../core/problem.ts';
import type { BrokenRecord } from './load-ledger.ts';

/**
 * Problems of values wrongly written, with the value that was meant where only the
 * whole ledger can tell it: what the file's own place says the field is, or the id
 * of the unit, post, task, meeting, item or league whose name was written instead.
 */
export function withReadyValues(
  problems: readonly Problem[],
  broken: readonly BrokenRecord[],
  ledger: Ledger,
): readonly Problem[] {
  if (!problems.some(wantsValue)) return problems;
  const fixed = new Map(
    broken.flatMap(({ kind, file, names }) =>
      fixedFields(kind, names).map(([field, text]) => [`${file}\n${field}`, text] as const),
    ),
  );
  const ids = idsByName(ledger);
  const units = new Set(ledger.unit.map(({ value }) => value.id));
  return problems.map((problem) => {
    if (!wantsValue(problem)) return problem;
    const { code, place, params } = problem;
    const written = params['value'] ?? '';
    const field = params['field'] ?? '';
    const placed = fixed.get(`${place.file}\n${field}`);
    const named = code === 'id-format' ? ids(plainText(written), params['target']) : undefined;
    // A file may be misnamed itself: of a unit that is none its place tells nothing.
    const misplaced = field === 'unit' && placed !== undefined && !units.has(placed);
    const meant = misplaced ? named : (placed ?? named);
    return meant === undefined || written === ''
      ? problem
      : { ...problem, params: { ...params, nearest: meant, line: written, mended: meant } };
  });
}

function wantsValue({ code, params }: Problem): boolean {
  return code.endsWith('-format') && (params['mended'] ?? '') === '';
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
