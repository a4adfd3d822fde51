import { dayOf } from '#days/moment.ts';
import { isRecent } from '#days/recent.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { planCourse } from '#engine/dossier/plan-course.ts';
import { openNodes } from '#engine/lights/conclusion.ts';
import { liveLook } from '#engine/time/look.ts';
import { formHref } from '#form/address.ts';
import { compareText } from '#record/schema/problem.ts';
import { formVerbs, unitDeskText } from '#wording/desk/sentences.ts';
import { nodeTitle } from '../../task-list/task-row.ts';
import { postName, unitRef, type ViewEnv } from '../../env/env.ts';
import { shownNodeId } from '../../env/shown-node-id.ts';
import type { LinkView } from '../../shared/types.ts';

/** What came back to a unit, and what it has to do now. */
export interface ReturnedView {
  /** `6月10日退回：工作计划`. */
  readonly title: string;
  readonly matter: LinkView;
  /** Who said what, word for word. */
  readonly words: string;
  readonly how: string;
  readonly form: LinkView | null;
}

/** What came back to a unit and was not handed in again, newest first: plans, changes that were not granted, claims that a check refused. */
export function returnedTo(
  env: ViewEnv,
  dossiers: readonly Dossier[],
  unit: string,
): readonly ReturnedView[] {
  return dossiers
    .flatMap((dossier) => [...plansBack(env, dossier, unit), ...claimsBack(env, dossier, unit)])
    .toSorted((a, b) => compareText(b.day, a.day) || compareText(a.view.matter.href, b.view.matter.href))
    .map(({ view }) => view);
}

interface Returned {
  readonly day: string;
  readonly view: ReturnedView;
}

/** The last version, where it was returned or refused. */
function plansBack(env: ViewEnv, dossier: Dossier, unit: string): Returned[] {
  const { context, shownByPath } = env;
  const { versions, changes } = planCourse(context, dossier, liveLook(context.asOf));
  const last = versions.at(-1);
  const answer = last?.returned ?? last?.refused;
  if (last === undefined || answer === undefined || last.plan.value.unit !== unit) return [];
  if (!shownByPath.has(answer.entry.path)) return [];
  const isChange = changes.includes(last);
  // What was not granted changes nothing any more; it is told while it is news.
  if (isChange && !isRecent(context.asOf, answer.on)) return [];
  const today = dayOf(context.asOf);
  const what = isChange ? unitDeskText.changeBack : unitDeskText.planBack;
  const title = last.returned === undefined || isChange ? unitDeskText.refused : unitDeskText.back;
  return [
    {
      day: answer.on,
      view: {
        title: title(what, answer.on, today),
        matter: matterOf(dossier),
        words: unitDeskText.said(nameOf(env, answer.by), answer.reason),
        how: isChange ? unitDeskText.refusedNote : unitDeskText.redoPlan,
        form: isChange ? null : { text: formVerbs.plan, href: formHref(unit, 'plan', dossier.id) },
      },
    },
  ];
}

/** Open nodes whose last claim was refused by a check that may be read. */
function claimsBack(env: ViewEnv, dossier: Dossier, unit: string): Returned[] {
  const { context, shownByPath } = env;
  const today = dayOf(context.asOf);
  return openNodes(context, dossier, liveLook(context.asOf)).flatMap(({ node, outcome }): Returned[] => {
    const last = outcome.refusals.at(-1);
    if (node.unit !== unit || outcome.claim !== undefined || last === undefined) return [];
    const { check } = last;
    if (!shownByPath.has(check.source.entry.path)) return [];
    const { finding, rectification } = check.result;
    const due = rectification?.due ?? node.due;
    const subject = shownNodeId(env, dossier, node.id) === node.id ? `${dossier.id}/${node.id}` : dossier.id;
    return [
      {
        day: check.on,
        view: {
          title: unitDeskText.back(nodeTitle(env, dossier, node.id), check.on, today),
          matter: matterOf(dossier),
          words: unitDeskText.said(nameOf(env, check.sitting.by), finding),
          how: unitDeskText.redoBy(unitDeskText.redoNode, due, today),
          form: { text: formVerbs.node, href: formHref(unit, 'claim', subject) },
        },
      },
    ];
  });
}

function matterOf({ id, task }: Dossier): LinkView {
  return { text: task.value.title, href: `/tasks/${id}/` };
}

/** A post or a unit by its name. */
function nameOf(env: ViewEnv, id: string): string {
  return env.context.units.has(id) ? unitRef(env, id).name : postName(env, id);
}
