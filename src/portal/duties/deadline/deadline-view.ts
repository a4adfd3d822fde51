import { dateDeadline, type Deadline } from '#calendar/deadline.ts';
import { weekday } from '#days/day.ts';
import type { DayKind } from '#calendar/working-days.ts';
import { dayOf, timeOf } from '#days/moment.ts';
import { handOversOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import { liveLook } from '#engine/time/look.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { deadlineReasons } from '#wording/duties/deadline-reason.ts';
import { deadlineText, dutyStateText, startEvents } from '#wording/duties/sentences.ts';
import { nodeWords } from '#wording/sheet/score-line.ts';
import { deadlineReason } from './deadline-reason.ts';
import { dutyName, filedText } from '../duty-name.ts';
import type { ViewEnv } from '../../env/env.ts';
import { recordRefs } from '../../env/record/record-ref.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { shownDutyId } from '../../env/shown-node-id.ts';
import { sentenceOf } from '../../env/record/dossier-links.ts';
import type { DayText, RecordRef, RuleRef } from '../../shared/types.ts';
import { liveDateInputs } from '../../lights/node-inputs.ts';

/** A deadline that explains itself (rules.md §2). */
export interface DeadlineView {
  /** Anchor inside its page, e.g. `due-plan`. */
  readonly id: string;
  /** What is due: `工作计划`, `节点：完成设计招标`. */
  readonly name: string;
  /** 起算日, not counted itself; null where a date was set outright. */
  readonly start: DayText | null;
  /** Why it starts there: `通知单印发（2026年5月6日）与送达（同日）以较晚者起算`. */
  readonly startText: string;
  /** `2个工作日`, `原定日期遇休息日顺延`, `通知单所定日期`. */
  readonly spanText: string;
  /** Rest days passed over, in order. */
  readonly skipped: readonly SkippedDayView[];
  readonly due: DayText;
  /** `24:00`, `12:00`, `09:00`. */
  readonly dueTime: string;
  /** True beyond the last loaded calendar year: 暂定. */
  readonly provisional: boolean;
  /** Later happenings that moved it: consented postponement, suspension, amended calendar. */
  readonly moves: readonly string[];
  /** How it was met: `按时，于2026年5月8日完成`; null while open. */
  readonly outcome: string | null;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
}

interface SkippedDayView {
  readonly day: DayText;
  /** `周六`, `国庆节`, `本地停办：停电检修`. */
  readonly reason: string;
  /** The calendar year page; null for a plain weekend. */
  readonly href: string | null;
}

/** A duty's deadline with its reasons: start, span, days skipped, what moved it (rules.md §2). */
export function deadlineView(env: ViewEnv, duty: Duty): DeadlineView {
  const { deadline } = duty;
  const reason = deadlineReason(env, duty);
  const counted = deadline !== undefined && deadline.n > 0;
  return {
    id: `due-${shownDutyId(env, duty)}`,
    name: dutyName(env, duty),
    start: counted ? deadline.start : null,
    startText: reason?.startText ?? startText(duty),
    spanText: reason?.spanText ?? spanText(duty),
    skipped: deadline?.skipped.map(skippedDay) ?? [],
    due: dayOf(duty.due),
    dueTime: timeOf(duty.due),
    provisional: duty.provisional,
    moves: [...movesOf(deadline), ...laterMoves(env, duty)],
    outcome: outcomeOf(duty),
    rule: ruleRef(duty.dossier === undefined || counted ? 'duties' : 'clock'),
    records: recordRefs(env, ...duty.sources),
  };
}

/** What moved a date since it was set: a consent, a rest of the matter, a hand-over (rules.md §1, §3, §5). */
function laterMoves(env: ViewEnv, duty: Duty): readonly string[] {
  const { kind, dossier, subject, deadline } = duty;
  if (dossier === undefined || deadline === undefined) return [];
  const look = liveLook(env.context.asOf);
  if (kind === 'node' || kind === 'rectification') {
    const node = taskNodes(env.context, dossier, look).find((item) => item.id === subject);
    return node === undefined ? [] : liveDateInputs(env, dossier, node, look);
  }
  const given =
    kind === 'plan'
      ? handOversOf(dossier, look).filter(({ on, dates }) => on >= deadline.start && dates.has('plan'))
      : [];
  const dates = given.map(({ on, dates: set, turn }) => ({
    due: dateDeadline(calendarOf(env.context, look), on, set.get('plan') ?? on).due,
    on,
    source: { entry: turn.entry, field: ['dates'] },
  }));
  const due = dayOf(duty.due);
  const settled = dates.at(-1)?.due ?? deadline.due;
  return [
    ...dates.map((date) => sentenceOf(env, date.source, nodeWords.handedOver(date.on, date.due))),
    ...(due === settled ? [] : [nodeWords.rested(due)]),
  ];
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
  if (duty.kind === 'verification' && duty.from !== undefined && !isOwnClock(duty))
    return deadlineReasons.drawn(duty.from);
  if (duty.from !== undefined && duty.deadline !== undefined)
    return deadlineText.startEvent(startEvent(duty), dayInWords(duty.from));
  if (duty.kind === 'rectification') return deadlineReasons.rectification;
  return duty.subject === 'end' ? deadlineReasons.notice : deadlineReasons.plan;
}

/** What set the clock going. */
function startEvent({ kind, subject }: Duty): string {
  if (kind === 'plan') return startEvents.returned;
  if (kind !== 'verification') return startEvents[kind] ?? '';
  return subject === 'end' ? startEvents.concluded : startEvents.claimed;
}

/** Whether a claim is checked within days of its own, not by the close after the draw that took it (rules.md §4). */
function isOwnClock({ dossier, subject, from }: Duty): boolean {
  return dossier?.claims.some(({ node, received }) => node === subject && dayOf(received) === from) === true;
}

/** Why the clocks of a notice start on their day. */
function deliveryText({ delivery: { printed, delivered, proof } }: Dossier): string {
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
