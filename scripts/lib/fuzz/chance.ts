/** Random numbers that a seed repeats. */
export interface Chance {
  /** A whole number from 0 below `end`. */
  readonly below: (end: number) => number;
  /** One of a list that is not empty. */
  readonly of: <T>(list: readonly T[]) => T;
}

/** The same numbers for the same seed on every machine (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    of(list) {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError('nothing to choose from');
      return one;
    },
  };
}
