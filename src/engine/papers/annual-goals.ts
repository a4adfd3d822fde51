import { yearOf } from '#days/day.ts';
import { compareText } from '#record/schema/problem.ts';
import { roleOf } from '#record/office/words.ts';
import type { EntryOf } from '#record/ledger.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Context } from '../dossier/context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { planCourse } from '../dossier/plan-course.ts';
import { isSeen, liveLook } from '../time/look.ts';
import { draftPart, type DraftPart } from './draft.ts';

/** A matter of the year's goals, with those into which it was laid on several units. */
export interface GoalFact {
  readonly dossier: Dossier;
  readonly parts: readonly Dossier[];
  /** The steps of the plan that is filed, in the order of their days; none before that. */
  readonly steps: EntryOf<'plan'>['value']['nodes'];
}

/** 年度任务分解表与路径图 (mechanisms.md rows 26–27). */
export interface GoalsPaper {
  readonly year: number;
  /** The meetings that set the goals: to their papers it is annexed. */
  readonly meetings: readonly EntryOf<'meeting'>[];
  readonly goals: DraftPart<GoalFact>;
}

/** As many matters as stand in it without being chosen. */
const MOST = 80;

/** The draft of a year's table, as of the context's moment: its matters by the decisions of the meeting that set them. */
export function goalsPaper(context: Context, year: number): GoalsPaper {
  const all = goalMatters(context, year);
  const ids = new Set(all.map(({ task }) => task.value.source.meeting));
  return {
    year,
    meetings: context.ledger.meeting.filter(({ value }) => ids.has(value.id)),
    goals: draftPart('goals', MOST, goalFacts(context, all), ({ dossier }) => ({ task: dossier.id })),
  };
}

/** The years of which goals were laid down, in order. */
export function goalYears(context: Context): readonly number[] {
  const years = [...context.dossiers.values()]
    .filter((dossier) => isGoal(context, dossier))
    .map(({ task }) => yearOf(task.value.notice.printed));
  return [...new Set(years)].sort((a, b) => a - b);
}

function isGoal(context: Context, { task }: Dossier): boolean {
  return roleOf(context.words.sources, task.value.source.kind) === 'annual';
}

function goalMatters(context: Context, year: number): readonly Dossier[] {
  const look = liveLook(context.asOf);
  return [...context.dossiers.values()].filter(
    (dossier) =>
      isGoal(context, dossier) &&
      yearOf(dossier.task.value.notice.printed) === year &&
      isSeen(dossier.notice, look) &&
      withdrawnOn(dossier, look) === undefined,
  );
}

/** Matters with their parts: a part stands with the matter that it was laid off from, not in a line of its own. */
function goalFacts(context: Context, all: readonly Dossier[]): readonly GoalFact[] {
  const ids = new Set(all.map(({ id }) => id));
  const isPart = ({ task }: Dossier) => task.value.parent !== undefined && ids.has(task.value.parent);
  return all
    .filter((dossier) => !isPart(dossier))
    .toSorted((a, b) => orderOf(a) - orderOf(b) || compareText(a.id, b.id))
    .map((dossier) => ({
      dossier,
      parts: all
        .filter(({ task }) => task.value.parent === dossier.id)
        .toSorted((a, b) => unitOrder(context, a) - unitOrder(context, b) || compareText(a.id, b.id)),
      steps: stepsOf(context, dossier),
    }));
}

/** The item of the meeting; matters without one come last. */
function orderOf({ task }: Dossier): number {
  return task.value.source.decision ?? Number.MAX_SAFE_INTEGER;
}

/** The place of a matter's lead in the register. */
function unitOrder({ units }: Context, { task }: Dossier): number {
  return units.get(task.value.lead)?.value.order ?? 0;
}

function stepsOf(context: Context, dossier: Dossier): GoalFact['steps'] {
  const { baseline, changes } = planCourse(context, dossier, liveLook(context.asOf));
  const filed = [baseline, ...changes].findLast((version) => version?.filed !== undefined);
  return (filed?.plan.value.nodes ?? []).toSorted((a, b) => compareText(a.due, b.due));
}
