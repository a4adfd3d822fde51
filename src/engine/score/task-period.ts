import { decimal, fraction, max, multiply, ONE, subtract, ZERO, type Fraction } from '#exact/fraction.ts';
import type { Tasks } from '#record/rules/tasks.ts';
import { leadsOf, withdrawnOn } from '../dossier/course.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import { missingPlan, type PlanDuty } from '../dossier/plan-duties.ts';
import type { CompletionFact } from '../scheme/facts.ts';
import type { Context } from '../dossier/context.ts';
import { isOver, isSeen, type Look } from '../time/look.ts';
import { periodBefore, periodLook, rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { lateness, nodeOutcome, workdaysLate, type NodeOutcome } from '../verification/outcome.ts';

/**
 * How a node that is due stands in a period (rules.md §3): `finished` and `open` count, `waiting`
 * (open, at most 5 working days late) is settled in the next, `suspended` counts nothing.
 */
type NodeState = 'finished' | 'open' | 'waiting' | 'suspended';

/** A node in a period. */
export interface NodeLine {
  /** Node id, or `plan` for a missing plan. */
  readonly id: string;
  readonly state: NodeState;
  readonly node: TaskNode | undefined;
  readonly outcome: NodeOutcome | undefined;
  readonly plan: PlanDuty | undefined;
  /** Completion value, 0…1; 0 of what does not count. */
  readonly c: Fraction;
  /** Working days late: of the finish, or at the cut-off. */
  readonly late: number;
  readonly source: Source;
}

/** What a task brings one of its units in one period. */
export interface TaskLine extends CompletionFact {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly level: string;
  /** Those that count. */
  readonly nodes: readonly NodeLine[];
  /** Those that wait or rest. */
  readonly beside: readonly NodeLine[];
}

interface TaskPeriod {
  readonly lines: readonly TaskLine[];
  /** Nodes that some period has counted finished → the claim it counted last. */
  readonly finished: ReadonlyMap<string, string>;
}

const NOTHING: TaskPeriod = { lines: [], finished: new Map() };

/** A task's lines of a period, by unit. Each period builds on the one before as it stood at its own look. */
export function taskPeriod(context: Context, dossier: Dossier, period: Period): TaskPeriod {
  // A notice that was registered later was not there yet, whenever it was handed over.
  const { delivery, notice } = dossier;
  if (period.to < delivery.start || !isSeen(notice, periodLook(context, period))) return NOTHING;
  return context.memo('task-period', [dossier.task, period.id], () => {
    const earlier = periodBefore(context, period);
    const before = earlier === undefined ? NOTHING : taskPeriod(context, dossier, earlier);
    const rules = rulesOf(context, period);
    return rules?.tasks === undefined
      ? { lines: [], finished: before.finished }
      : count(context, rules.tasks, dossier, period, before);
  });
}

function count(
  context: Context,
  tasks: Tasks,
  dossier: Dossier,
  period: Period,
  before: TaskPeriod,
): TaskPeriod {
  const look = periodLook(context, period);
  if (withdrawnOn(dossier, look) !== undefined) return NOTHING;
  const due = taskNodes(context, dossier, look).filter((node) => isOver(node.due, look) && !node.cancelled);
  const nodes = due.flatMap((node) => {
    const line = nodeLine(context, tasks, dossier, node, before.finished.get(node.id), look);
    return line === undefined ? [] : [{ unit: node.unit, line }];
  });
  const hasPlans = rulesOf(context, period)?.plans !== undefined;
  const missing = hasPlans ? missingPlan(context, dossier, look) : undefined;
  if (missing !== undefined)
    nodes.push({ unit: missing.unit, line: planLine(context, tasks, dossier, missing, look) });
  const finished = new Map(before.finished);
  for (const { line } of nodes)
    if (line.state === 'finished') finished.set(line.id, line.outcome?.claim?.id ?? '');
  return { lines: byUnit(tasks, dossier, nodes, look), finished };
}

/** A node's line; undefined once a period has counted it finished, unless that claim was refused since. */
function nodeLine(
  context: Context,
  tasks: Tasks,
  dossier: Dossier,
  node: TaskNode,
  counted: string | undefined,
  look: Look,
): NodeLine | undefined {
  const outcome = nodeOutcome(context, dossier, node, look);
  if (counted !== undefined && !outcome.refusals.some(({ claim }) => claim.id === counted)) return undefined;
  const late = lateness(context, dossier, node, outcome, look);
  const as = (state: NodeState, c = ZERO): NodeLine => ({
    id: node.id,
    state,
    node,
    outcome,
    plan: undefined,
    c,
    late,
    source: outcome.claim?.source ?? node.source,
  });
  if (node.held) return as('suspended');
  if (outcome.claim !== undefined) return as('finished', finishedValue(tasks, late));
  return as(late <= tasks.wait ? 'waiting' : 'open');
}

/** A plan not filed is a node too, due on the plan's day, until it is filed (rules.md §3). */
function planLine(context: Context, tasks: Tasks, dossier: Dossier, plan: PlanDuty, look: Look): NodeLine {
  const late = workdaysLate(context, plan.due, look.day, look);
  return {
    id: 'plan',
    state: late <= tasks.wait ? 'waiting' : 'open',
    node: undefined,
    outcome: undefined,
    plan,
    c: ZERO,
    late,
    source: { entry: dossier.task, field: ['notice', 'printed'] },
  };
}

/** c of a finished node: 1 on time, less a step for each working day late, at least the floor (rules.md §5). */
function finishedValue({ lateStep, lateFloor }: Tasks, late: number): Fraction {
  return max(decimal(lateFloor), subtract(ONE, multiply(decimal(lateStep), fraction(late))));
}

function byUnit(
  tasks: Tasks,
  dossier: Dossier,
  nodes: readonly { readonly unit: string; readonly line: NodeLine }[],
  look: Look,
): TaskLine[] {
  const leads = leadsOf(dossier, look);
  const level = dossier.task.value.class;
  return [...new Set(nodes.map(({ unit }) => unit))].flatMap((unit) => {
    const role = leads.has(unit) ? 'lead' : 'assist';
    const r = roleWeight(tasks, role);
    if (r === undefined) return [];
    const own = nodes.filter((node) => node.unit === unit).map(({ line }) => line);
    const counts = ({ state }: NodeLine) => state === 'finished' || state === 'open';
    return [
      {
        dossier,
        unit,
        level,
        role,
        d: classWeight(tasks, level),
        r,
        nodes: own.filter(counts),
        beside: own.filter((line) => !counts(line)),
      },
    ];
  });
}

/** d of a class; of one that the rules do not name (a check tells) 1. */
export function classWeight({ classes }: Tasks, level: string): Fraction {
  const weight = classes.find(({ name }) => name === level)?.weight;
  return weight === undefined ? ONE : decimal(weight);
}

/** r of a role; undefined where only 主办 counts. */
export function roleWeight({ assist }: Tasks, role: CompletionFact['role']): Fraction | undefined {
  if (role === 'lead') return ONE;
  return assist === undefined ? undefined : decimal(assist);
}

/** All units' lines of a period, made once for all units; none where the rules know no tasks. */
export function taskLines(context: Context, period: Period): ReadonlyMap<string, readonly TaskLine[]> {
  return context.memo('task-lines', period.id, () => {
    const byUnitId = new Map<string, TaskLine[]>();
    for (const dossier of context.dossiers.values())
      for (const line of taskPeriod(context, dossier, period).lines) {
        const lines = byUnitId.get(line.unit);
        if (lines === undefined) byUnitId.set(line.unit, [line]);
        else lines.push(line);
      }
    return byUnitId;
  });
}
