/** The way from a value to a part of it. */
type Way = readonly (string | number)[];

/** A value of lists and plain objects without its functions, as a thread can send it, and where these stood. */
export interface Outline {
  readonly plain: unknown;
  readonly ways: readonly Way[];
}

type Made = () => unknown;

/** Takes the functions, none of which asks for anything, out of a value: what is made when it is asked for. In the order of the ways. */
export function takenApart(value: unknown): { readonly outline: Outline; readonly makers: readonly Made[] } {
  const ways: Way[] = [];
  const makers: Made[] = [];
  const plainOf = (part: unknown, way: Way): unknown => {
    if (typeof part === 'function') {
      ways.push(way);
      makers.push(() => Reflect.apply(part, undefined, []) as unknown);
      return undefined;
    }
    if (Array.isArray(part)) return part.map((one, at) => plainOf(one, [...way, at]));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, plainOf(one, [...way, key])]));
  };
  return { outline: { plain: plainOf(value, []), ways }, makers };
}

/** Puts a function where each stood: it makes what `make` does of its place among the ways. `plain` becomes the value. */
export function putTogether({ plain, ways }: Outline, make: (at: number) => unknown): unknown {
  for (const [at, way] of ways.entries()) {
    let owner = plain;
    for (const part of way.slice(0, -1)) owner = Reflect.get(Object(owner) as object, part);
    Reflect.set(Object(owner) as object, way.at(-1) ?? '', () => make(at));
  }
  return plain;
}
