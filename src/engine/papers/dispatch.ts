import { monthOf, nextMonth } from '#days/day.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Monthly } from '#record/dossier/monthly.ts';
import { planCourse } from '../dossier/plan-course.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Context } from '../dossier/context.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { LightResult } from '../lights/node-light.ts';
import { unitLight } from '../lights/unit-light.ts';
import { dossiersOfUnit } from '../score/weeks.ts';
import { liveLook } from '../time/look.ts';
import { lateness, nodeOutcome } from '../verification/outcome.ts';
import { draftPart, type DraftPart } from './draft.ts';
import { classRank, doneId, lastWords } from './matter-facts.ts';

/** A step that falls due, and what became of it. */
export interface MonthNode {
  readonly node: TaskNode;
  readonly state: 'open' | 'claimed' | 'accepted';
  /** The day of the report, of an accepted one that of the check. */
  readonly on: string | undefined;
  /** Working days late, so far or when it was reported. */
  readonly late: number;
}

/** A matter of a unit in a month: what was to be done, what was, what comes next. */
export interface DispatchRow {
  readonly dossier: Dossier;
  readonly nodes: readonly MonthNode[];
  readonly next: readonly TaskNode[];
  readonly light: LightResult | undefined;
  /** What the unit says is in the way, in its own words of the month. */
  readonly problem: string | undefined;
  /** What the matter is to have brought by its end, as the unit's plan says. */
  readonly goal: string | undefined;
}

/** A unit's sheet. */
export interface DispatchUnit {
  readonly unit: string;
  readonly rows: readonly DispatchRow[];
  readonly monthly: Monthly | undefined;
  readonly count: DispatchCount;
}

/** Steps that were to be done in the month. */
interface DispatchCount {
  readonly due: number;
  /** Reported done, checked or not. */
  readonly done: number;
  readonly waits: number;
  readonly open: number;
}

/** The same step of one matter or of several, due next. */
export type AheadStep = readonly [AheadNode, ...AheadNode[]];
interface AheadNode {
  readonly dossier: Dossier;
  readonly node: TaskNode;
}

/** 月度调度表 with the page that is read at the monthly meeting: no score and no rank, for nothing is frozen yet (mechanisms.md rows 55, 69, 70). */
export interface DispatchPaper {
  readonly month: string;
  readonly units: readonly DispatchUnit[];
  readonly count: DispatchCount;
  readonly said: DraftPart<DispatchUnit>;
  readonly ahead: DraftPart<AheadStep>;
}

/** With more of them, and a paragraph on what is common, the page that is read is no longer one. */
const MOST = { units: 6, ahead: 5 } as const;

/** The draft of a month's sheets, as of the context's moment. `month` is `2026-05`. */
export function dispatchPaper(context: Context, month: string): DispatchPaper {
  const units = context.ledger.unit
    .map(({ value }) => value)
    .toSorted((a, b) => a.order - b.order || compareText(a.id, b.id))
    .flatMap(({ id }) => unitSheet(context, id, month) ?? []);
  // Who is behind first, then who did what was due; of whom nothing was due last.
  const told = units
    .filter(({ count }) => count.due > 0)
    .toSorted((a, b) => b.count.open - a.count.open || b.count.done - a.count.done);
  const ahead = Map.groupBy(
    units.flatMap(({ rows }) => rows.flatMap(({ dossier, next }) => next.map((node) => ({ dossier, node })))),
    (step) => Object.values(doneId(step)).join('|'),
  );
  const steps = [...ahead.values()]
    .flatMap(([first, ...others]): AheadStep[] => (first === undefined ? [] : [[first, ...others]]))
    .toSorted(
      ([a], [b]) =>
        classRank(context, b.dossier) - classRank(context, a.dossier) ||
        compareText(a.node.due, b.node.due) ||
        compareText(a.dossier.id, b.dossier.id),
    );
  return {
    month,
    units,
    count: total(units.map(({ count }) => count)),
    said: draftPart('units', MOST.units, told, ({ unit }) => ({ of: unit })),
    ahead: draftPart('ahead', MOST.ahead, steps, ([first]) => doneId(first)),
  };
}

function unitSheet(context: Context, unit: string, month: string): DispatchUnit | undefined {
  const rows = dossiersOfUnit(context, unit).flatMap((dossier) => rowOf(context, dossier, unit, month) ?? []);
  if (rows.length === 0) return undefined;
  return {
    unit,
    rows,
    monthly: context.ledger.monthly.find(({ value }) => value.unit === unit && value.month === month)?.value,
    count: total(rows.map(({ nodes }) => countOf(nodes))),
  };
}

/** A matter in which the unit has a step due in the month or the next, or that is open for it. */
function rowOf(context: Context, dossier: Dossier, unit: string, month: string): DispatchRow | undefined {
  const look = liveLook(context.asOf);
  if (dossier.delivery.start > look.day || withdrawnOn(dossier, look) !== undefined) return undefined;
  const own = taskNodes(context, dossier, look)
    .filter((node) => node.unit === unit && !node.cancelled && !node.held)
    .map((node) => ({ node, outcome: nodeOutcome(context, dossier, node, look) }));
  const nodes = own
    .filter(({ node }) => monthOf(node.due) === month)
    .map(({ node, outcome }): MonthNode => ({
      node,
      state: outcome.state,
      on: outcome.acceptedOn ?? outcome.finished,
      late: lateness(context, dossier, node, outcome, look),
    }));
  const open = own.filter(({ outcome }) => outcome.state === 'open');
  const next = open.map(({ node }) => node).filter(({ due }) => monthOf(due) === nextMonth(month));
  if (nodes.length === 0 && open.length === 0) return undefined;
  const word = lastWords(context, dossier.id).get(unit);
  return {
    dossier,
    nodes,
    next,
    light: unitLight(context, dossier, unit, look),
    problem: word?.problem,
    goal: planCourse(context, dossier, look).baseline?.plan.value.expectedResult,
  };
}

function countOf(nodes: readonly MonthNode[]): DispatchCount {
  const of = (state: MonthNode['state']) => nodes.filter((node) => node.state === state).length;
  return { due: nodes.length, done: of('accepted') + of('claimed'), waits: of('claimed'), open: of('open') };
}

function total(counts: readonly DispatchCount[]): DispatchCount {
  const sum = (key: keyof DispatchCount) => counts.reduce((all, count) => all + count[key], 0);
  return { due: sum('due'), done: sum('done'), waits: sum('waits'), open: sum('open') };
}
