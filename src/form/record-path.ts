import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { NAME_IN_PATH } from '#record/schema/kind.ts';

/** What the place of a record is called after, by the names in the pattern of its path. */
export type PlaceNames = Readonly<Record<string, string>>;

/** The names in a pattern, in order. */
export function namesIn(pattern: string): readonly string[] {
  return pattern.split(NAME_IN_PATH).filter((_, n) => n % 2 === 1);
}

/** A pattern with its names filled in; what is not called stays empty. */
export function filledIn(pattern: string, names: PlaceNames): string {
  return pattern
    .split(NAME_IN_PATH)
    .map((piece, n) => (n % 2 === 1 ? (names[piece] ?? '') : piece))
    .join('');
}

/** Where a record of a kind stands that is called so: the place that has just these names. @throws Error where the kind has none. */
export function recordPath(kind: KindName, names: PlaceNames): string {
  for (const pattern of Object.keys(KINDS[kind].paths)) {
    const asked = namesIn(pattern);
    if (asked.length === Object.keys(names).length && asked.every((name) => name in names))
      return filledIn(pattern, names);
  }
  throw new Error(`${kind} has no place for ${Object.keys(names).join(', ')}`);
}

/** The same at a place where nothing stands yet: where something does, with the next number in a name, behind what stands there. */
export function freeNames<Names extends PlaceNames>(
  kind: KindName,
  names: Names,
  numbered: string,
  taken: readonly string[],
): Names {
  const own = names[numbered];
  let free = names;
  for (let n = 2; taken.includes(recordPath(kind, free)); n += 1)
    free = { ...names, [numbered]: own === undefined ? String(n) : `${own}-${String(n)}` };
  return free;
}

/** The first of `stem.yaml`, `stem-2.yaml` and so on at which nothing stands. */
export function freePath(stem: string, taken: ReadonlySet<string>): string {
  let path = `${stem}.yaml`;
  for (let n = 2; taken.has(path); n += 1) path = `${stem}-${String(n)}.yaml`;
  return path;
}
