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
    const named = code === 'id-format' ? ids.get(plainText(written)) : undefined;
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

/** Names that mean one id and no other. */
function idsByName(ledger: Ledger): ReadonlyMap<string, string> {
  const ids = new Map<string, Set<string>>();
  const add = (name: string | undefined, id: string) => {
    if (name !== undefined) ids.set(plainText(name), (ids.get(plainText(name)) ?? new Set()).add(id));
  };
  for (const { value } of ledger.unit)
    for (const { name, short } of value.names) {
      add(name, value.id);
      add(short, value.id);
    }
  for (const { value } of ledger.office) for (const { id, name } of value.posts) add(name, id);
  for (const { value } of ledger.task) add(value.title, value.id);
  for (const { value } of ledger.meeting) add(value.title, value.id);
  for (const { value } of ledger.items) for (const { id, name } of value.items) add(name, id);
  for (const { value } of ledger.rules) for (const { id, name } of value.leagues) add(name, id);
  return new Map(
    [...ids].flatMap(([name, [first = '', ...more]]) => (more.length > 0 ? [] : [[name, first] as const])),
  );
}

/** Without the quotation marks of the file, and whatever the width of its signs. */
function plainText(text: string): string {
  return text
    .replace(/^(['"])(.*)\1$/u, '$2')
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '');
}
