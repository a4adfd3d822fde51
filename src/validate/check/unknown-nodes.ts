import type { Dossier, Source } from '#engine/dossier/dossier.ts';
import { nearest } from '#text/nearest.ts';
import type { CheckIndex } from './check-index.ts';
import { found, type Finding } from './check.ts';
import { nodeIds } from './dossier-facts.ts';

/** A fact of a matter that names one of its nodes. */
interface NamesNode {
  readonly node: string;
  readonly source: Source;
}

/** Facts that name a node which no plan and no demand of the matter knows; of a matter not wholly read nothing is said. */
export function* unknownNodes(
  { context, isUnread }: CheckIndex,
  factsOf: (dossier: Dossier) => readonly NamesNode[],
): Generator<Finding> {
  for (const dossier of context.dossiers.values()) {
    if (isUnread('plan', dossier.id) || isUnread('verification')) continue;
    const ids = nodeIds(dossier);
    for (const { node, source } of factsOf(dossier)) {
      if (!ids.has(node))
        yield found(source.entry, [...source.field, 'node'], {
          task: dossier.id,
          nearest: nearest(node, ids) ?? '',
          known: [...ids].join('、'),
        });
    }
  }
}
