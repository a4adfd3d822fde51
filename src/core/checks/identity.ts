import type { Entry } from '../entry.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';

const PLACEHOLDER = /\{([a-z]+)\}/gu;

// Pattern and placeholders of each kind, so that a path's kind is told by what its names are.
const BY_NAMES: ReadonlyMap<string, Kind> = new Map(
  KINDS.map((kind) => [
    namesKey(
      kind.name,
      [...kind.pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name),
    ),
    kind,
  ]),
);

/** The fields of a record that its path fixes, with the text they must have. */
export function fixedFields(
  kind: string,
  names: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const identity = BY_NAMES.get(namesKey(kind, Object.keys(names)))?.identity ?? {};
  return new Map(
    Object.entries(identity).map(([field, form]) => [
      field,
      form.replaceAll(PLACEHOLDER, (_, name: string) => names[name] ?? ''),
    ]),
  );
}

/** Whether a field that the path fixes says something else; its other faults are then not worth telling. */
export function breaksPath(kind: string, entry: Entry<object>, field: string): boolean {
  const fixed = fixedFields(kind, entry.names).get(field);
  const value: unknown = Object.getOwnPropertyDescriptor(entry.value, field)?.value;
  return fixed !== undefined && String(value) !== fixed;
}

/** The id that a path gives its record: its own, for a record of a dossier that of the task; else the path itself. */
export function idOfPath(kind: string, path: string, names: Readonly<Record<string, string>>): string {
  const fixed = fixedFields(kind, names);
  return fixed.get('id') ?? fixed.get('task') ?? names['task'] ?? fixed.get('version') ?? path;
}

function namesKey(kind: string, names: readonly string[]): string {
  return `${kind} ${[...new Set(names)].sort().join(',')}`;
}
