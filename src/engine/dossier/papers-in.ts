import type { EntryOf } from '#record/ledger.ts';
import type { Context } from './context.ts';

/** The papers that came in on a matter: the one that it came from, then those that name it, in the order of the ledger (mechanisms.md rows 9–11). */
export function papersIn(context: Context, task: string): readonly EntryOf<'incoming'>[] {
  const byTask = context.memo('papers-by-task', '', () => {
    const found = new Map<string, EntryOf<'incoming'>[]>();
    const { incoming } = context.ledger;
    if (incoming.length === 0) return found;
    const sources = Map.groupBy(context.dossiers.values(), ({ task: { value } }) => value.source.incoming);
    for (const entry of incoming) {
      const from = (sources.get(entry.value.id) ?? []).map(({ id }) => id);
      for (const id of new Set([...from, ...(entry.value.task === undefined ? [] : [entry.value.task])]))
        found.set(id, [...(found.get(id) ?? []), entry]);
    }
    return found;
  });
  return byTask.get(task) ?? [];
}
