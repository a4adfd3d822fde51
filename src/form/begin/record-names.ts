import { z } from 'zod';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import type { Identity } from '#record/schema/kind.ts';
import { filledIn, namesIn, type PlaceNames } from '../record-path.ts';

/** A place of a record, named. */
export interface NamedPlace {
  /** Inside the data root. */
  readonly path: string;
  /** The fields that must say the same as the path. */
  readonly identity: object;
  /** Whether something stands there already. */
  readonly isTaken: boolean;
}

/** What comes in where a place is taken: the number of a supplement, or what tells two records of a day apart. */
const MORE = ['n', 'suffix'];

/**
 * Where a new record of a kind stands that is called by these names: of several places the one that has most of them,
 * and where that is taken, the one with the next free number. Where no second one may be, the place that is taken.
 * @throws Error where no place of the kind has these names
 */
export function freePlace(kind: KindName, names: PlaceNames, taken: ReadonlySet<string>): NamedPlace {
  const places = Object.entries(KINDS[kind].paths).map(([pattern, identity]) => {
    const asked = namesIn(pattern);
    return { pattern, identity, asked, missing: asked.filter((name) => !(name in names)) };
  });
  const [whole] = places
    .filter(({ missing }) => missing.length === 0)
    .toSorted((a, b) => b.asked.length - a.asked.length);
  const first = whole && placeAt(kind, whole.pattern, whole.identity, names);
  if (first !== undefined && !taken.has(first.path)) return { ...first, isTaken: false };
  for (const { pattern, identity, missing } of places) {
    const [more, ...others] = missing;
    if (more === undefined || others.length > 0 || !MORE.includes(more)) continue;
    // Where a record without a number stands, the next is its second.
    for (let n = whole === undefined ? 1 : 2; ; n += 1) {
      const place = placeAt(kind, pattern, identity, { ...names, [more]: String(n) });
      if (!taken.has(place.path)) return { ...place, isTaken: false };
    }
  }
  if (first === undefined) throw new Error(`${kind} has no place for ${Object.keys(names).join(', ')}`);
  return { ...first, isTaken: true };
}

/** The names in the places of a kind, in order. */
export function namesAsked(kind: KindName): readonly string[] {
  return [...new Set(Object.keys(KINDS[kind].paths).flatMap(namesIn))];
}

function placeAt(
  kind: KindName,
  pattern: string,
  identity: Identity,
  names: PlaceNames,
): Omit<NamedPlace, 'isTaken'> {
  const { members } = fieldsOf(KINDS[kind].schema);
  const fields = Object.entries(identity).map(([key, template]) => {
    const text = filledIn(template, names);
    return [key, members.get(key)?.schema instanceof z.ZodNumber ? Number(text) : text];
  });
  return { path: filledIn(pattern, names), identity: Object.fromEntries(fields) as object };
}
