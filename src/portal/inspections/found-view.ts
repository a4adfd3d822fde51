import { foundStateWords, inspectionText } from '#wording/inspections/words.ts';
import { foundStandings, type FoundStanding } from '#engine/inspections/found-states.ts';
import { byCategory } from '#engine/inspections/found-states.ts';
import type { EntryOf } from '#record/ledger.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { cutList, listView, shareOf, type CutList } from '../shared/list-parts.ts';
import type { DayText, LinkView, UnitRef } from '../shared/types.ts';
import { actorName } from '../env/record/record-name.ts';
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
    /** The way to those that the page cannot bear. */
    readonly pages: readonly LinkView[];
  }[];
}

/** The problems of a category, as far as the page can bear them. */
interface CategoryList {
  readonly id: string;
  readonly category: string;
  readonly found: readonly FoundStanding[];
  readonly list: CutList<FoundView>;
}

/** The page of them all. */
const PROBLEMS = '/inspections/problems/';

const TONES = {
  unverified: 'plain',
  untrue: 'plain',
  true: 'plain',
  mending: 'late',
  claimed: 'plain',
  'struck-off': 'done',
} as const;

function foundView(env: ViewEnv, { entry, problem, unit, state }: FoundStanding): FoundView {
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
  const lists = categoryLists(env);
  const all = lists.flatMap(({ found }) => found);
  if (all.length === 0) return null;
  return {
    deck: inspectionText.problemsDeck(all.length, new Set(all.map(({ unit }) => unit)).size),
    groups: lists.map(({ id, category, found, list }) => ({
      id,
      title: category,
      countText: foundText(found) ?? '',
      ...listView(list),
    })),
  };
}

/** What was found, by category. */
export function categoryLists(env: ViewEnv): readonly CategoryList[] {
  const groups = byCategory(env.context, shownInspections(env)).map(({ category, found }, n) => ({
    id: `category-${String(n + 1)}`,
    category,
    found,
    rows: found.map((one) => foundView(env, one)),
  }));
  const share = shareOf(groups.map(({ rows }) => rows));
  return groups.map(({ rows, ...group }) => ({
    ...group,
    list: cutList(rows, { page: PROBLEMS, section: group.id }, share),
  }));
}

/** The problems of one inspection, as far as its page can bear them. */
export function foundList(env: ViewEnv, entry: EntryOf<'inspection'>): CutList<FoundView> {
  const rows = foundStandings(env.context, entry).map((one) => foundView(env, one));
  return cutList(rows, { page: inspectionHref(entry.value.id), section: 'found' }, shareOf([rows]));
}

/** Every problem, the newest inspection first. */
export function allFound(env: ViewEnv): readonly FoundView[] {
  return shownInspections(env).flatMap((entry) =>
    foundStandings(env.context, entry).map((one) => foundView(env, one)),
  );
}
