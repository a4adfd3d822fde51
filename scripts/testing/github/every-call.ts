import type { Failure, Injected, Where } from './failures.ts';

interface CanFail {
  fail(failure: Failure, where?: Where): Injected;
}

/** Sets the failure of this run: the requests that fit are counted from here. */
export type Arm = (github: CanFail, where?: Omit<Where, 'nth' | 'times'>) => void;

/**
 * Runs a scenario again and again, its first request failing, then its second, and so on, until a run has no further
 * one; that last run is the one where nothing fails. Each run makes a GitHub of its own and arms it once. Returns how
 * many requests there were to fail. Throws what a run throws, and says at which request.
 */
export async function everyCall(failure: Failure, run: (arm: Arm) => Promise<void>): Promise<number> {
  for (let nth = 1; nth <= MOST; nth += 1) {
    const armed: Injected[] = [];
    try {
      await run((github, where = {}) => {
        armed.push(github.fail(failure, { ...where, nth }));
      });
    } catch (error) {
      throw new Error(`with ${failure.kind} at request ${String(nth)}`, { cause: error });
    }
    const [injected] = armed;
    if (!injected || armed.length > 1) throw new Error('a scenario arms one GitHub, once');
    if (injected.met === 0) return nth - 1;
  }
  throw new Error(`the scenario has more than ${String(MOST)} requests`);
}

/** More than any scenario has: one that asks again without end would never be done. */
const MOST = 1000;
