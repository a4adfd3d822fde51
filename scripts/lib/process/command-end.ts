/** How a command ended: its exit code, and all that it said on either output. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** The ends that came before the work was done, by what was thrown for them. */
const ends = new WeakMap<Error, Ended>();

/** Ends the command at hand: thrown, so that on the way whatever it holds is given back. */
export function endWith({ code, out = '', error = '' }: Partial<Ended> & Pick<Ended, 'code'>): never {
  const thrown = new Error(`the command ended with ${String(code)}`);
  ends.set(thrown, { code, out, error });
  throw thrown;
}

/** Says why the work is not done and ends with 1. */
export function refuse(why: string): never {
  return endWith({ code: 1, error: `${why}\n` });
}

/** The end that was thrown; undefined where something else was. */
export function endOf(thrown: unknown): Ended | undefined {
  return thrown instanceof Error ? ends.get(thrown) : undefined;
}
