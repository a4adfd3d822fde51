import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { NAME_IN_PATH } from '#record/schema/kind.ts';

/** Where a record of a kind stands that is called so: the place that has just these names. @throws Error where the kind has none. */
export function recordPath(kind: KindName, names: Readonly<Record<string, string>>): string {
  for (const pattern of Object.keys(KINDS[kind].paths)) {
    const pieces = pattern.split(NAME_IN_PATH);
    const asked = pieces.filter((_, n) => n % 2 === 1);
    if (asked.length === Object.keys(names).length && asked.every((name) => name in names))
      return pieces.map((piece, n) => (n % 2 === 1 ? (names[piece] ?? '') : piece)).join('');
  }
  throw new Error(`${kind} has no place for ${Object.keys(names).join(', ')}`);
}

/** The same at a place where nothing stands yet: with the next number in the name `suffix` where something does. */
export function freeNames(
  kind: KindName,
  names: Readonly<Record<string, string>>,
  suffix: string,
  taken: readonly string[],
): Readonly<Record<string, string>> {
  let free = names;
  for (let n = 2; taken.includes(recordPath(kind, free)); n += 1) free = { ...names, [suffix]: String(n) };
  return free;
}
