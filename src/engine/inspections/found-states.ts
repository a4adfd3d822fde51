import type { Inspection } from '#record/finding/inspection.ts';
import type { EntryOf } from '#record/ledger.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Context } from '../dossier/context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import { liveLook, type Look } from '../time/look.ts';
import { nodeOutcome, type NodeOutcome } from '../verification/outcome.ts';

/**
 * Where a problem that was found stands (mechanisms.md row 14): 待核实, 不属实, 属实 (nothing is demanded), 整改中,
 * 已报待核, 销号. Always one of them, and never typed: it follows from the conclusion and from what became of what was
 * demanded.
 */
export const FOUND_STATES = ['unverified', 'untrue', 'true', 'mending', 'claimed', 'struck-off'] as const;
type FoundState = (typeof FOUND_STATES)[number];

export type Problem = NonNullable<Inspection['found']>[number];
export type Demand = NonNullable<Inspection['demands']>[number];

/** A demand as it stands: the node that it became, and between unit and section. */
export interface DemandStanding {
  readonly demand: Demand;
  readonly dossier: Dossier;
  readonly node: TaskNode;
  readonly outcome: NodeOutcome;
}

/** A problem as it stands with one of the units that have it. */
export interface FoundStanding {
  readonly entry: EntryOf<'inspection'>;
  readonly problem: Problem;
  readonly unit: string;
  readonly state: FoundState;
  readonly demands: readonly DemandStanding[];
}

/** The demands of an inspection that still ask for something or did; those of matters that were withdrawn, and nodes taken off, are none. */
export function demandStandings(context: Context, entry: EntryOf<'inspection'>): readonly DemandStanding[] {
  return context.memo('demand-standings', [entry], () => {
    const look = liveLook(context.asOf);
    return (entry.value.demands ?? []).flatMap((demand) => standing(context, demand, look));
  });
}

function standing(context: Context, demand: Demand, look: Look): readonly DemandStanding[] {
  const dossier = context.dossiers.get(demand.task);
  if (dossier === undefined || withdrawnOn(dossier, look) !== undefined) return [];
  const node = taskNodes(context, dossier, look).find(({ id }) => id === demand.id);
  if (node === undefined || node.cancelled) return [];
  return [{ demand, dossier, node, outcome: nodeOutcome(context, dossier, node, look) }];
}

/** Each problem of an inspection with each unit that has it, in the order of the record. */
export function foundStandings(context: Context, entry: EntryOf<'inspection'>): readonly FoundStanding[] {
  const { units, found = [] } = entry.value;
  const all = demandStandings(context, entry);
  return found.flatMap((problem) => {
    const having = problem.units ?? units;
    const about = all.filter(({ demand }) => demand.found?.includes(problem.no) === true);
    return having.map((unit): FoundStanding => {
      // Whoever has the node by now, the problem is that of the unit that was first asked.
      const demands =
        having.length === 1 ? about : about.filter(({ node }) => node.holders[0]?.unit === unit);
      return { entry, problem, unit, state: stateOf(problem, demands), demands };
    });
  });
}

function stateOf({ verdict }: Problem, demands: readonly DemandStanding[]): FoundState {
  if (verdict?.result === '不属实') return 'untrue';
  const states = demands.map(({ outcome }) => outcome.state);
  if (states.length === 0) return verdict === undefined ? 'unverified' : 'true';
  if (states.includes('open')) return 'mending';
  return states.includes('claimed') ? 'claimed' : 'struck-off';
}

/** Problems of one category over all inspections, with how many stand where. */
export interface CategoryStanding {
  readonly category: string;
  readonly found: readonly FoundStanding[];
}

/** All problems of the given inspections by category, in the order of the office's list; words that it no longer has last. */
export function byCategory(
  context: Context,
  inspections: readonly EntryOf<'inspection'>[],
): readonly CategoryStanding[] {
  const groups = new Map<string, FoundStanding[]>(
    context.words.foundCategories.map(({ name }) => [name, []]),
  );
  for (const entry of inspections)
    for (const found of foundStandings(context, entry)) {
      const group = groups.get(found.problem.category) ?? [];
      group.push(found);
      groups.set(found.problem.category, group);
    }
  return [...groups].flatMap(([category, found]) => (found.length === 0 ? [] : [{ category, found }]));
}
