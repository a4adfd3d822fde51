import { reportsThroughOn } from '#record/office/reports-through.ts';
import { addDays, lastDayOfMonth, monthOf, nextMonth } from '#days/day.ts';
import { dateDeadline, deadlineAfter, type Deadline } from '#calendar/deadline.ts';
import { dayOf, endOfDay } from '#days/moment.ts';
import { rollBack } from '#calendar/working-days.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Dossier, InspectionFact } from '../dossier/dossier.ts';
import { inspectionFact, inspectionRole, tasksOf } from '../dossier/inspections.ts';
import { laggingProjects } from '../lights/lagging.ts';
import { leagueTables } from '../score/league-tables.ts';
import { byNumber } from '../score/marks.ts';
import { weeklyTasks } from '../score/weeks.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook } from '../time/look.ts';
import { cutOff, periodsOf, rulesOf } from '../time/period-look.ts';
import { periodsBetween, rulesOn, type Period } from '../time/periods.ts';
import { closedList } from '../verification/verification-duty.ts';
import { debtorNamed, LEADERS, postOutside, section, unitDebtor, type Debtor } from './debtors.ts';
import type { DutyFacts } from './duty.ts';

/** What comes round with the month or the period: 月报, the draw, the marks of assessors (rules.md §4, §9, §10). */
export function periodFacts(context: Context): DutyFacts[] {
  return [
    ...monthlyFacts(context),
    ...endedPeriods(context).flatMap((period) => [
      ...drawFacts(context, period),
      ...markFacts(context, period),
    ]),
  ];
}

/**
 * 现场点评 of a matter that lagged at the cut-off before a period: by the period's last working day,
 * waited for until the next has ended (rules.md §9, mechanisms.md row 82).
 */
export function siteReviewFacts(context: Context, dossier: Dossier): DutyFacts[] {
  return periodsOf(context).flatMap((period): DutyFacts[] => {
    const lags = laggards(context, period).has(dossier);
    const deadline = lastDayOf(context, period);
    if (!lags || deadline === undefined || rulesOf(context, period)?.tasks === undefined) return [];
    const review = reviewOf(context, period, dossier.id);
    const next = context.periodOn(addDays(period.to, 1));
    return [
      {
        id: `site-review-${period.id}-${dossier.id}`,
        who: LEADERS,
        kind: 'site-review',
        dossier,
        subject: period.id,
        from: period.from,
        due: deadline.due,
        deadline,
        until: next === undefined ? endOfDay(lastDayOfMonth(nextMonth(monthOf(period.to)))) : cutOff(next),
        filed: review?.on,
        soon: 3,
        sources: [
          review === undefined
            ? { entry: dossier.task, field: ['due'] }
            : { entry: review.entry, field: ['on'] },
        ],
      },
    ];
  });
}

function laggards(context: Context, period: Period): ReadonlySet<Dossier> {
  return context.memo('laggards', period.id, () => {
    const projects = laggingProjects(context, period) ?? [];
    return new Set(projects.map(({ dossier }) => dossier));
  });
}

/** The first review of a matter for a period, with the day that is proven for it. */
function reviewOf(context: Context, { from, to }: Period, task: string): InspectionFact | undefined {
  return context.ledger.inspection
    .filter((entry) => {
      const { month = monthOf(entry.value.on) } = entry.value;
      const isIn = monthOf(from) <= month && month <= monthOf(to);
      return isIn && inspectionRole(context, entry.value) === 'site-review' && tasksOf(entry).includes(task);
    })
    .map((entry) => inspectionFact(context, entry))
    .toSorted((a, b) => compareText(a.on, b.on) || compareText(a.entry.path, b.entry.path))[0];
}

/** The months in which a matter may ask for something, up to that of the as-of moment, with the rules in force. */
function dutyMonths(
  context: Context,
): readonly { readonly month: string; readonly rules: EntryOf<'rules'> }[] {
  const today = dayOf(context.asOf);
  const starts = [...context.dossiers.values()].map(({ delivery }) => delivery.start);
  const first = starts.reduce((least, day) => (day < least ? day : least), today);
  const months: { month: string; rules: EntryOf<'rules'> }[] = [];
  for (let month = monthOf(first); month <= monthOf(today); month = nextMonth(month)) {
    const rules = rulesOn(context.ledger, `${month}-01`);
    if (rules !== undefined) months.push({ month, rules });
  }
  return months;
}

/** The last working day as known when the span began: what is announced later only lengthens. `undefined` of a span without one. */
function lastDayOf(context: Context, { from, to }: Pick<Period, 'from' | 'to'>): Deadline | undefined {
  const last = rollBack(context.calendars(context.asOf, from), to);
  const calendar = calendarOf(context, liveLook(context.asOf));
  return last < from ? undefined : dateDeadline(calendar, from, last);
}

/** 月报: each unit with an open matter that files its own reports, by the last working day; waited for until the next month has ended. */
function monthlyFacts(context: Context): DutyFacts[] {
  const look = liveLook(context.asOf);
  return dutyMonths(context).flatMap(({ month, rules }) => {
    const deadline = lastDayOf(context, { from: `${month}-01`, to: lastDayOfMonth(month) });
    const { monthly, tasks } = rules.value;
    if (monthly === undefined || tasks === undefined || deadline === undefined) return [];
    const { due, start } = deadline;
    const day = start < look.day ? start : look.day;
    return context.ledger.unit.flatMap(({ value }): DutyFacts[] => {
      const { id, until } = value;
      if (reportsThroughOn(value, start) !== undefined) return [];
      if (until !== undefined && until < start) return [];
      if (weeklyTasks(context, id, day, look).length === 0) return [];
      const entry = monthlyOf(context, id, month);
      return [
        {
          id: `monthly-${month}-${id}`,
          who: unitDebtor(id),
          kind: 'monthly',
          subject: month,
          due,
          deadline,
          until: endOfDay(lastDayOfMonth(nextMonth(month))),
          filed: entry && context.receiptOf(entry).received,
          sources: [
            entry === undefined ? { entry: rules, field: ['monthly'] } : { entry, field: ['submitted'] },
          ],
        },
      ];
    });
  });
}

function monthlyOf(context: Context, unit: string, month: string): EntryOf<'monthly'> | undefined {
  const index = context.memo('monthly', '', () => {
    const first = new Map<string, EntryOf<'monthly'>>();
    const entries = context.ledger.monthly.toSorted((a, b) => compareText(a.path, b.path));
    for (const entry of entries) {
      const key = `${entry.value.unit}|${entry.value.month}`;
      if (!first.has(key)) first.set(key, entry);
    }
    return first;
  });
  return index.get(`${unit}|${month}`);
}

/** The periods that have ended; of a record that holds neither notice nor mark yet, those since the first rules. */
function endedPeriods(context: Context): readonly Period[] {
  const { ledger, asOf } = context;
  const isNew = ledger.task.length === 0 && ledger.assessment.length === 0;
  const today = dayOf(asOf);
  const first = ledger.rules
    .map(({ value }) => `${value.from}-01`)
    .reduce((least, day) => (day < least ? day : least), today);
  const periods = isNew ? periodsBetween(ledger, first, today) : periodsOf(context);
  return periods.filter((period) => cutOff(period) <= asOf);
}

/** The number is drawn on the first working day after the period, by the post outside the section, where any claim may be drawn. */
function drawFacts(context: Context, period: Period): DutyFacts[] {
  const rules = rulesOn(context.ledger, period.to);
  const { tasks, verification } = rules?.value ?? {};
  if (rules === undefined || tasks === undefined || verification?.sample === undefined) return [];
  if (closedList(context, period).length === 0) return [];
  const entry = context.draws.get(period.id);
  const deadline = deadlineAfter(calendarOf(context, liveLook(context.asOf)), period.to, 1);
  return [
    {
      id: `draw-${period.id}`,
      who: postOutside(context),
      kind: 'draw',
      subject: period.id,
      from: period.to,
      due: deadline.due,
      deadline,
      filed: entry && context.receiptOf(entry).received,
      sources: [
        entry === undefined
          ? { entry: rules, field: ['verification', 'sample'] }
          : { entry, field: ['number'] },
      ],
    },
  ];
}

/** Each assessed component wants every mark, or the reason why none applies, between the cut-off and the close (rules.md §10). */
export function markFacts(context: Context, period: Period): DutyFacts[] {
  const rules = rulesOn(context.ledger, period.from);
  if (rules === undefined) return [];
  return rules.value.components.flatMap((component, n): DutyFacts[] => {
    const units = component.source === 'assessed' ? unitsToMark(context, period, component.id) : [];
    if (units.length === 0) return [];
    const entries = assessmentsOf(context, component.id);
    const own = entries.filter(({ value }) => value.period === period.id);
    const marked = units.map((unit) =>
      own.find(({ value }) => value.marks.some((mark) => mark.unit === unit)),
    );
    const missing = units.filter((_, index) => marked[index] === undefined);
    const entered = marked.flatMap((entry) => (entry ? context.receiptOf(entry).registered : []));
    const last = own.at(-1);
    return [
      {
        id: `mark-${period.id}-${component.id}`,
        who: assessorOf(context, last ?? entries.at(-1)),
        kind: 'mark',
        subject: component.id,
        from: addDays(period.to, 1),
        due: context.closeOf(period),
        filed: missing.length > 0 ? undefined : entered.sort(compareText).at(-1),
        missing,
        sources: [
          last === undefined
            ? { entry: rules, field: ['components', n, 'id'] }
            : { entry: last, field: ['marks'] },
        ],
      },
    ];
  });
}

/** The members of the tables in whose score the component stands; who is unranked for want of matters needs no mark. */
function unitsToMark(context: Context, period: Period, component: string): readonly string[] {
  return leagueTables(context, period).flatMap(({ rows, unranked }) =>
    [...rows, ...unranked.filter(({ reason }) => reason !== 'no-matters')]
      .filter(({ result }) => result.score.parts.some((part) => part.component.id === component))
      .map(({ unit }) => unit.value.id),
  );
}

/** The assessments of a component of every period, in the order of entry. */
function assessmentsOf(context: Context, component: string): readonly EntryOf<'assessment'>[] {
  const entered = (entry: EntryOf<'assessment'>) => context.receiptOf(entry).registered;
  return context.memo('assessments', component, () =>
    context.ledger.assessment
      .filter(({ value }) => value.component === component)
      .toSorted((a, b) => compareText(entered(a), entered(b)) || byNumber(a, b)),
  );
}

/** Who entered the component last; the section while nobody did. */
function assessorOf(context: Context, last: EntryOf<'assessment'> | undefined): Debtor {
  return last === undefined ? section(context) : debtorNamed(context, last.value.by);
}
