import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import { unitMonth } from '../compute/unit-month.ts';
import type { EntryOf } from '../ledger.ts';
import { unitRef, type ViewEnv } from './env.ts';
import { gaps } from './gaps.ts';
import { rankRowView } from './rank-row-view.ts';
import { barKey, partFigures } from './score-bar.ts';
import { scoreParts, scoreScale } from './score-parts.ts';
import { monthState } from './month-state.ts';
import { shownVersions } from './shown-editions.ts';
import { frozenMonths, shownOpenMonths } from './shown-months.ts';
import { isFrozen, monthHorizon, rulesOf } from '../compute/months.ts';
import { rankChangeView, rankFigure, standingOf, totalFigure, unitMonthHref } from './standing.ts';
import { trendPoints } from './trend.ts';
import type { FigureView, WithheldView } from './types/common.ts';
import type { DutyListView } from './types/duty.ts';
import type { PartHeadView, UnitMonthRowView, UnitTaskGroupView, UnitView } from './types/unit.ts';
import { unitFacts } from './unit-facts.ts';
import { monthsOfUnit } from './unit-month-view.ts';
import { unitNotes } from './unit-notes.ts';
import { unitPapers } from './unit-papers.ts';
import { notRankedText } from './unit-standing.ts';

/** The unit's own page draws two years; a row of the ranking has room for one. */
const PAGE_TREND_MONTHS = 24;

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
  const month = frozenMonths(env).at(-1);
  const standing = month === undefined ? undefined : standingOf(env, id, month);
  const last = months.findLast((item) => isFrozen(env.context, item));
  return {
    unit: unitRef(env, id),
    facts: unitFacts(env, value),
    latest: latestOf(env, id, month),
    latestReason: month === undefined ? unitSentences.noMonth : noRowReason(env, id, month),
    provisional: shownOpenMonths(env).map((open) => ({
      month: open,
      text: monthState(env, open).text,
      latest: latestOf(env, id, open),
      reason: noRowReason(env, id, open),
    })),
    months: months.map((item) => monthRow(env, id, item)).toReversed(),
    partHeads: partHeads(env, months),
    trend:
      last === undefined || !months.some((item) => standingOf(env, id, item) !== undefined)
        ? []
        : trendPoints(env, id, last, PAGE_TREND_MONTHS),
    scale: scaleOf(env, last),
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
    key: barKey([row.score]),
    scale: scoreScale(row.score.rules),
    gaps: gaps(env, league, row),
  };
}

/** The parts of every version of the rules that governs one of the months: the newest first, what is no component at the end. */
function partHeads({ context }: ViewEnv, months: readonly string[]): readonly PartHeadView[] {
  const all = months
    .toReversed()
    .flatMap((month) => rulesOf(context, month) ?? [])
    .flatMap(({ value }) => scoreParts(value))
    .map(({ code, name }) => ({ code, name }));
  const first = all.filter((part, index) => all.findIndex(({ code }) => code === part.code) === index);
  const place = ({ code }: PartHeadView) => ['h', 'e', 'x'].indexOf(code);
  return first.toSorted((a, b) => place(a) - place(b));
}

function scaleOf({ context }: ViewEnv, month: string | undefined): UnitView['scale'] {
  const rules = month === undefined ? undefined : rulesOf(context, month)?.value;
  return rules === undefined ? null : scoreScale(rules);
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
    stateText: stateText(env, month),
  };
}

/** What is to be said of a month that does not stand as it was first frozen. */
function stateText(env: ViewEnv, month: string): string | null {
  const { frozen, stateText: text } = monthState(env, month);
  return frozen && shownVersions(env, month).length === 1 ? null : text;
}
