import { addDays, mondayOf, monthOf, nextMonth } from '../calendar/day.ts';
import { at, dayOf } from '../calendar/moment.ts';
import { mondayMeeting } from '../calendar/weeks.ts';
import type { EntryOf } from '../ledger.ts';
import type { Context } from './context.ts';
import { section } from './debtors.ts';
import type { Source } from './dossier.ts';
import { standDuty, type Duty } from './duty.ts';
import { liveHorizon, receivedAt } from './horizon.ts';
import { monthsOf, rulesOf } from './months.ts';
import { reportWeeks, weekLine } from './weekly-score.ts';

/** The units' weekly reports, and 周报 and 要点 of the section (rules-v1 §9). */
export function weeklyDuties(context: Context): Duty[] {
  const horizon = liveHorizon(context.asOf);
  // A week belongs to the month of its report day, which may lie beyond that of the look.
  return [...monthsOf(context), nextMonth(monthOf(horizon.day))].flatMap((month) => {
    const rules = rulesOf(context, month);
    if (rules === undefined) return [];
    return reportWeeks(context, month)
      .filter((week) => mondayOf(week.reportDay) <= horizon.day && anyMatter(context, week.reportDay))
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
              until: at(addDays(reportDay, 7), rules.value.weekly.by),
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
    const entry = context.ledger.issued.find(({ value }) => value.kind === kind && value.week === week);
    return standDuty(context, {
      id: `${kind === '周报' ? 'weekly-issue' : 'key-points'}-${week.toLowerCase()}`,
      who: section(context),
      kind: kind === '周报' ? 'weekly-issue' : 'key-points',
      dossier: undefined,
      subject: week,
      from: reportDay,
      due: kind === '周报' ? reportDay : meeting,
      until: at(addDays(reportDay, 7), '24:00'),
      deadline: undefined,
      filed: entry && receivedAt(entry.value),
      sources: [entry === undefined ? { entry: rules, field: ['weekly'] } : { entry, field: ['submitted'] }],
    });
  });
}
