import type { Entry } from '#record/schema/entry.ts';
import { NAME_IN_PATH } from '#record/schema/kind.ts';
import { PLACES } from '#record/ledger.ts';

/** A field that the path fixes, and how its text is made of the path's names. */
type Fixed = readonly [field: string, textOf: (names: Readonly<Record<string, string>>) => string];

interface FixedBy {
  readonly kind: string;
  readonly names: readonly string[];
  readonly fields: readonly Fixed[];
}

const ALL: readonly FixedBy[] = PLACES.map(({ name, pattern, identity }) => ({
  kind: name,
  names: [...new Set(pattern.split(NAME_IN_PATH).filter((_, n) => n % 2 === 1))],
  fields: Object.entries(identity).map(([field, form]): Fixed => [field, filler(form)]),
}));

// A kind may have several patterns; which one a path fits is told by the names it gives.
const BY_KIND: ReadonlyMap<string, readonly FixedBy[]> = new Map(
  PLACES.map(({ name }) => [
    name,
    ALL.filter(({ kind }) => kind === name).sort((a, b) => b.names.length - a.names.length),
  ]),
);

/** The fields of a record that its path fixes, each with what makes the text it must have of the path's names. */
export function fixedBy(kind: string, names: Readonly<Record<string, string>>): readonly Fixed[] {
  const forms = BY_KIND.get(kind) ?? [];
  // The longest first: of two that fit, the one with more names is meant.
  return forms.find(({ names: own }) => own.every((name) => name in names))?.fields ?? [];
}

/** The fields of a record that its path fixes, with the text they must have. */
export function fixedFields(
  kind: string,
  names: Readonly<Record<string, string>>,
): readonly (readonly [field: string, text: string])[] {
  return fixedBy(kind, names).map(([field, textOf]) => [field, textOf(names)]);
}

/** Whether a field that the path fixes says something else; its other faults are then not worth telling. */
export function breaksPath(kind: string, entry: Entry<object>, field: string): boolean {
  const fixed = fixedFields(kind, entry.names).find(([name]) => name === field);
  return fixed !== undefined && fixed[1] !== textAt(entry, field);
}

/** A field of a record as text. */
export function textAt(entry: Entry<object>, field: string): string {
  return String(Reflect.get(entry.value, field));
}

/** The id that a path gives its record: its own, for a record of a dossier that of the task; else the path itself. */
export function idOfPath(kind: string, path: string, names: Readonly<Record<string, string>>): string {
  const fixed = new Map(fixedFields(kind, names));
  return fixed.get('id') ?? fixed.get('task') ?? fixed.get('version') ?? path;
}

/** Splitting a form at its names in braces leaves text and name by turns. */
function filler(form: string): Fixed[1] {
  const pieces = form.split(NAME_IN_PATH);
  return (names) => {
    let text = pieces[0] ?? '';
    for (let n = 1; n < pieces.length; n += 2) text += (names[pieces[n] ?? ''] ?? '') + (pieces[n + 1] ?? '');
    return text;
  };
}
