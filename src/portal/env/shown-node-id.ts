import { taskNodes } from '#engine/dossier/nodes.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { liveLook } from '#engine/time/look.ts';
import type { ViewEnv } from './env.ts';

/**
 * What a node of a shown matter goes by on a page: its id where a record that may be read sets it,
 * otherwise its place among those of which none does, `x1`. An id is a word that somebody chose.
 */
export function shownNodeId(env: ViewEnv, dossier: Dossier, node: string): string {
  const { context, shownByPath } = env;
  const nodes = taskNodes(context, dossier, liveLook(context.asOf));
  const isRead = (path: string) => shownByPath.has(path);
  const isKnown = (id: string) =>
    id === 'end' ||
    dossier.plans.some(
      ({ entry }) => isRead(entry.path) && entry.value.nodes.some((planned) => planned.id === id),
    ) ||
    nodes.some((known) => known.id === id && isRead(known.source.entry.path));
  if (isKnown(node)) return node;
  const hidden = nodes.map(({ id }) => id).filter((id) => !isKnown(id));
  return `x${String(hidden.indexOf(node) + 1)}`;
}

/** The id of a duty as it may be told. */
export function shownDutyId(env: ViewEnv, { id, dossier, subject }: Duty): string {
  if (dossier === undefined) return id;
  for (const kind of ['node', 'verification']) {
    const own = `${dossier.id}-${kind}-${subject}`;
    if (id.startsWith(own))
      return `${dossier.id}-${kind}-${shownNodeId(env, dossier, subject)}${id.slice(own.length)}`;
  }
  return id;
}
