import { lastDayOfMonth, monthOf, nextMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { lastWorkday, nthWorkday } from '../calendar/weeks.ts';
import type { Context } from './context.ts';
import type { Debtor } from './debtors.ts';
import { standDuty, type Duty } from './duty.ts';
import { receivedAt } from './horizon.ts';
import { unitLight } from './light.ts';
import { cutOff, monthHorizon, monthsOf, rulesOf } from './months.ts';
import { closedList } from './closed-list.ts';
import { weeklyMatters } from './weekly-matters.ts';

/** What comes round with the month: the units' 月报, the draw, the leaders' on-site review (rules-v1 §4, §9). */
export function monthlyDuties(context: Context): Duty[] {
  return [...monthlies(context), ...draws(context), ...siteReviews(context)];
}

/** 月报: each unit with an open matter, by the last working day. */
function monthlies(context: Context): Duty[] {
  return monthsOf(context).flatMap((month) => {
    const rules = rulesOf(context, month);
    const last = lastWorkday(context.calendarAt(dayOf(context.asOf)), month);
    if (rules === undefined || last === undefined) return [];
    const day = last < dayOf(context.asOf) ? last : dayOf(context.asOf);
    const horizon = monthHorizon(context, month);
    return context.ledger.unit.flatMap((unit) => {
      const { id } = unit.value;
      const { matters, quiet } = weeklyMatters(context, rules.value, id, day, horizon);
      if (matters.length + quiet.length === 0) return [];
      const entry = context.ledger.monthly.find(({ value }) => value.unit === id && value.month === month);
      return [
        standDuty(context, {
          id: `monthly-${month}-${id}`,
          who: { kind: 'unit', id },
          kind: 'monthly',
          dossier: undefined,
          subject: month,
          from: undefined,
          due: last,
          until: cutOff(nextMonth(month)),
          deadline: undefined,
          filed: entry && receivedAt(entry.value),
          sources: [
            entry === undefined ? { entry: rules, field: ['clocks'] } : { entry, field: ['submitted'] },
          ],
        }),
      ];
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
    const review = context.ledger.siteReview.find(({ value }) => value.month === month);
    return [
      standDuty(context, {
        id: `site-review-${month}`,
        who: leaders,
        kind: 'site-review',
        dossier: undefined,
        subject: month,
        from: undefined,
        due,
        until: cutOff(nextMonth(month)),
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
