import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import { unitMonth } from '../compute/unit-month.ts';
import type { EntryOf } from '../ledger.ts';
import { unitRef, type ViewEnv } from './env.ts';
import { gaps } from './gaps.ts';
import { rankRowView } from './rank-row-view.ts';
import { partFigures } from './score-bar.ts';
import { editionView, finishedMonths, shownRunningMonths } from './shown-months.ts';
import { isFinished, monthHorizon } from '../compute/months.ts';
import { rankChangeView, rankFigure, standingOf, totalFigure, unitMonthHref } from './standing.ts';
import { trendPoints } from './trend.ts';
import type { FigureView, WithheldView } from './types/common.ts';
import type { DutyListView } from './types/duty.ts';
import type { UnitMonthRowView, UnitTaskGroupView, UnitView } from './types/unit.ts';
import { unitFacts } from './unit-facts.ts';
import { monthsOfUnit } from './unit-month-view.ts';
import { unitNotes } from './unit-notes.ts';
import { unitPapers } from './unit-papers.ts';
import { notRankedText } from './unit-standing.ts';

const TREND_MONTHS = 24;

/** What the unit pages need of tasks and duties, by unit; null where live facts are not published. */
export interface UnitExtras {
  readonly tasks: (unit: string) => readonly UnitTaskGroupView[];
  readonly withheld: (unit: string) => WithheldView | null;
  readonly duties: (unit: string) => DutyListView | null;
  readonly missed: (unit: string) => DutyListView | null;
  /** What is owed and overdue now, as a figure of the index. */
  readonly owed: (unit: string) => FigureView | null;
}

/** The page of every unit of the register, in its order. */
export function unitViews(env: ViewEnv, extras: UnitExtras): readonly UnitView[] {
  return env.context.ledger.unit.map((unit) => unitView(env, unit, extras));
}

function unitView(env: ViewEnv, { value }: EntryOf<'unit'>, extras: UnitExtras): UnitView {
  const { id } = value;
  const months = monthsOfUnit(env, id);
  const month = finishedMonths(env).at(-1);
  const standing = month === undefined ? undefined : standingOf(env, id, month);
  const last = months.findLast((item) => isFinished(env.context, item));
  return {
    unit: unitRef(env, id),
    facts: unitFacts(env, value),
    latest: latestOf(env, id, month),
    latestReason: month === undefined ? unitSentences.noMonth : noRowReason(env, id, month),
    provisional: shownRunningMonths(env).map((running) => ({
      month: running,
      text: editionView(env, running).text,
      latest: latestOf(env, id, running),
      reason: noRowReason(env, id, running),
    })),
    months: months.map((item) => monthRow(env, id, item)).toReversed(),
    trend:
      last === undefined || !months.some((item) => standingOf(env, id, item) !== undefined)
        ? []
        : trendPoints(env, id, last, TREND_MONTHS),
    leagueSize: standing === undefined ? 0 : standing.league.rows.length + standing.league.unranked.length,
    tasks: extras.tasks(id),
    withheld: extras.withheld(id),
    duties: extras.duties(id),
    owedText: extras.owed(id)?.text ?? null,
    missed: extras.missed(id),
    notes: unitNotes(env, id, months),
    ...unitPapers(env, id),
  };
}

/** Why a unit has no row in a month; null where it has one. */
function noRowReason(env: ViewEnv, unit: string, month: string): string | null {
  const standing = standingOf(env, unit, month);
  if (standing === undefined) return notRankedText(env, unit, month);
  return standing.row === undefined ? rankFigure(standing).reason : null;
}

function latestOf(env: ViewEnv, unit: string, month: string | undefined): UnitView['latest'] {
  const standing = month === undefined ? undefined : standingOf(env, unit, month);
  if (month === undefined || standing?.row === undefined) return null;
  const { league, row } = standing;
  return {
    month,
    leagueName: league.name,
    cutOff: monthHorizon(env.context, month).day,
    row: rankRowView(env, league, row),
    gaps: gaps(env, league, row),
  };
}

function monthRow(env: ViewEnv, unit: string, month: string): UnitMonthRowView {
  const href = unitMonthHref(unit, month);
  const score = unitMonth(env.context, unit, month);
  const standing = standingOf(env, unit, month);
  const none: FigureView = { text: null, reason: notRankedText(env, unit, month), href: null };
  return {
    month,
    href,
    total: standing === undefined ? none : totalFigure(standing, href),
    rank: standing === undefined ? none : rankFigure(standing),
    change:
      standing === undefined
        ? { kind: 'none', text: none.reason ?? '', mark: null }
        : rankChangeView(env, standing),
    grade: standing?.row?.grade ?? null,
    parts: score === undefined ? [] : partFigures(score, href),
    stateText: isFinished(env.context, month) ? null : editionView(env, month).stateText,
  };
}
