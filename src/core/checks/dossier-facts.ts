import type { Dossier } from '../compute/dossier.ts';
import { unitOfCheck } from '../compute/rectification.ts';

/** Ids that a claim or check of a matter may name: `end`, every node of any plan version, every rectification demand. */
export function nodeIds(dossier: Dossier): ReadonlySet<string> {
  return remembered(NODE_IDS, dossier, () => {
    const ids = new Set(['end']);
    for (const plan of dossier.plans) for (const node of plan.value.nodes) ids.add(node.id);
    for (const { result } of dossier.checks)
      if (result.rectification !== undefined) ids.add(result.rectification.id);
    return ids;
  });
}

/** The units that have a part in a matter: lead, assisting, and those named by a node of any plan version. */
export function unitsOf(dossier: Dossier): ReadonlySet<string> {
  return remembered(UNITS, dossier, () => {
    const { lead, assists } = dossier.task.value;
    const units = new Set([lead, ...(assists ?? [])]);
    for (const plan of dossier.plans)
      for (const node of plan.value.nodes) if (node.unit !== undefined) units.add(node.unit);
    return units;
  });
}

/** The unit that answers for a node: by the latest plan that names it, or by the check that demanded it; else the lead. */
export function unitOfNode(dossier: Dossier, id: string): string {
  for (const plan of dossier.plans.toReversed()) {
    const node = plan.value.nodes.find((planned) => planned.id === id);
    if (node !== undefined) return node.unit ?? dossier.task.value.lead;
  }
  const demand = dossier.checks.find(({ node, result }) => result.rectification?.id === id && node !== id);
  return demand === undefined ? dossier.task.value.lead : unitOfCheck(dossier, demand);
}

// Kept by the dossier itself, so that they go with it.
const NODE_IDS = new WeakMap<Dossier, ReadonlySet<string>>();
const UNITS = new WeakMap<Dossier, ReadonlySet<string>>();

function remembered<T>(table: WeakMap<Dossier, T>, dossier: Dossier, make: () => T): T {
  const known = table.get(dossier);
  if (known !== undefined) return known;
  const made = make();
  table.set(dossier, made);
  return made;
}
