import { addDays, lastDayOfMonth, mondayOf, monthOf, nextMonth } from '../calendar/day.ts';
import { deadlineAfter } from '../calendar/deadline.ts';
import { at, dayOf } from '../calendar/moment.ts';
import { lastWorkday, mondayMeeting, nthWorkday, weeksOfMonth } from '../calendar/weeks.ts';
import type { EntryOf } from '../ledger.ts';
import type { Context } from './context.ts';
import type { Source } from './dossier.ts';
import { standDuty, type Debtor, type Duty } from './duty.ts';
import { liveHorizon, receivedAt } from './horizon.ts';
import { unitLight } from './light.ts';
import { closedList } from './sampling.ts';
import { cutOff, monthHorizon, monthsOf, rulesOf } from './months.ts';
import { section } from './task-duties.ts';
import { dossiersOfUnit, weeklyMatters } from './weekly-matters.ts';
import { weekLine } from './weekly-score.ts';

/** Duties that come round with the calendar, and those of clues, objections and draws (rules-v1 §9). */
export function officeDuties(context: Context): readonly Duty[] {
  return context.memo('office-duties', '', () => [
    ...weeklies(context),
    ...monthlies(context),
    ...clues(context),
    ...objections(context),
    ...draws(context),
    ...siteReviews(context),
  ]);
}

function weeklies(context: Context): Duty[] {
  const horizon = liveHorizon(context.asOf);
  const calendar = context.calendarAt(horizon.day);
  const until = addDays(mondayOf(horizon.day), 6);
  return monthsOf(context).flatMap((month) => {
    const rules = rulesOf(context, month);
    if (rules === undefined) return [];
    return weeksOfMonth(calendar, month)
      .filter((week) => week.reportDay <= until && anyMatter(context, week.reportDay))
      .flatMap(({ week, reportDay }) => {
        const units = context.ledger.unit.flatMap((unit) => {
          const line = weekLine(context, rules.value, unit.value.id, week, reportDay, horizon);
          if (line.matters.length === 0 && line.quiet.length === 0) return [];
          const report = line.reports[0];
          const source: Source =
            report === undefined
              ? { entry: rules, field: ['weekly', 'by'] }
              : { entry: report, field: ['submitted'] };
          return [
            standDuty(context, {
              id: `weekly-${week.toLowerCase()}-${unit.value.id}`,
              who: { kind: 'unit', id: unit.value.id },
              kind: 'weekly',
              dossier: undefined,
              subject: week,
              from: reportDay,
              due: line.due,
              deadline: undefined,
              filed: line.completed,
              sources: [source],
            }),
          ];
        });
        return [...units, ...issues(context, rules, week, reportDay)];
      });
  });
}

function anyMatter(context: Context, reportDay: string): boolean {
  return context.ledger.task.some((task) => task.value.notice.printed < reportDay);
}

/** 周报 by the end of the report day, 要点 before Monday's meeting. */
function issues(context: Context, rules: EntryOf<'rules'>, week: string, reportDay: string): Duty[] {
  const meeting = at(
    mondayMeeting(context.calendarAt(dayOf(context.asOf)), reportDay),
    rules.value.weekly.meeting,
  );
  return (['周报', '要点'] as const).map((kind) => {
    const entry = context.ledger.issued.find(
      ({ value }) => value.kind === kind && value.week === week && value.submitted <= context.asOf,
    );
    return standDuty(context, {
      id: `${kind === '周报' ? 'weekly-issue' : 'key-points'}-${week.toLowerCase()}`,
      who: section(context),
      kind: kind === '周报' ? 'weekly-issue' : 'key-points',
      dossier: undefined,
      subject: week,
      from: reportDay,
      due: kind === '周报' ? reportDay : meeting,
      deadline: undefined,
      filed: entry === undefined ? undefined : receivedAt(entry.value),
      sources: [entry === undefined ? { entry: rules, field: ['weekly'] } : { entry, field: ['submitted'] }],
    });
  });
}

/** 月报: each unit with an open matter, by the last working day. */
function monthlies(context: Context): Duty[] {
  return monthsOf(context).flatMap((month) => {
    const rules = rulesOf(context, month);
    const last = lastWorkday(context.calendarAt(dayOf(context.asOf)), month);
    if (rules === undefined || last === undefined) return [];
    const look = {
      ...monthHorizon(context, month),
      day: last < dayOf(context.asOf) ? last : dayOf(context.asOf),
    };
    return context.ledger.unit.flatMap((unit) => {
      const { id } = unit.value;
      const matters =
        dossiersOfUnit(context, id).length === 0
          ? { matters: [], quiet: [] }
          : weeklyMatters(context, rules.value, id, look.day, look);
      if (matters.matters.length + matters.quiet.length === 0) return [];
      const entry = context.ledger.monthly.find(
        ({ value }) => value.unit === id && value.month === month && value.submitted <= context.asOf,
      );
      return [
        standDuty(context, {
          id: `monthly-${month}-${id}`,
          who: { kind: 'unit', id },
          kind: 'monthly',
          dossier: undefined,
          subject: month,
          from: undefined,
          due: last,
          deadline: undefined,
          filed: entry === undefined ? undefined : receivedAt(entry.value),
          sources: [
            entry === undefined ? { entry: rules, field: ['clocks'] } : { entry, field: ['submitted'] },
          ],
        }),
      ];
    });
  });
}

function clues(context: Context): Duty[] {
  const calendar = context.calendarAt(dayOf(context.asOf));
  return context.ledger.clue
    .filter(({ value }) => value.submitted <= context.asOf)
    .flatMap((entry) => {
      const { value } = entry;
      const registered = dayOf(receivedAt(value));
      const deadline = deadlineAfter(
        calendar,
        registered,
        rulesOf(context, registered.slice(0, 7))?.value.clocks.clue ?? 5,
      );
      const decided =
        value.decision !== undefined && value.decision.on <= dayOf(context.asOf) ? value.decision : undefined;
      const decision = standDuty(context, {
        id: `${value.id}-decision`,
        who: section(context),
        kind: 'clue-decision',
        dossier: undefined,
        subject: value.id,
        from: registered,
        due: deadline.due,
        deadline,
        filed: decided?.on,
        sources: [{ entry, field: ['decision'] }],
      });
      if (decided?.unit === undefined || decided.due === undefined) return [decision];
      const closed =
        value.closed !== undefined && value.closed.on <= dayOf(context.asOf) ? value.closed.on : undefined;
      return [
        decision,
        standDuty(context, {
          id: `${value.id}-handling`,
          who: { kind: 'unit', id: decided.unit },
          kind: 'clue-handling',
          dossier: undefined,
          subject: value.id,
          from: decided.on,
          due: decided.due,
          deadline: undefined,
          filed: closed,
          soon: 3,
          sources: [{ entry, field: ['decision', 'due'] }],
        }),
      ];
    });
}

function objections(context: Context): Duty[] {
  const calendar = context.calendarAt(dayOf(context.asOf));
  return context.ledger.objection
    .filter(({ value }) => value.submitted <= context.asOf)
    .map((entry) => {
      const { value } = entry;
      const received = dayOf(receivedAt(value));
      const deadline = deadlineAfter(
        calendar,
        received,
        rulesOf(context, received.slice(0, 7))?.value.clocks.objection ?? 3,
      );
      return standDuty(context, {
        id: `${value.id}-answer`,
        who: { kind: 'post', id: value.reviewer },
        kind: 'objection',
        dossier: undefined,
        subject: value.id,
        from: received,
        due: deadline.due,
        deadline,
        filed: value.answer?.on,
        sources: [{ entry, field: ['answer'] }],
      });
    });
}

/** The month's sample is drawn on the first working day after it, by the post outside the section. */
function draws(context: Context): Duty[] {
  return monthsOf(context)
    .filter((month) => cutOff(month) <= context.asOf && closedList(context, month).length > 0)
    .map((month) => {
      const due = nthWorkday(context.calendarAt(dayOf(context.asOf)), nextMonth(month), 1);
      const entry = context.draws.get(month);
      const rules = rulesOf(context, month);
      const sources =
        entry !== undefined
          ? [{ entry, field: ['number'] }]
          : rules === undefined
            ? []
            : [{ entry: rules, field: ['checks', 'sample'] }];
      return standDuty(context, {
        id: `draw-${month}`,
        who: { kind: 'post', id: context.office.drawPost },
        kind: 'draw',
        dossier: undefined,
        subject: month,
        from: lastDayOfMonth(month),
        due,
        deadline: undefined,
        filed: entry?.value.submitted,
        sources,
      });
    });
}

/** Leaders go on site in a month if some task was 红 or behind at the last cut-off. */
function siteReviews(context: Context): Duty[] {
  const leaders: Debtor = { kind: 'leaders', id: 'leaders' };
  return monthsOf(context).flatMap((before) => {
    const month = nextMonth(before);
    if (month > monthOf(dayOf(context.asOf))) return [];
    const horizon = monthHorizon(context, before);
    const lagging = [...context.dossiers.values()].filter((dossier) => {
      const light = unitLight(context, dossier, dossier.task.value.lead, horizon);
      return light.light === 'red' || light.light === 'yellow';
    });
    const due = lastWorkday(context.calendarAt(dayOf(context.asOf)), month);
    const first = lagging[0];
    if (first === undefined || due === undefined) return [];
    const review = context.ledger.siteReview.find(
      ({ value }) => value.month === month && value.submitted <= context.asOf,
    );
    return [
      standDuty(context, {
        id: `site-review-${month}`,
        who: leaders,
        kind: 'site-review',
        dossier: undefined,
        subject: month,
        from: undefined,
        due,
        deadline: undefined,
        filed: review?.value.on,
        soon: 3,
        sources: [
          review === undefined ? { entry: first.task, field: ['due'] } : { entry: review, field: ['on'] },
        ],
      }),
    ];
  });
}
