import { addDays, yearOf } from '#days/day.ts';
import { compareText } from '#record/schema/problem.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Context } from '../dossier/context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import { SEVERITY, type LightResult } from '../lights/node-light.ts';
import { taskLights } from '../lights/unit-light.ts';
import { isSeen, liveLook } from '../time/look.ts';
import { nodeOutcome } from '../verification/outcome.ts';
import { draftPart, type DraftPart } from './draft.ts';
import { classRank } from './matter-facts.ts';

/** A dated step on the chart. `claimed` is reported and not yet checked, `late` neither done nor reported on its day. */
export interface ChartStep {
  readonly due: string;
  readonly state: 'done' | 'claimed' | 'late' | 'ahead';
  /** The matter's own deadline. */
  readonly isEnd: boolean;
}

/** A row of the chart: a matter, with those into which it was laid on several units. */
export interface ChartFact {
  readonly dossier: Dossier;
  /** Who has it in hand: the leads of its parts, else its own. */
  readonly units: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly steps: readonly ChartStep[];
  /** The most severe of all its units; undefined where the rules know no lights. */
  readonly light: LightResult | undefined;
}

/** 进度图 (mechanisms.md row 42): all of it follows from the record, nothing is typed. */
export interface ChartPaper {
  readonly month: string;
  /** The first and last day of its axis. */
  readonly from: string;
  readonly to: string;
  readonly rows: DraftPart<ChartFact>;
}

/** As many rows as stand on it without being chosen: two sheets that are read from two metres. */
const MOST = 28;

/** The draft of a month's chart, as of the context's moment. `month` is `2026-06`; its axis is that year. */
export function chartPaper(context: Context, month: string): ChartPaper {
  const year = month.slice(0, 4);
  return {
    month,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    rows: draftPart('chart', MOST, chartFacts(context, Number(year)), ({ dossier }) => ({
      task: dossier.id,
    })),
  };
}

/** Matters that are on in a year, those in hand first, of these those of higher class, then by their deadlines; a part stands with its parent. */
function chartFacts(context: Context, year: number): readonly ChartFact[] {
  const look = liveLook(context.asOf);
  const all = [...context.dossiers.values()].filter(
    (dossier) =>
      isSeen(dossier.notice, look) &&
      withdrawnOn(dossier, look) === undefined &&
      yearOf(dossier.task.value.notice.printed) <= year,
  );
  const ids = new Set(all.map(({ id }) => id));
  const parentOf = ({ task }: Dossier) =>
    task.value.parent !== undefined && ids.has(task.value.parent) ? task.value.parent : undefined;
  const parts = Map.groupBy(all, parentOf);
  return all
    .filter((dossier) => parentOf(dossier) === undefined)
    .map((dossier) => factOf(context, dossier, parts.get(dossier.id) ?? []))
    .filter(({ steps, light }) => light?.light !== 'done' || steps.some(({ due }) => yearOf(due) >= year))
    .toSorted(
      (a, b) =>
        Number(a.light?.light === 'done') - Number(b.light?.light === 'done') ||
        classRank(context, b.dossier) - classRank(context, a.dossier) ||
        compareText(a.dossier.task.value.due, b.dossier.task.value.due) ||
        compareText(a.dossier.id, b.dossier.id),
    );
}

function factOf(context: Context, dossier: Dossier, parts: readonly Dossier[]): ChartFact {
  const look = liveLook(context.asOf);
  const steps = [dossier, ...parts].flatMap((one) =>
    taskNodes(context, one, look)
      .filter(({ cancelled }) => !cancelled)
      .map((node) => stepOf(context, one, node)),
  );
  const lights = [dossier, ...parts].flatMap((one) =>
    taskLights(context, one, look).map(({ light }) => light),
  );
  const { lead, notice, due } = dossier.task.value;
  const ends = steps.map((step) => step.due);
  return {
    dossier,
    units: parts.length === 0 ? [lead] : parts.map(({ task }) => task.value.lead),
    from: notice.printed,
    to: [due, ...ends].reduce((last, day) => (day > last ? day : last)),
    steps: together(steps),
    light: mostSevere(lights),
  };
}

function stepOf(context: Context, dossier: Dossier, node: TaskNode): ChartStep {
  const look = liveLook(context.asOf);
  const { state } = nodeOutcome(context, dossier, node, look);
  const isLate = state === 'open' && !node.held && node.due < look.day;
  return {
    due: node.due,
    state: state === 'accepted' ? 'done' : state === 'claimed' ? 'claimed' : isLate ? 'late' : 'ahead',
    isEnd: node.id === 'end',
  };
}

/** Steps of one day as one mark: the worst of them. */
function together(steps: readonly ChartStep[]): readonly ChartStep[] {
  return [...Map.groupBy(steps, ({ due }) => due)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([due, same]) => ({
      due,
      state: STATES.find((state) => same.some((step) => step.state === state)) ?? 'ahead',
      isEnd: same.some(({ isEnd }) => isEnd),
    }));
}

/** The worst first. */
const STATES: readonly ChartStep['state'][] = ['late', 'ahead', 'claimed', 'done'];

/** Of lights that are equally severe, 完成 yields to what still stands. */
function mostSevere(lights: readonly LightResult[]): LightResult | undefined {
  const rank = ({ light }: LightResult) => (light === 'done' ? -1 : SEVERITY[light]);
  return lights.toSorted((a, b) => rank(b) - rank(a) || b.amount - a.amount)[0];
}

/** The months of a year's axis, by their first days. */
export function monthStarts({ from, to }: Pick<ChartPaper, 'from' | 'to'>): readonly string[] {
  const starts: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (day.endsWith('-01')) starts.push(day);
  return starts;
}
