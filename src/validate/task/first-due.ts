import type { Dossier } from '#engine/dossier/dossier.ts';

/** The first due date of a matter, by its first plan or else its notice, and the node that is due then. */
export function firstDueOf({ task, plans }: Dossier): { readonly day: string; readonly node: string } {
  let first = { day: task.value.due, node: 'end' };
  for (const node of plans[0]?.entry.value.nodes ?? [])
    if (node.due < first.day) first = { day: node.due, node: node.id };
  return first;
}
