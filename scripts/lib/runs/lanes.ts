/** Work of a lane; `after`: the one that must be over before, whatever came of it. */
export interface LaneStep<T> {
  readonly after?: T;
}

/**
 * Runs steps in so many lanes side by side: a lane that is free takes the first step, in the order given, whose `after`
 * is over. Rejects with what a step rejects with. A step that waits for one that is not among the steps would never
 * come: that is an error before anything runs.
 */
export async function runInLanes<T extends LaneStep<T>>(
  steps: readonly T[],
  lanes: number,
  run: (step: T) => Promise<void>,
): Promise<void> {
  const known = new Set(steps);
  if (steps.some(({ after }) => after !== undefined && !known.has(after)))
    throw new Error('A step waits for one that is not run');
  const waiting = [...steps];
  const over = new Set<T>();
  const running = new Set<Promise<void>>();
  const begin = async (step: T): Promise<void> => {
    await run(step);
    over.add(step);
  };
  while (over.size < steps.length) {
    const ready = waiting.findIndex(({ after }) => after === undefined || over.has(after));
    const [next] = running.size < lanes && ready >= 0 ? waiting.splice(ready, 1) : [];
    if (next === undefined && running.size === 0) throw new Error('The steps wait for each other');
    if (next === undefined) await Promise.race(running);
    else {
      const work = begin(next);
      running.add(work);
      const gone = (): void => void running.delete(work);
      work.then(gone, gone);
    }
  }
}
