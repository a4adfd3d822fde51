import { decimal, type Fraction } from '#exact/fraction.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { decimalText } from '#record/schema/scalars.ts';
import { inspectionFact, inspectionRole, tasksOf } from '../dossier/inspections.ts';
import { rankStandings } from '../ranking/ranks.ts';
import { isSeen, liveLook } from '../time/look.ts';
import type { Period } from '../time/periods.ts';
import type { Reckoning } from '../time/reckoning.ts';

/** A tour (月度拉练) that looked at matters of a single item, with the marks it gave in one league. */
export interface ItemTour {
  readonly entry: EntryOf<'inspection'>;
  readonly rows: readonly TourRow[];
}

interface TourRow {
  readonly unit: string;
  readonly mark: string;
  readonly why: string | undefined;
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * The tours of a period at matters of an item, by day, with what they gave the units of a league, ranked among
 * themselves. A score of an item is of its nodes alone (rules.md §11): marks stand beside it and move nothing
 * (mechanisms.md row 44). `shown`: what may be told of inspections and matters.
 */
export function itemTours(
  reckoning: Reckoning,
  shown: Pick<Ledger, 'inspection' | 'task'>,
  { item, period, units, tie }: ToursAsked,
): readonly ItemTour[] {
  const look = liveLook(reckoning.asOf);
  const own = new Set(shown.task.flatMap(({ value }) => (value.item === item ? [value.id] : [])));
  return shown.inspection
    .filter(
      (entry) =>
        inspectionRole(reckoning, entry.value) === 'tour' && isSeen(reckoning.receiptOf(entry), look),
    )
    .map((entry) => inspectionFact(reckoning, entry))
    .filter(
      ({ on, entry }) => period.from <= on && on <= period.to && tasksOf(entry).some((task) => own.has(task)),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
    .map(({ entry }) => ({ entry, rows: rowsOf(entry, units, tie) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Of which item, period and league marks are asked for; `units` in their fixed order. */
export interface ToursAsked {
  readonly item: string;
  readonly period: Period;
  readonly units: readonly string[];
  readonly tie: Rules['total']['tie'];
}

function rowsOf(
  { value: { marks = [] } }: EntryOf<'inspection'>,
  units: readonly string[],
  tie: Rules['total']['tie'],
): readonly TourRow[] {
  const given = marks.flatMap(({ unit, mark, why }) => {
    const order = units.indexOf(unit);
    const text = decimalText(mark);
    const total: Fraction = decimal(text);
    return order < 0 ? [] : [{ id: unit, order, total, text, why }];
  });
  return rankStandings({ order: 'descending', tie }, given).map(({ id, text, why, rank, tied }) => ({
    unit: id,
    mark: text,
    why,
    rank,
    tied,
  }));
}
