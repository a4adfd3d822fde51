import { compareDays, yearOf } from '#days/day.ts';
import { handOversOf, leadOf, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import { isSeen, type Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import { lateness, nodeOutcome } from '../verification/outcome.ts';

/**
 * How a unit's part of a matter stands at the end of a year, one of them: done in time, done late,
 * `open` with its date within the year, `carried` into the next year with its date beyond it or
 * held by a rest (跨年结转), or `withdrawn` (撤销督办).
 */
export type YearTaskState = 'on-time' | 'late' | 'open' | 'carried' | 'withdrawn';

/** A matter that a unit had in hand in a year. */
export interface YearTask {
  readonly dossier: Dossier;
  readonly role: 'lead' | 'assist';
  readonly state: YearTaskState;
}

/** The look at a year: facts to its last day, 代录 and checks of earlier claims to the close after it, never past the as-of moment. */
export function yearLook(context: Context, year: number): Look {
  return periodLook(context, {
    // No period of the rules can have this name.
    id: `year ${String(year)}`,
    kind: 'year',
    from: `${String(year)}-01-01`,
    to: `${String(year)}-12-31`,
    name: undefined,
  });
}

/** What a matter was in a year to each unit that had it in hand; what a unit had done before the year, or gave away, is not its. */
export function yearTasks(
  context: Context,
  dossier: Dossier,
  year: number,
): readonly (YearTask & { readonly unit: string })[] {
  const look = yearLook(context, year);
  if (dossier.delivery.start > look.day || !isSeen(dossier.notice, look)) return [];
  const withdrawn = withdrawnOn(dossier, look);
  if (withdrawn !== undefined && yearOf(withdrawn) < year) return [];
  const lead = leadOf(dossier, look);
  const nodes = taskNodes(context, dossier, look)
    .filter(({ cancelled }) => !cancelled)
    .map((node) => standing(context, dossier, node, look));
  const units = new Set([lead, ...assistsOf(dossier, look), ...nodes.map(({ node }) => node.unit)]);
  return [...units].flatMap((unit) => {
    const own = nodes.filter(({ node }) => node.unit === unit);
    const of = own.length > 0 ? own : nodes.filter(({ node }) => node.id === 'end').map(withoutDate);
    const open = of.filter(({ finished }) => finished === undefined);
    const done = of.flatMap(({ finished }) => finished ?? []);
    if (open.length === 0 && done.every((day) => yearOf(day) < year)) return [];
    const role = unit === lead ? ('lead' as const) : ('assist' as const);
    const state = open.length > 0 && withdrawn !== undefined ? 'withdrawn' : stateOf(of, open, year);
    return [{ dossier, unit, role, state }];
  });
}

/** A node with the day of its finish, claimed or accepted; `undefined` while open. */
interface Standing {
  readonly node: TaskNode;
  readonly finished: string | undefined;
  readonly late: number;
}

function standing(context: Context, dossier: Dossier, node: TaskNode, look: Look): Standing {
  const outcome = nodeOutcome(context, dossier, node, look);
  return { node, finished: outcome.finished, late: lateness(context, dossier, node, outcome, look) };
}

/** A unit that assists without a node of its own has no date that it could miss. */
function withoutDate(end: Standing): Standing {
  return { ...end, late: 0 };
}

/** Units that the notice names as assisting, each as its successor where it handed the matter over. */
function assistsOf(dossier: Dossier, look: Look): readonly string[] {
  const handOvers = handOversOf(dossier, look);
  return (dossier.task.value.assists ?? []).map((named) =>
    handOvers.reduce((unit, { from, to }) => (unit === from ? to : unit), named),
  );
}

/** A lead is in time by the deadline, another unit by the last of its nodes, the latest of those of one day; what is open stands by the date that comes last. */
function stateOf(own: readonly Standing[], open: readonly Standing[], year: number): YearTaskState {
  const last = (list: readonly Standing[]) =>
    list.toSorted((a, b) => compareDays(a.node.due, b.node.due) || a.late - b.late).at(-1);
  const awaited = last(open);
  if (awaited !== undefined) return awaited.node.held || yearOf(awaited.node.due) > year ? 'carried' : 'open';
  const decides = own.find(({ node }) => node.id === 'end') ?? last(own);
  return decides !== undefined && decides.late > 0 ? 'late' : 'on-time';
}
