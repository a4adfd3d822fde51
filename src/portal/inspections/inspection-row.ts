import { foundStateWords, inspectionText } from '#wording/inspections/words.ts';
import { FOUND_STATES, foundStandings, type FoundStanding } from '#engine/inspections/found-states.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import type { DayText, UnitRef } from '../shared/types.ts';

/** A 督查记录 as a row of a list. */
export interface InspectionRowView {
  readonly id: string;
  readonly href: string;
  readonly day: DayText;
  readonly until: DayText | null;
  readonly kind: string;
  /** `易地建设费征收使用联合督查（联合督查）`. */
  readonly name: string;
  readonly method: string;
  readonly leader: string;
  readonly units: readonly UnitRef[];
  /** `5个：整改中2，销号1`; null where it lists no problem. */
  readonly foundText: string | null;
}

/** The records that may be read, the newest first. */
export function shownInspections({ context, profile, shown }: ViewEnv): readonly EntryOf<'inspection'>[] {
  return context.memo('shown-inspections', profile, () =>
    shown.inspection.toSorted(
      (a, b) => compareText(b.value.on, a.value.on) || compareText(a.value.id, b.value.id),
    ),
  );
}

export function inspectionHref(id: string): string {
  return `/inspections/${id}/`;
}

export function inspectionName({ value: { kind, title } }: EntryOf<'inspection'>): string {
  return inspectionText.name(kind, title);
}

export function inspectionRow(env: ViewEnv, entry: EntryOf<'inspection'>): InspectionRowView {
  const { id, on, until, kind, method, leader, units } = entry.value;
  return {
    id,
    href: inspectionHref(id),
    day: on,
    until: until ?? null,
    kind,
    name: inspectionName(entry),
    method,
    leader: postName(env, leader),
    units: units.map((unit) => unitRef(env, unit, on)),
    foundText: foundText(foundStandings(env.context, entry)),
  };
}

/** How many problems stand where, each counted once for each unit that has it. */
export function foundText(found: readonly FoundStanding[]): string | null {
  if (found.length === 0) return null;
  const counts = FOUND_STATES.map(
    (state) => [foundStateWords[state], found.filter((one) => one.state === state).length] as const,
  );
  return inspectionText.found(
    found.length,
    counts.filter(([, count]) => count > 0),
  );
}
