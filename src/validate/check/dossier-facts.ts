import { handOversOf, leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { liveLook, type Look } from '#engine/time/look.ts';
import { addDays } from '#days/day.ts';
import { END } from './check-index.ts';

/** Ids that a claim or check of a matter may name: `end`, every node of any plan version, every rectification demand. */
export function nodeIds(dossier: Dossier): ReadonlySet<string> {
  return remembered(NODE_IDS, dossier, () => {
    const ids = new Set(['end']);
    for (const plan of dossier.plans) for (const node of plan.entry.value.nodes) ids.add(node.id);
    for (const { id } of dossier.demands) ids.add(id);
    return ids;
  });
}

/** The units that have or had a part in a matter: lead, assisting, those named by a node of any plan version, successors. */
export function unitsOf(dossier: Dossier): ReadonlySet<string> {
  return remembered(UNITS, dossier, () => {
    const { lead, assists } = dossier.task.value;
    const units = new Set([lead, ...(assists ?? [])]);
    for (const plan of dossier.plans)
      for (const node of plan.entry.value.nodes) if (node.unit !== undefined) units.add(node.unit);
    for (const { entry } of dossier.events) if (entry.value.to !== undefined) units.add(entry.value.to);
    return units;
  });
}

/** The units on the notice and those to which a part was handed over since. */
export function unitsNamed({ task, events }: Dossier): readonly string[] {
  const { lead, assists = [] } = task.value;
  return [...new Set([lead, ...assists, ...events.flatMap(({ entry }) => entry.value.to ?? [])])];
}

/**
 * The units that may answer for a node on a day: who has it by the latest plan that names it, by
 * the check that demanded it, or else leads; after a hand-over the successor, on its day both.
 * The last is the one that has it at the day's end.
 */
export function holdersOn(dossier: Dossier, id: string, day: string): readonly string[] {
  const first = firstHolder(dossier, id);
  if (dossier.turns.length === 0) return [first];
  return [...new Set([holder(dossier, first, addDays(day, -1)), holder(dossier, first, day)])];
}

/** The units that may speak for the matter as its lead on a day; the last is the lead at the day's end. */
export function leadsOn(dossier: Dossier, day: string): readonly string[] {
  if (dossier.turns.length === 0) return [dossier.task.value.lead];
  return [...new Set([leadOf(dossier, lookOn(addDays(day, -1))), leadOf(dossier, lookOn(day))])];
}

/** `demands` are those that may have made it: one of a check speaks of a node that was there before. */
function firstHolder(dossier: Dossier, id: string, demands = dossier.demands): string {
  const { lead } = dossier.task.value;
  const plan = dossier.plans.findLast(({ entry }) => entry.value.nodes.some((node) => node.id === id));
  if (plan !== undefined) return plan.entry.value.nodes.find((node) => node.id === id)?.unit ?? lead;
  const n = demands.findIndex((demand) => demand.id === id);
  const demand = demands[n];
  if (demand === undefined) return lead;
  const { check } = demand;
  if (check === undefined) return demand.unit ?? leadOf(dossier, lookOn(demand.on));
  const answered = dossier.claims.findLast(
    ({ node, received }) => node === check.node && received <= check.registered,
  );
  return answered?.unit ?? firstHolder(dossier, check.node, demands.slice(0, n));
}

function holder(dossier: Dossier, first: string, day: string): string {
  return handOversOf(dossier, lookOn(day)).reduce((unit, { from, to }) => (from === unit ? to : unit), first);
}

/** Everything that was ever entered, of days up to one. */
function lookOn(day: string): Look {
  return { ...liveLook(END), day };
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
