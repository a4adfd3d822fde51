import { weekday } from '../calendar/day.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { DayKind } from '../calendar/working-days.ts';
import { dayOf, timeOf } from '../calendar/moment.ts';
import { deliveryOf } from '../compute/delivery.ts';
import type { Dossier } from '../compute/dossier.ts';
import type { Duty } from '../compute/duty.ts';
import { dayInWords } from '../../wording/zh-CN/portal/day.ts';
import { deadlineText, dutyNames, startEvents } from '../../wording/zh-CN/view/duty.ts';
import { recordRefs, type ViewEnv } from './env.ts';
import { ruleRef } from './rule-ref.ts';
import type { DeadlineView, SkippedDayView } from './types/deadline.ts';

/** A duty's deadline with its reasons: start, span, days skipped, what moved it (rules-v1 §2). */
export function deadlineView(env: ViewEnv, duty: Duty, moves: readonly string[] = []): DeadlineView {
  const { deadline } = duty;
  const counted = deadline !== undefined && deadline.n > 0;
  return {
    id: `due-${duty.id}`,
    name: dutyNames[duty.kind],
    start: counted ? deadline.start : null,
    startText: startText(duty),
    spanText: spanText(duty),
    skipped: deadline?.skipped.map(skippedDay) ?? [],
    due: dayOf(duty.due),
    dueTime: timeOf(duty.due),
    provisional: deadline?.provisional ?? false,
    moves: [...movesOf(deadline), ...moves],
    rule: ruleRef(duty.dossier === undefined || counted ? 'duties' : 'clock'),
    records: recordRefs(env, ...duty.sources),
  };
}

function startText(duty: Duty): string {
  if (duty.kind === 'ack' || (duty.kind === 'plan' && duty.subject !== 'resubmission'))
    return duty.dossier === undefined ? '' : deliveryText(duty.dossier);
  if (duty.from !== undefined && duty.deadline !== undefined)
    return deadlineText.startEvent(
      duty.kind === 'plan' ? '退回' : (startEvents[duty.kind] ?? ''),
      dayInWords(duty.from),
    );
  return deadlineText.setDate;
}

/** Why the clocks of a notice start on their day. */
export function deliveryText(dossier: Dossier): string {
  const { printed, delivered, proof } = deliveryOf(dossier);
  return deadlineText.startDelivery(dayInWords(printed), dayInWords(delivered), proof === 'hand-over');
}

function spanText(duty: Duty): string {
  if (duty.kind === 'weekly') return deadlineText.spanReportDay;
  if (duty.kind === 'monthly' || duty.kind === 'site-review') return deadlineText.spanMonth;
  if (duty.deadline === undefined) return deadlineText.spanOther;
  return duty.deadline.n > 0 ? deadlineText.spanWorkdays(duty.deadline.n) : deadlineText.spanDate;
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
