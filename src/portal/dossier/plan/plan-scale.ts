import { monthInWords } from '#wording/calendar/day.ts';
import { addMonths, diffDays, monthOf } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import type { DayText } from '../../shared/types.ts';

/** The axis on which plan and actual are drawn. Positions run 0…1. */
export interface PlanScaleView {
  readonly from: DayText;
  readonly to: DayText;
  readonly ticks: readonly PlanTickView[];
  /** The as-of day; null if it lies outside. */
  readonly asOf: number | null;
}

interface PlanTickView {
  readonly at: number;
  readonly text: string;
}

const TICKS = 6;

/** The axis from a notice to the last of its days; a tick at the first of each month, of many every other or rarer. */
export function planScale(from: string, days: readonly string[], asOf: string): PlanScaleView {
  const to = days.reduce((last, day) => (day > last ? day : last), from);
  const scale = { from, to };
  const today = dayOf(asOf);
  const months = monthStarts(from, to);
  const step = Math.ceil(months.length / TICKS);
  return {
    ...scale,
    ticks: months
      .filter((_, index) => index % step === 0)
      .map((day) => ({ at: placeOn(scale, day), text: monthInWords(monthOf(day)).slice(5) })),
    asOf: today >= from && today <= to ? placeOn(scale, today) : null,
  };
}

/** Where a day stands on the axis, 0…1. */
export function placeOn({ from, to }: Pick<PlanScaleView, 'from' | 'to'>, day: string): number {
  return Math.min(1, Math.max(0, diffDays(from, day) / Math.max(1, diffDays(from, to))));
}

function monthStarts(from: string, to: string): string[] {
  const starts: string[] = [];
  for (let month = addMonths(monthOf(from), 1); `${month}-01` <= to; month = addMonths(month, 1))
    starts.push(`${month}-01`);
  return starts;
}
