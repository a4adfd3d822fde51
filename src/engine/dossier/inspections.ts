import { addDays } from '#days/day.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import { roleOf } from '#record/office/words.ts';
import { provenDay, type Reckoning } from '../time/reckoning.ts';
import type { InspectionFact } from './dossier.ts';

/** An inspection with the day that is proven for it. */
export function inspectionFact(
  reckoning: Pick<Reckoning, 'receiptOf' | 'calendars' | 'rulesOn'>,
  entry: EntryOf<'inspection'>,
): InspectionFact {
  const receipt = reckoning.receiptOf(entry);
  const { on, paper } = entry.value;
  return { entry, on: provenDay(reckoning, on, receipt.registered, paper), ...receipt };
}

/** Every inspection that touched a matter, by matter, by day: those that name it, and those that it names as made before it. */
export function inspectionsByTask(reckoning: Reckoning): ReadonlyMap<string, readonly InspectionFact[]> {
  const facts = new Map(
    reckoning.ledger.inspection.map((entry) => [entry.value.id, inspectionFact(reckoning, entry)]),
  );
  const byTask = new Map<string, Set<InspectionFact>>();
  const note = (task: string, fact: InspectionFact) => {
    const known = byTask.get(task) ?? new Set();
    byTask.set(task, known.add(fact));
  };
  for (const fact of facts.values()) for (const task of tasksOf(fact.entry)) note(task, fact);
  for (const { value } of reckoning.ledger.task)
    for (const id of value.source.inspections ?? []) {
      const fact = facts.get(id);
      if (fact !== undefined) note(value.id, fact);
    }
  return new Map([...byTask].map(([task, found]) => [task, [...found].sort(byDay)]));
}

/** The matters that an inspection names: those it was about, and those in which it demands something. */
export function tasksOf({ value: { tasks = [], demands = [] } }: EntryOf<'inspection'>): readonly string[] {
  return [...new Set([...tasks, ...demands.map(({ task }) => task)])];
}

/** The last day of an inspection. */
export function lastDayOf({ value: { on, until } }: EntryOf<'inspection'>): string {
  return until ?? on;
}

/** What an inspection is to the engine, by the office's word for it. */
export function inspectionRole({ words }: Pick<Reckoning, 'words'>, { kind }: { readonly kind: string }) {
  return roleOf(words.inspectionKinds, kind);
}

/** A visit beside another of the same unit. */
export interface NearVisit {
  readonly unit: string;
  readonly other: EntryOf<'inspection'>;
}

/** What must be known of a visit to find those beside it: it may be one that is still to be made. */
type Visit = Pick<EntryOf<'inspection'>['value'], 'id' | 'kind' | 'units' | 'on' | 'until'>;

/**
 * Other visits of the same units, less than so many days before or after (条例 15: 严禁重复督查、多头督查), by unit as
 * the visit names them, then by day. Whoever is asked to come here is not visited.
 */
export function nearVisits(
  context: Pick<Reckoning, 'ledger' | 'words'>,
  visit: Visit,
  apart: number,
): readonly NearVisit[] {
  if (inspectionRole(context, visit) === 'meeting') return [];
  const first = addDays(visit.on, 1 - apart);
  const last = addDays(visit.until ?? visit.on, apart - 1);
  const others = context.ledger.inspection
    .filter(
      (other) =>
        other.value.id !== visit.id &&
        inspectionRole(context, other.value) !== 'meeting' &&
        lastDayOf(other) >= first &&
        other.value.on <= last,
    )
    .toSorted((a, b) => compareText(a.value.on, b.value.on) || compareText(a.path, b.path));
  return visit.units.flatMap((unit) =>
    others.filter(({ value }) => value.units.includes(unit)).map((other) => ({ unit, other })),
  );
}

function byDay(a: InspectionFact, b: InspectionFact): number {
  return compareText(a.on, b.on) || compareText(a.entry.path, b.entry.path);
}
