import { itemSentences } from '#wording/items/words.ts';
import { nextPeriod, thisPeriod } from '#wording/shared/period.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import { periodLook } from '#engine/time/period-look.ts';
import type { Rules } from '#record/rules/rules.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { itemRowView, type ItemRowView, besideHref } from './item-row-view.ts';
import { experiencesIn } from './experience-view.ts';
import { itemTourViews, type ItemTourView } from './item-tours.ts';
import { itemTableId } from './item-table-id.ts';
import { itemTablesIn, type ItemLeague, type ItemLeagueWork } from './item-tables-in.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { periodState } from '../freeze/period-state.ts';
import type { DayText, LinkView, UnitRef } from '../shared/types.ts';

/** One league of one period. */
export interface ItemTableView {
  /** Anchor, e.g. `counties-2026-05`. */
  readonly id: string;
  /** `县（市）区（2026年5月）`. */
  readonly title: string;
  /** `县（市）区`. */
  readonly league: string;
  readonly period: LinkView;
  readonly stateText: string;
  readonly cutOff: DayText;
  readonly rows: readonly ItemRowView[];
  /** `本月无得分`. */
  readonly unscoredTitle: string;
  readonly unscored: readonly ItemUnscoredView[];
  readonly footnotes: readonly string[];
  /** Who chooses among the candidates; while the period is 暂定, that there are none. */
  readonly candidateText: string;
  /** What units wrote of it. */
  readonly experiences: readonly LinkView[];
  /** Marks of tours, beside the scores. */
  readonly tours: readonly ItemTourView[];
}

interface ItemUnscoredView {
  readonly unit: UnitRef;
  readonly reason: string;
  /** Leads to what did not count in the unit's period; null where that has no page. */
  readonly href: string | null;
}

/** The tables of a single item in a period, one for each league in which a unit has a line of it (rules.md §11). */
export function itemTableViews(env: ViewEnv, item: string, period: string): readonly ItemTableView[] {
  const rules = rulesIn(env, period);
  if (rules === undefined) return [];
  return itemTablesIn(env, item, period)
    .map((league) => tableView(env, rules, { item, period }, league))
    .filter(({ rows, unscored }) => rows.length + unscored.length > 0);
}

function tableView(
  env: ViewEnv,
  rules: Rules,
  { item, period }: { readonly item: string; readonly period: string },
  league: ItemLeague,
): ItemTableView {
  const { frozen, stateText } = periodState(env, period);
  const name = periodName(env, period);
  return {
    id: itemTableId(period, league.id),
    title: itemSentences.table(league.name, name, frozen ? null : stateText),
    league: league.name,
    period: { text: name, href: `/ranking/${period}/#league-${league.id}` },
    stateText,
    cutOff: periodLook(env.context, periodIn(env, period)).day,
    rows: league.rows.map((row) => itemRowView(env, rules, period, row, frozen)),
    unscoredTitle: itemSentences.unscored.title(thisPeriod(periodIn(env, period).kind)),
    unscored: league.unscored.flatMap((work) => unscoredView(env, rules, period, work)),
    footnotes: footnotes(rules, league),
    candidateText: frozen ? itemSentences.choose : itemSentences.provisional,
    tours: itemTourViews(env, rules, { item, period }, league),
    experiences: experiencesIn(
      env,
      item,
      period,
      league.rows.map(({ work }) => work.unit),
    ),
  };
}

function footnotes({ total }: Rules, { rows }: ItemLeague): readonly string[] {
  return [
    ...(rows.some(({ tied }) => tied) ? [rankingSentences.tie[total.tie]] : []),
    ...(rows.length === 1 ? [itemSentences.alone] : []),
  ];
}

/** A unit of whose lines nothing counts yet; none where it has no line. */
function unscoredView(
  env: ViewEnv,
  rules: Rules,
  period: string,
  { unit, lines }: ItemLeagueWork,
): ItemUnscoredView[] {
  if (lines.length === 0) return [];
  const { kind } = periodIn(env, period);
  const reported = lines.filter(({ task }) => env.shownTasks.has(task));
  const { unscored } = itemSentences;
  const resting = reported.every((line) => line.resting);
  return [
    {
      unit: unitRefIn(env, unit, period),
      reason:
        reported.length === 0
          ? withheldWords.leftOut
          : resting
            ? unscored.resting(thisPeriod(kind))
            : unscored.waiting(thisPeriod(kind), nextPeriod(kind)),
      href: besideHref(env, rules, unit, period),
    },
  ];
}
