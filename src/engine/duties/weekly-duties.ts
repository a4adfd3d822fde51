import { addDays, mondayOf } from '#days/day.ts';
import { at, dayOf, endOfDay } from '#days/moment.ts';
import { mondayMeeting, type ReportWeek } from '#calendar/weeks.ts';
import { rollForward } from '#calendar/working-days.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { nextReportDay, weekLine, weeklyTasks, weekSource, weeksWithDay } from '../score/weeks.ts';
import { pauseOf } from '../score/pauses.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook } from '../time/look.ts';
import { rulesOn } from '../time/periods.ts';
import { section, unitDebtor } from './debtors.ts';
import type { DutyFacts } from './duty.ts';

type Weekly = NonNullable<Rules['weekly']>;

/** The units' weekly reports, and what the section makes of each week: 周报 and 要点 (rules.md §9). Each is owed from the week's Monday and waited for until the next of its kind is due. Of a week that is paused (停报) the 要点 alone are owed. `asked`: whose reports are asked for. */
export function weeklyFacts(context: Context, asked: (unit: string) => boolean = () => true): DutyFacts[] {
  const today = dayOf(context.asOf);
  const starts = [...context.dossiers.values()].map(({ delivery }) => delivery.start);
  const from = starts.reduce((least, day) => (day < least ? day : least), today);
  return weeksWithDay(context, { from, to: addDays(mondayOf(today), 6) }).flatMap((week) => {
    const rules = rulesOn(context.ledger, week.reportDay);
    const { weekly, tasks } = rules?.value ?? {};
    if (rules === undefined || weekly === undefined || tasks === undefined) return [];
    return [...reportFacts(context, rules, weekly, week, asked), ...issueFacts(context, rules, weekly, week)];
  });
}

function reportFacts(
  context: Context,
  rules: EntryOf<'rules'>,
  { by }: Weekly,
  week: ReportWeek,
  asked: (unit: string) => boolean,
): DutyFacts[] {
  const look = liveLook(context.asOf);
  const until = at(rollForward(calendarOf(context, look), nextReportDay(context, week.reportDay)), by);
  return context.ledger.unit.flatMap(({ value: { id } }): DutyFacts[] => {
    const line = asked(id) ? weekLine(context, id, week, look) : undefined;
    if (line === undefined) return [];
    return [
      {
        id: `weekly-${week.week.toLowerCase()}-${id}`,
        who: unitDebtor(id),
        kind: 'weekly',
        subject: week.week,
        from: week.reportDay,
        due: line.due,
        until,
        filed: line.completed,
        incomplete: line.reports.length > 0,
        sources: [weekSource(line, rules)],
      },
    ];
  });
}

/** 周报 by the end of the report day, 要点 before Monday's meeting, in each week in which some unit had an open matter. */
function issueFacts(
  context: Context,
  rules: EntryOf<'rules'>,
  weekly: Weekly,
  { week, reportDay }: ReportWeek,
): DutyFacts[] {
  const look = liveLook(context.asOf);
  const isBusy = context.ledger.unit.some(
    ({ value }) => weeklyTasks(context, value.id, reportDay, look).length > 0,
  );
  if (!isBusy) return [];
  const calendar = calendarOf(context, look);
  const next = nextReportDay(context, reportDay);
  const meeting = (day: string) => at(mondayMeeting(calendar, day), weekly.meeting);
  const issue = (
    kind: '周报' | '要点',
    facts: Pick<DutyFacts, 'id' | 'kind' | 'due' | 'until'>,
  ): DutyFacts => {
    const entry = issuedOf(context, kind, week);
    return {
      ...facts,
      who: section(context),
      subject: week,
      from: reportDay,
      filed: entry && context.receiptOf(entry).received,
      sources: [entry === undefined ? { entry: rules, field: ['weekly'] } : { entry, field: ['submitted'] }],
    };
  };
  const digest = issue('周报', {
    id: `weekly-issue-${week.toLowerCase()}`,
    kind: 'weekly-issue',
    due: rollForward(calendar, reportDay),
    until: endOfDay(rollForward(calendar, next)),
  });
  const points = issue('要点', {
    id: `key-points-${week.toLowerCase()}`,
    kind: 'key-points',
    due: meeting(reportDay),
    until: meeting(next),
  });
  // The Monday meeting is held all the same.
  const isPaused = pauseOf(context, week, context.asOf) !== undefined;
  return [
    ...(weekly.digest === undefined || isPaused ? [] : [digest]),
    ...(weekly.keyPoints === undefined ? [] : [points]),
  ];
}

/** The first that was issued of a kind for a week. */
function issuedOf(context: Context, kind: '周报' | '要点', week: string): EntryOf<'issued'> | undefined {
  const received = (entry: EntryOf<'issued'>) => context.receiptOf(entry).received;
  return context.ledger.issued
    .filter(({ value }) => value.kind === kind && value.week === week)
    .toSorted((a, b) => compareText(received(a), received(b)) || compareText(a.path, b.path))[0];
}
