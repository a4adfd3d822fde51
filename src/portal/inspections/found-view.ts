import { foundStateWords, inspectionText } from '#wording/inspections/words.ts';
import { foundStandings, type FoundStanding } from '#engine/inspections/found-states.ts';
import { byCategory } from '#engine/inspections/found-states.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import type { DayText, UnitRef } from '../shared/types.ts';
import { actorName } from '../env/record-name.ts';
import { foundText, inspectionHref, inspectionName, shownInspections } from './inspection-row.ts';

/** A problem with one of the units that have it. */
export interface FoundView {
  readonly no: number;
  readonly category: string;
  readonly text: string;
  readonly clause: string | null;
  readonly unit: UnitRef;
  readonly state: string;
  /** What its colour says beside the word. */
  readonly tone: 'plain' | 'late' | 'done';
  readonly verdictText: string;
  readonly name: string;
  readonly href: string;
  readonly day: DayText;
}

/** /inspections/problems/: every problem by category, across inspections and units. */
export interface ProblemsView {
  readonly deck: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly countText: string;
    readonly rows: readonly FoundView[];
  }[];
}

const TONES = {
  unverified: 'plain',
  untrue: 'plain',
  true: 'plain',
  mending: 'late',
  claimed: 'plain',
  'struck-off': 'done',
} as const;

export function foundView(env: ViewEnv, { entry, problem, unit, state }: FoundStanding): FoundView {
  const { on } = entry.value;
  const { verdict } = problem;
  return {
    no: problem.no,
    category: problem.category,
    text: problem.text,
    clause: problem.basis ?? null,
    unit: unitRef(env, unit, on),
    state: foundStateWords[state],
    tone: TONES[state],
    verdictText:
      verdict === undefined
        ? inspectionText.noVerdict
        : inspectionText.verdict(verdict.on, verdict.result, actorName(env, verdict.by), verdict.note),
    name: inspectionName(entry),
    href: `${inspectionHref(entry.value.id)}#found`,
    day: on,
  };
}

/** Null in a site without a list of inspections, and where nothing was found yet. */
export function problemsView(env: ViewEnv): ProblemsView | null {
  const groups = byCategory(env.context, shownInspections(env));
  const all = groups.flatMap(({ found }) => found);
  if (all.length === 0) return null;
  return {
    deck: inspectionText.problemsDeck(all.length, new Set(all.map(({ unit }) => unit)).size),
    groups: groups.map(({ category, found }, n) => ({
      id: `category-${String(n + 1)}`,
      title: category,
      countText: foundText(found) ?? '',
      rows: found.map((one) => foundView(env, one)),
    })),
  };
}

/** Every problem, the newest inspection first. */
export function allFound(env: ViewEnv): readonly FoundView[] {
  return shownInspections(env).flatMap((entry) =>
    foundStandings(env.context, entry).map((one) => foundView(env, one)),
  );
}
