import type { Context } from '../dossier/context.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { planCourse, type PlanVersion } from '../dossier/plan-course.ts';
import { supervisionActs, type SupervisionAct } from '../inspections/response.ts';
import { concludedOn } from '../lights/conclusion.ts';
import { lookBackOf } from '../lights/look-back.ts';
import { liveLook } from '../time/look.ts';

/** A stage of a matter that is itself a scheme. `ahead` before it begins; `none` where nothing is owed in it. */
export interface SchemeStage {
  readonly stage: 'drafting' | 'carrying-out' | 'evaluation';
  readonly standing: 'ahead' | 'now' | 'done' | 'none';
  readonly from: string | undefined;
  /** Its last day; undefined while it lasts. */
  readonly to: string | undefined;
}

/** The three stages of a matter that is itself a scheme, and how early supervision stepped in. */
export interface SchemeStages {
  readonly stages: readonly SchemeStage[];
  /** 备案 of its plan. */
  readonly planned: PlanVersion['filed'];
  /** The acts of supervision beside the notice, the first first. */
  readonly acts: readonly SupervisionAct[];
}

/**
 * 方案起草, 组织实施, 效果评价 of a matter whose title says that it is a scheme: from the notice to 备案 of its plan,
 * to the acceptance of 办结, to the last look back (rules.md 读法 av; mechanisms.md rows 63 to 65). Nothing is typed
 * for it and nothing is checked. Undefined of other matters, of 即办件, which have no plan, of what was withdrawn, and
 * where the rules know no plans.
 */
export function schemeStages(context: Context, dossier: Dossier): SchemeStages | undefined {
  const look = liveLook(context.asOf);
  const { title } = dossier.task.value;
  const { start } = dossier.delivery;
  const isScheme = context.words.schemes.some(({ name }) => title.includes(name));
  if (!isScheme || dossier.prompt || context.rulesOn(start)?.plans === undefined) return undefined;
  if (withdrawnOn(dossier, look) !== undefined || start > look.day) return undefined;
  const concluded = concludedOn(context, dossier, look);
  const planned = planCourse(context, dossier, look).baseline?.filed;
  const looks = lookBackOf(context, dossier, look)?.looks ?? [];
  const evaluated = looks.every(({ check }) => check !== undefined) ? looks.at(-1)?.check?.on : undefined;
  return {
    planned,
    acts: supervisionActs(context, dossier),
    stages: [
      // A matter that was concluded without a plan was never carried out by one.
      stageOf('drafting', start, planned?.on ?? concluded),
      stageOf('carrying-out', planned?.on, concluded),
      concluded !== undefined && looks.length === 0
        ? { stage: 'evaluation', standing: 'none', from: undefined, to: undefined }
        : stageOf('evaluation', concluded, evaluated),
    ],
  };
}

function stageOf(stage: SchemeStage['stage'], from: string | undefined, to: string | undefined): SchemeStage {
  if (from === undefined)
    return { stage, standing: to === undefined ? 'ahead' : 'none', from, to: undefined };
  return { stage, standing: to === undefined ? 'now' : 'done', from, to };
}
