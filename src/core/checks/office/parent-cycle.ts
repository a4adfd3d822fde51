import type { Entry } from '../../entry.ts';
import { check, type Finding, found } from '../check.ts';

/** Following parents upward ends somewhere, for units and for tasks (mechanisms.md rows 3, 30). */
export const parentCycle = check({
  code: 'parent-cycle',
  severity: 'error',
  *find({ units, tasks }): Generator<Finding> {
    yield* cycles(units);
    yield* cycles(tasks);
  },
});

function* cycles(
  entries: ReadonlyMap<string, Entry<{ readonly parent?: string | undefined }>>,
): Generator<Finding> {
  const settled = new Set<string>();
  for (const start of entries.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !settled.has(id) && !onWay.has(id)) {
      way.push(id);
      onWay.add(id);
      id = entries.get(id)?.value.parent;
    }
    const entry = id === undefined ? undefined : entries.get(id);
    if (id !== undefined && onWay.has(id) && entry !== undefined) {
      const round = [...way.slice(way.indexOf(id)), id].join(' → ');
      yield found(entry, ['parent'], { round });
    }
    for (const seen of way) settled.add(seen);
  }
}
