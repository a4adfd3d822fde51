import { dayInWords } from '#wording/calendar/day.ts';
import { watchRules, watchText } from '#wording/watch/words.ts';
import { dayOf } from '#days/moment.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { liveLight } from '#engine/lights/unit-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { laggingParts } from '#engine/watch/lagging-parts.ts';
import { longDelayedMatters, type LongDelayed } from '#engine/watch/long-delayed.ts';
import { stuckMatters, type StuckMatter } from '#engine/watch/stuck.ts';
import type { Rules } from '#record/rules/rules.ts';
import { lightReason } from '../dossier/task-lights.ts';
import { isShown, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { showsLights, showsLive } from '../env/publication.ts';
import { lightView, type LightView } from '../lights/light-view.ts';
import { nodeName } from '../task-list/task-row.ts';
import type { WatchList } from './watch-list.ts';
import { matterOf, partStep, plainStep, sectionForm, type WatchRowView } from './watch-row.ts';

/** 进度滞后: today's yellow and red lights, unit by unit; null where no lights are shown (rules.md §8). */
export function laggingList(env: ViewEnv): WatchList | null {
  const { context } = env;
  const limits = rulesNow(env)?.lights;
  const parts = showsLights(env) ? laggingParts(context, liveLook(context.asOf)) : undefined;
  if (limits === undefined || parts === undefined) return null;
  const shown = parts.filter(({ dossier }) => isShown(env, dossier));
  return {
    key: 'lagging',
    rows: shown.flatMap(({ dossier, unit, light, late }): WatchRowView[] =>
      light === undefined
        ? []
        : [
            {
              id: `${dossier.id}-${unit}`,
              ...matterOf(dossier),
              unit: unitRef(env, unit),
              light: lightView(light),
              why: lightReason(env, dossier, unit, light),
              since: null,
              days: late === 0 ? null : late,
              next: partStep(env, dossier, unit, light.heldSince !== undefined),
            },
          ],
    ),
    hidden: parts.length - shown.length,
    rules: watchRules.lagging(limits.overdue, limits.behind, limits.farBehind),
    section: 'lights',
  };
}

/** 久拖不决; null where live facts are not shown, and where the rules leave 回头看 out (rules.md §9, mechanisms.md row 59). */
export function longDelayedList(env: ViewEnv): WatchList | null {
  const { context } = env;
  const look = liveLook(context.asOf);
  const rules = rulesNow(env);
  const matters = showsLive(env) ? longDelayedMatters(context, look) : undefined;
  if (rules?.lookBack === undefined || matters === undefined) return null;
  const shown = matters.filter(({ dossier }) => isShown(env, dossier));
  const { longOverdue, longPostponed } = rules.lookBack;
  return {
    key: 'long-delayed',
    rows: shown.map((matter): WatchRowView => {
      const { dossier, late, plan, nodes } = matter;
      const unit = leadOf(dossier, look);
      const owes = plan?.duty.unit ?? nodes[0]?.node.unit ?? unit;
      return {
        id: dossier.id,
        ...matterOf(dossier),
        unit: unitRef(env, unit),
        light: leadLight(env, dossier),
        why: longDelayedText(env, matter),
        since: null,
        days: late === 0 ? null : late,
        next: partStep(env, dossier, owes, true),
      };
    }),
    hidden: matters.length - shown.length,
    rules: watchRules.longDelayed(longOverdue, longPostponed, rules.plans !== undefined),
    section: 'duties',
  };
}

function longDelayedText(env: ViewEnv, { dossier, nodes, plan }: LongDelayed): string {
  return watchText.join([
    ...(plan === undefined ? [] : [watchText.plan(dayInWords(plan.duty.due), plan.late)]),
    ...nodes.map(({ node, late, postponed }) =>
      watchText.node(nodeName(env, dossier, node.id, node.title), dayInWords(node.due), late, postponed),
    ),
  ]);
}

/** 建议联合督查, which only those inside are told: it asks the leaders for a decision. Null where the office leaves it out (mechanisms.md row 66). */
export function jointList(env: ViewEnv): WatchList | null {
  const { context } = env;
  const rules = rulesNow(env);
  const { joint } = context.office;
  const matters = env.profile === 'internal' ? stuckMatters(context, liveLook(context.asOf)) : undefined;
  if (joint === undefined || matters === undefined) return null;
  return {
    key: 'joint',
    rows: matters.map((matter): WatchRowView => {
      const { dossier, unit, since, weeks } = matter;
      return {
        id: dossier.id,
        ...matterOf(dossier),
        unit: unitRef(env, unit),
        light: leadLight(env, dossier),
        why: stuckText(env, matter),
        since: since ?? null,
        days: since === undefined ? null : weeks,
        next: plainStep(sectionName(env), watchText.scheme, {
          form: sectionForm(env, watchText.schemeForm, 'inspection', dossier.id),
        }),
      };
    }),
    hidden: 0,
    rules: watchRules.joint(
      joint.weeks,
      joint.redPeriods,
      rules?.lights !== undefined,
      rules?.plans !== undefined,
    ),
    section: null,
  };
}

function stuckText(env: ViewEnv, { since, weeks, redAt }: StuckMatter): string {
  return watchText.join([
    ...(since === undefined ? [] : [watchText.weeks(dayInWords(since), weeks)]),
    ...(redAt.length === 0 ? [] : [watchText.red(redAt.map(({ id }) => periodName(env, id)))]),
  ]);
}

/** The rules of the as-of day, which say what stands on a list today. */
function rulesNow({ context }: ViewEnv): Rules | undefined {
  return context.rulesOn(dayOf(context.asOf));
}

function leadLight(env: ViewEnv, dossier: Dossier): LightView | null {
  const lit = showsLights(env)
    ? liveLight(env.context, dossier, leadOf(dossier, liveLook(env.context.asOf)))
    : undefined;
  return lit === undefined ? null : lightView(lit);
}
