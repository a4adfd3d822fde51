import { addMonths, lastDayOfMonth, monthOf } from '../calendar/day.ts';
import { rollForward } from '../calendar/working-days.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { CheckFact, Dossier } from './dossier.ts';
import { checkSeen, liveHorizon, type Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { nodeOutcome } from './node-outcome.ts';
import { workdaysLate } from './plan-duty.ts';
import { drawSample } from './draw-sample.ts';
import { taskNodes } from './task-nodes.ts';

/** Why a concluded matter is looked back at (rules-v1 §9); `undrawn` while the month's number is not out, `none` when it is struck off at 办结. */
export type LookBackReason = 'tag' | 'long-delayed' | 'source' | 'sample' | 'undrawn' | 'none';

export interface LookBack {
  readonly reason: LookBackReason;
  /** Day of 办结's acceptance. */
  readonly concluded: string;
  /** The days by which each look is owed, with the check that met it. */
  readonly looks: readonly { readonly due: string; readonly check: CheckFact | undefined }[];
}

/** What is owed after 办结; undefined while the deadline's node is not accepted. */
export function lookBackOf(context: Context, dossier: Dossier, horizon: Horizon): LookBack | undefined {
  const concluded = concludedOn(context, dossier, horizon);
  if (concluded === undefined) return undefined;
  const rules = rulesOf(context, monthOf(concluded))?.value;
  if (rules === undefined) return undefined;
  const reason = reasonOf(context, dossier, horizon, concluded, rules);
  if (reason === 'none' || reason === 'undrawn') return { reason, concluded, looks: [] };
  const calendar = context.calendarAt(horizon.day);
  const checks = dossier.checks.filter(
    (check) => isLookBack(check) && checkSeen(check.sitting, horizon) && check.sitting.on >= concluded,
  );
  const looks = rules.checks.lookBack.map((months, index) => ({
    due: rollForward(calendar, sameDayLater(concluded, months)),
    check: checks[index],
  }));
  return { reason, concluded, looks };
}

/** Day on which the deadline's node was accepted. */
export function concludedOn(context: Context, dossier: Dossier, horizon: Horizon): string | undefined {
  const end = taskNodes(context, dossier, horizon).find((node) => node.kind === 'deadline');
  return end === undefined ? undefined : nodeOutcome(context, dossier, end, horizon).acceptedOn;
}

function isLookBack(check: CheckFact): boolean {
  return check.result.kind === '回头看' || check.result.kind === '再督查';
}

function reasonOf(
  context: Context,
  dossier: Dossier,
  horizon: Horizon,
  concluded: string,
  { checks }: Rules,
): LookBackReason {
  const own = ownReason(context, dossier, horizon);
  if (own !== undefined) return own;
  const sample = concludedSample(context, monthOf(concluded), checks.lookBackSample);
  if (sample === undefined) return 'undrawn';
  return sample.has(dossier.id) ? 'sample' : 'none';
}

/** What has a matter looked back at whatever the draw says. */
function ownReason(
  context: Context,
  dossier: Dossier,
  horizon: Horizon,
): 'tag' | 'source' | 'long-delayed' | undefined {
  const { tags, source } = dossier.task.value;
  if (tags !== undefined && tags.length > 0) return 'tag';
  if (source.kind === '媒体曝光' || source.kind === '群众线索') return 'source';
  return isLongDelayed(context, dossier, horizon) ? 'long-delayed' : undefined;
}

/** 久拖不决: overdue more than 20 working days, or postponed twice (rules-v1 §9). */
function isLongDelayed(context: Context, dossier: Dossier, horizon: Horizon): boolean {
  const rules = rulesOf(context, monthOf(horizon.day))?.value;
  if (rules === undefined) return false;
  return taskNodes(context, dossier, horizon).some((node) => {
    const outcome = nodeOutcome(context, dossier, node, horizon);
    const until = outcome.finished ?? horizon.day;
    return (
      workdaysLate(context, node.due, until, horizon) > rules.checks.longOverdue ||
      node.postponements.filter((change) => change.state === 'in-force' || change.state === 'second')
        .length >= rules.checks.longPostponed
    );
  });
}

/** The tenth of a month's other concluded matters that is looked back at, by the same draw: of those that were concluded when it was made and had no reason of their own. */
function concludedSample(
  context: Context,
  month: string,
  share: Rules['checks']['lookBackSample'],
): ReadonlySet<string> | undefined {
  return context.memo('look-back-sample', month, () => {
    const draw = context.draws.get(month);
    if (draw === undefined) return undefined;
    const horizon = liveHorizon(draw.value.submitted);
    const list = [...context.dossiers.values()]
      .filter(
        (dossier) =>
          concludedOn(context, dossier, horizon)?.startsWith(month) === true &&
          ownReason(context, dossier, horizon) === undefined,
      )
      .map((dossier) => dossier.id);
    return new Set(drawSample(draw.value.number, list, share));
  });
}

/** The same day some months later; the month's last day where it has none such. */
function sameDayLater(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const last = lastDayOfMonth(month);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}
