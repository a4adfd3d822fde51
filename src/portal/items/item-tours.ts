import { itemTours } from '#engine/items/tour-marks.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { periodIn } from '../env/period/period.ts';
import type { UnitRef } from '../shared/types.ts';
import type { ItemLeague } from './item-tables-in.ts';
import type { Rules } from '#record/rules/rules.ts';

/** A tour as it is told beside the table of a league. */
export interface ItemTourView {
  readonly name: string;
  readonly dayText: string;
  readonly href: string;
  readonly rows: readonly {
    readonly rankText: string;
    readonly unit: UnitRef;
    readonly mark: string;
    readonly why: string | null;
  }[];
}

/** The marks of the tours that looked at an item in a period, of the units of a league (mechanisms.md row 44). */
export function itemTourViews(
  env: ViewEnv,
  { total: { tie } }: Rules,
  { item, period }: { readonly item: string; readonly period: string },
  { rows, unscored }: ItemLeague,
): readonly ItemTourView[] {
  const units = [...rows.map(({ work }) => work), ...unscored]
    .toSorted((a, b) => a.order - b.order)
    .map(({ unit }) => unit);
  const asked = { item, period: periodIn(env, period), units, tie };
  return itemTours(env.context, env.shown, asked).map(({ entry: { value }, rows: marked }) => ({
    name: value.title ?? value.kind,
    dayText: dayInWords(value.on),
    href: `/inspections/${value.id}/`,
    rows: marked.map(({ unit, mark, why, rank, tied }) => ({
      rankText: rankingSentences.rank(rank, tied),
      unit: unitRefIn(env, unit, period),
      mark,
      why: why ?? null,
    })),
  }));
}
