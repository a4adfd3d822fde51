import { weekday } from '../calendar/day.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { DayKind } from '../calendar/working-days.ts';
import { dayOf, timeOf } from '../calendar/moment.ts';
import { deliveryOf } from '../compute/delivery.ts';
import type { Dossier } from '../compute/dossier.ts';
import type { Duty } from '../compute/duty.ts';
import { liveHorizon } from '../compute/horizon.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import { dayInWords } from '../../wording/zh-CN/portal/day.ts';
import { deadlineReasons } from '../../wording/zh-CN/view/deadline-reason.ts';
import { deadlineText, dutyStateText, startEvents } from '../../wording/zh-CN/view/duty.ts';
import { deadlineReason } from './deadline-reason.ts';
import { dutyName, filedText } from './duty-name.ts';
import { recordRefs, type ViewEnv } from './env.ts';
import { dateInputs } from './node-inputs.ts';
import { ruleRef } from './rule-ref.ts';
import type { DeadlineView, SkippedDayView } from './types/deadline.ts';

/** A duty's deadline with its reasons: start, span, days skipped, what moved it (rules-v1 §2). */
export function deadlineView(env: ViewEnv, duty: Duty): DeadlineView {
  const { deadline } = duty;
  const reason = deadlineReason(env, duty);
  const counted = deadline !== undefined && deadline.n > 0;
  return {
    id: `due-${duty.id}`,
    name: dutyName(env, duty),
    start: counted ? deadline.start : null,
    startText: reason?.startText ?? startText(duty),
    spanText: reason?.spanText ?? spanText(duty),
    skipped: deadline?.skipped.map(skippedDay) ?? [],
    due: dayOf(duty.due),
    dueTime: timeOf(duty.due),
    provisional: deadline?.provisional ?? false,
    moves: [...movesOf(deadline), ...nodeMoves(env, duty)],
    outcome: outcomeOf(duty),
    rule: ruleRef(duty.dossier === undefined || counted ? 'duties' : 'clock'),
    records: recordRefs(env, ...duty.sources),
  };
}

/** What moved a node's date since it was set: a consent, a rest of the matter (rules-v1 §3, §5). */
function nodeMoves(env: ViewEnv, { kind, dossier, subject }: Duty): readonly string[] {
  if (dossier === undefined || (kind !== 'node' && kind !== 'rectification')) return [];
  const nodes = taskNodes(env.context, dossier, liveHorizon(env.context.asOf));
  const node = nodes.find((item) => item.id === subject);
  return node === undefined ? [] : [...new Set(dateInputs(env, node))];
}

/** `晚1个工作日，2026年5月11日（周一）09:20收到`; null while nothing has met it. */
function outcomeOf(duty: Duty): string | null {
  const filed = filedText(duty);
  return filed === null
    ? null
    : deadlineText.outcome(dutyStateText(duty.standing, duty.late, duty.left), filed);
}

function startText(duty: Duty): string {
  if (duty.kind === 'ack' || (duty.kind === 'plan' && duty.subject !== 'resubmission'))
    return duty.dossier === undefined ? '' : deliveryText(duty.dossier);
  if (duty.from !== undefined && duty.deadline !== undefined)
    return deadlineText.startEvent(startEvent(duty), dayInWords(duty.from));
  if (duty.kind === 'rectification') return deadlineReasons.rectification;
  return duty.subject === 'end' ? deadlineReasons.notice : deadlineReasons.plan;
}

/** What set the clock going. A claim is checked either from its own day, or from the draw that took it. */
function startEvent({ kind, dossier, subject, from }: Duty): string {
  if (kind === 'plan') return startEvents.returned;
  if (kind !== 'verification') return startEvents[kind] ?? '';
  const own = dossier?.claims.some((claim) => claim.node === subject && dayOf(claim.received) === from);
  if (own !== true) return startEvents.drawn;
  return subject === 'end' ? startEvents.concluded : startEvents.claimed;
}

/** Why the clocks of a notice start on their day. */
function deliveryText(dossier: Dossier): string {
  const { printed, delivered, proof } = deliveryOf(dossier);
  return deadlineText.startDelivery(dayInWords(printed), dayInWords(delivered), proof === 'hand-over');
}

function spanText({ deadline }: Duty): string {
  if (deadline === undefined) return deadlineText.spanOther;
  return deadline.n > 0 ? deadlineText.spanWorkdays(deadline.n) : deadlineText.spanDate;
}

function skippedDay(day: DayKind): SkippedDayView {
  const name = day.name ?? '';
  if (day.reason === 'holiday')
    return { day: day.day, reason: deadlineText.holiday(name), href: `/calendar/${day.day.slice(0, 4)}/` };
  if (day.reason === 'closure')
    return { day: day.day, reason: deadlineText.closure(name), href: `/calendar/${day.day.slice(0, 4)}/` };
  return { day: day.day, reason: deadlineText.weekend(weekday(day.day)), href: null };
}

function movesOf(deadline: Deadline | undefined): string[] {
  if (deadline === undefined) return [];
  const makeups =
    deadline.makeups.length === 0
      ? []
      : [deadlineText.makeup(deadline.makeups.map((day) => dayInWords(day.day)))];
  return [
    ...makeups,
    ...deadline.amendments.map((change) =>
      deadlineText.lengthened(change.event.title, dayInWords(change.from), dayInWords(change.to)),
    ),
  ];
}
