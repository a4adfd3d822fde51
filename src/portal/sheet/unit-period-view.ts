import { editionSentences } from '#wording/freeze/sentences.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { columnViews, type ColumnView } from './parts/column-views.ts';
import { editionViews, type EditionView } from '../freeze/edition-view.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { gaps } from './gaps.ts';
import { partViews } from './parts/part-views.ts';
import { barredText } from '../ranking/league/league-notes.ts';
import { lastDayIn, periodName } from '../env/period/period.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { periodState, type PeriodStateView } from '../freeze/period-state.ts';
import { barPieces } from '../ranking/row/score-bar.ts';
import { scoreScale, type ScoreScale, type BarPiece } from '../score/score-parts.ts';
import { rulesLink } from '../env/period/shown-periods.ts';
import {
  rankChangeView,
  rankFigure,
  standingOf,
  totalFigure,
  unitPeriodHref,
  type RankChangeView,
  type UnitStanding,
} from '../score/standing.ts';
import { clauses, disputedMark } from '../score/disputed.ts';
import { statementLink } from '../freeze/statement-links.ts';
import { totalSteps, type StepView } from './total-steps.ts';
import type {
  FigureView,
  LinkView,
  DayText,
  DownloadView,
  PeriodText,
  UnitRef,
  Page,
} from '../shared/types.ts';
import { conditionStep, unitPeriodFacts } from './unit-period-facts.ts';
import { periodsOfUnit } from '../score/unit-pages.ts';
import { notRankedText } from '../env/unit-standing.ts';
import { sheetSets, type SheetSets } from './sheet-sets.ts';
import { sheetLists, sheetParts, wholeParts, type PartLists, type SheetPart } from './sheet-lists.ts';
import { showsRanks } from '../env/publication.ts';
import { unitSentences } from '#wording/units/words.ts';

export type UnitPeriodPage = Page<
  {
    readonly unit: string;
    readonly period: string;
    /** With all its lines, whatever the page can bear: what its file is made of. */
    readonly whole: () => UnitPeriodView;
  },
  UnitPeriodView
>;

/** /units/<id>/<period>/ — one unit's score of one period, taken apart so that a pencil can follow it. */
export interface UnitPeriodView {
  readonly unit: UnitRef;
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly periodName: string;
  readonly leagueName: string;
  readonly rankingHref: string;
  readonly state: PeriodStateView;
  /** The version that stands first, then those it replaced, each with what it corrected of this unit; empty before the freeze. */
  readonly editions: readonly EditionView[];
  readonly cutOff: DayText;
  readonly rule: LinkView;
  /** `v1` */
  readonly rulesVersion: string;
  /** `第5名`, `并列第2名`, or 「—」 with the reason; null where ranks are not published. */
  readonly rank: FigureView | null;
  /** Null likewise. */
  readonly change: RankChangeView | null;
  readonly total: FigureView;
  /** Null where the rules have no grades, and for a unit that is not ranked. */
  readonly grade: string | null;
  /** `取消评先选优资格，不列入红榜`; null where no measure keeps it off a list that it would be on. */
  readonly barredText: string | null;
  /** Empty where the unit is not ranked or a part is negative. */
  readonly bar: readonly BarPiece[];
  readonly scale: ScoreScale;
  /** Components in the order of the rules, then H, E, X as far as the rules have them. */
  readonly parts: readonly SheetPart[];
  /** From the printed parts to the total, one step a line; in its place the condition that a unit without a rank misses. */
  readonly steps: readonly StepView[];
  /** Printed beside the total: how many tasks it leads, how many nodes count; empty where the rules know no tasks. */
  readonly facts: readonly StepView[];
  /** Information columns, added nowhere; empty where the rules have none. */
  readonly columns: readonly ColumnView[];
  /** A target to chase, as on the unit's own page; empty where it is not ranked. */
  readonly gaps: readonly string[];
  /** The 核对单 of a period that is not frozen, inside the system; null otherwise. */
  readonly statement: LinkView | null;
  /** Where its tables can be taken along. */
  readonly sets: SheetSets;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** The page as a file. */
  readonly downloads: readonly DownloadView[];
}

/** Every shown period of every unit that is in a league, or outside them did something that counts: the facts of the section are published too (rules.md §1). */
export function unitPeriodPages(env: ViewEnv): readonly UnitPeriodPage[] {
  return env.context.ledger.unit.flatMap(({ value: { id } }) =>
    periodsOfUnit(env, id).flatMap((period) => {
      const result = resultIn(env, id, period);
      const rule = rulesLink(env, period);
      if (result === undefined || rule === null) return [];
      return [
        {
          unit: id,
          period,
          view: () => unitPeriodView(env, result, rule, sheetParts(unitPeriodLists(env, result))),
          whole: () => unitPeriodView(env, result, rule, wholeParts(partViews(env, result))),
        },
      ];
    }),
  );
}

/** The lists of a unit's page of a period, each as far as the page can bear it. */
export function unitPeriodLists(env: ViewEnv, result: UnitSheet): readonly PartLists[] {
  return sheetLists(result, partViews(env, result), unitPeriodHref(result.unit, result.period.id));
}

/** A sheet with its parts as its page has them. */
function unitPeriodView(
  env: ViewEnv,
  result: UnitSheet,
  rule: LinkView,
  parts: readonly SheetPart[],
): UnitPeriodView {
  const { rules, unit } = result;
  const period = result.period.id;
  const periods = periodsOfUnit(env, unit);
  const index = periods.indexOf(period);
  const standing = standingOf(env, unit, period);
  const row = standing?.row;
  const none: FigureView = { text: null, reason: notRankedText(env, unit, period), href: null };
  const ranks = showsRanks(rules);
  return {
    unit: unitRefIn(env, unit, period),
    period,
    periodName: periodName(env, period),
    leagueName: standing?.league.name ?? unitSentences.facts.notRanked,
    rankingHref: `/ranking/${period}/${standing === undefined ? '' : `#league-${standing.league.id}`}`,
    state: periodState(env, period),
    editions: editionViews(env, period, unit),
    cutOff: lastDayIn(env, period),
    rule,
    rulesVersion: rules.version,
    rank: !ranks ? null : standing === undefined ? none : rankFigure(env, standing),
    change:
      !ranks || standing === undefined || row === undefined
        ? null
        : rankChangeView(env, { league: standing.league, row }),
    total: standing === undefined ? none : totalFigure(env, standing, null),
    grade: row?.grade ?? null,
    barredText: standing === undefined || row === undefined ? null : barredText(env, standing.league, row),
    bar: row === undefined ? [] : barPieces(result),
    scale: scoreScale(rules, result.league),
    parts,
    steps: scoreSteps(env, result, standing),
    facts: unitPeriodFacts(result),
    columns: columnViews(env, result),
    gaps: standing === undefined || row === undefined ? [] : gaps(env, standing.league, row),
    statement: statementLink(env, unit, period),
    sets: sheetSets(env, period),
    previous: pageLink(env, unit, periods[index - 1]),
    next: pageLink(env, unit, periods[index + 1]),
    downloads: [
      {
        text: editionSentences.data.text,
        href: `${unitPeriodHref(unit, period)}data.json`,
        name: `${unit}-${period}.json`,
        note: editionSentences.data.unitPeriod,
      },
    ],
  };
}

/** From the printed parts to the total; in its place the condition that a unit without a rank misses. */
export function scoreSteps(
  env: ViewEnv,
  result: UnitSheet,
  standing: UnitStanding | undefined,
): readonly StepView[] {
  if (standing?.row !== undefined) {
    const steps = totalSteps(result);
    const mark = disputedMark(env, { unit: result.unit, period: result.period.id });
    return steps.map((step) => (step === steps.at(-1) ? { ...step, note: clauses(step.note, mark) } : step));
  }
  return standing?.reason === undefined ? [] : [conditionStep(result, standing.reason)];
}

function pageLink(env: ViewEnv, unit: string, period: string | undefined): LinkView | null {
  return period === undefined ? null : { text: periodName(env, period), href: unitPeriodHref(unit, period) };
}
