import type { ViewEnv } from '../env/env.ts';
import { notRankedText } from '../env/unit-standing.ts';
import { resultIn, rulesIn } from '../env/period/period-sheet.ts';
import { shownVersions } from '../env/period/shown-editions.ts';
import { periodState } from '../freeze/period-state.ts';
import { partFigures, type PartFigureView } from '../ranking/row/score-bar.ts';
import { scoreParts, type PartCode } from '../score/score-parts.ts';
import {
  placeOf,
  rankChangeView,
  rankFigure,
  standingOf,
  totalFigure,
  unitPeriodHref,
  type RankChangeView,
} from '../score/standing.ts';
import { periodsOfUnit } from '../score/unit-pages.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import type { FigureView, PeriodText } from '../shared/types.ts';
import { unitSentences } from '#wording/units/words.ts';

/** A unit's periods. */
export interface UnitHistoryView {
  /** Newest first. */
  readonly rows: readonly UnitPeriodRowView[];
  /** Columns of the periods' parts: those of every version of the rules that governs one of them. */
  readonly heads: readonly PartHeadView[];
  /** Of all units. */
  readonly set: Addressed;
}

export interface PartHeadView {
  readonly code: PartCode;
  readonly name: string;
}

export interface UnitPeriodRowView {
  readonly period: PeriodText;
  /** `/units/<id>/<YYYY-MM>/` */
  readonly href: string;
  readonly total: FigureView;
  readonly rank: FigureView;
  /** The same as a number, and whether others have it too; null where there is none. */
  readonly place: { readonly rank: number; readonly tied: boolean } | null;
  readonly change: RankChangeView;
  readonly grade: string | null;
  readonly parts: readonly PartFigureView[];
  /** `暂定`, `待锁定`, `已更正（第2版）`; null for one that stands as it was first frozen. */
  readonly stateText: string | null;
}

/** The periods of a unit in which it has a page, every part printed. */
export function unitHistory(env: ViewEnv, unit: string): UnitHistoryView {
  const periods = periodsOfUnit(env, unit);
  return {
    rows: periods.map((period) => periodRow(env, unit, period)).toReversed(),
    heads: partHeads(env, periods),
    set: UNIT_PERIODS,
  };
}

/** Where the periods of all units can be taken along. */
export const UNIT_PERIODS: Addressed = addressed('/units/periods', unitSentences.periodSet);

/** The parts of every version of the rules that governs one of the periods: the newest first, what is no component at the end. */
export function partHeads(env: ViewEnv, periods: readonly string[]): readonly PartHeadView[] {
  const all = periods
    .toReversed()
    .flatMap((period) => rulesIn(env, period) ?? [])
    .flatMap((rules) => scoreParts(rules))
    .map(({ code, name }) => ({ code, name }));
  const first = all.filter((part, index) => all.findIndex(({ code }) => code === part.code) === index);
  const place = ({ code }: PartHeadView) => ['h', 'e', 'x'].indexOf(code);
  return first.toSorted((a, b) => place(a) - place(b));
}

function periodRow(env: ViewEnv, unit: string, period: string): UnitPeriodRowView {
  const href = unitPeriodHref(unit, period);
  const result = resultIn(env, unit, period);
  const standing = standingOf(env, unit, period);
  const none: FigureView = { text: null, reason: notRankedText(env, unit, period), href: null };
  return {
    period,
    href,
    total: standing === undefined ? none : totalFigure(env, standing, href),
    rank: standing === undefined ? none : rankFigure(env, standing),
    place: standing === undefined ? null : placeOf(standing),
    change:
      standing === undefined ? { kind: 'none', text: none.reason ?? '' } : rankChangeView(env, standing),
    grade: standing?.row?.grade ?? null,
    parts: result === undefined ? [] : partFigures(result, href),
    stateText: stateText(env, period),
  };
}

/** What is to be said of a period that does not stand as it was first frozen. */
function stateText(env: ViewEnv, period: string): string | null {
  const { frozen, stateText: text } = periodState(env, period);
  return frozen && shownVersions(env, period).length === 1 ? null : text;
}
