import type { EntryOf } from '#record/ledger.ts';
import type { Look } from '../time/look.ts';
import type { Context } from './context.ts';

/** The papers that a matter carries out and that ask for an answer: the one that it came from, those that name it. */
export function repliesOf(context: Context, task: string): readonly EntryOf<'incoming'>[] {
  const byTask = context.memo('replies-by-task', '', () => {
    const found = new Map<string, EntryOf<'incoming'>[]>();
    const asking = context.ledger.incoming.filter(({ value }) => value.reply !== undefined);
    if (asking.length === 0) return found;
    const sources = Map.groupBy(context.dossiers.values(), ({ task: { value } }) => value.source.incoming);
    for (const entry of asking) {
      const from = (sources.get(entry.value.id) ?? []).map(({ id }) => id);
      for (const id of new Set([...from, ...(entry.value.task === undefined ? [] : [entry.value.task])]))
        found.set(id, [...(found.get(id) ?? []), entry]);
    }
    return found;
  });
  return byTask.get(task) ?? [];
}

/** Whether somebody who asked for an answer has none yet, as seen. */
export function awaitsReply(context: Context, task: string, look: Look): boolean {
  return repliesOf(context, task).some(
    ({ value: { replied } }) => replied === undefined || replied.on > look.day,
  );
}
