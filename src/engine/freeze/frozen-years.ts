import { addDays, yearOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { restsOf } from '../dossier/course.ts';
import type { PlanDuty } from '../dossier/plan-duties.ts';
import type { NodeLine, TaskLine } from '../score/task-period.ts';
import type { UnitResult } from '../score/unit-result.ts';
import type { Context } from '../dossier/context.ts';
import type { Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';

/** Days between which working days were counted. */
type Span = readonly [from: string, to: string];

/**
 * The years without an arrangement of their own on which a figure of a period rests (rules.md §2, §10):
 * that of the period, of its close, and of every deadline and lateness that was counted for it.
 */
export function unloadedYears(
  context: Context,
  period: Period,
  results: readonly UnitResult[],
): readonly number[] {
  const look = periodLook(context, period);
  const loaded = new Set(
    context.ledger.calendar.flatMap(({ value }) => (value.notices.length > 0 ? [value.year] : [])),
  );
  const spans: readonly Span[] = [
    [period.from, dayOf(context.closeOf(period))],
    ...results.flatMap(({ lines }) => [
      ...lines.completion.flatMap((line) => taskSpans(line, look)),
      ...lines.plans.flatMap(({ duty }) => planSpans(duty, look)),
      ...lines.weeks.map(({ reportDay, meeting }): Span => [reportDay, dayOf(meeting)]),
      ...lines.quality.flatMap(({ results: checks }) =>
        checks.map(({ check }): Span => [check.on, dayOf(check.registered)]),
      ),
    ]),
  ];
  const years = new Set(spans.flatMap(([from, to]) => yearsOf(from, to)));
  return [...years].filter((year) => !loaded.has(year)).sort((a, b) => a - b);
}

function yearsOf(from: string, to: string): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) years.push(year);
  return years;
}

function taskSpans({ dossier, nodes, beside }: TaskLine, look: Look): readonly Span[] {
  const rested = restsOf(dossier, look).length > 0;
  return [...nodes, ...beside].flatMap((line) =>
    line.plan === undefined ? nodeSpans(line, rested, look) : planSpans(line.plan, look),
  );
}

/** A date is moved off rest days; lateness is counted from it, less what lay unanswered; a rest moves it by working days. */
function nodeSpans({ node, outcome }: NodeLine, rested: boolean, look: Look): readonly Span[] {
  if (node === undefined) return [];
  const { original, due, setOn, postponements } = node;
  const dates: Span = [original.start < original.due ? original.start : original.due, due];
  const end = outcome?.finished ?? look.day;
  const moved: readonly Span[] = rested ? [[setOn, due]] : [];
  if (end <= due) return [dates, ...moved];
  return [
    dates,
    ...moved,
    [due, end],
    ...(outcome?.refusals ?? []).map(({ claim, check }): Span => [dayOf(claim.received), check.on]),
    ...postponements.flatMap(({ requested, to, lay }): Span[] =>
      lay === undefined ? [] : [[requested, to]],
    ),
  ];
}

function planSpans({ deadline, due, met }: PlanDuty, look: Look): readonly Span[] {
  const end = met === undefined ? look.day : dayOf(met.received);
  return [[addDays(deadline.start, 1), end > due ? end : due]];
}
