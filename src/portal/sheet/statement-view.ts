import { thisPeriod } from '#wording/shared/period.ts';
import { statementSentences } from '#wording/sheet/statement-sentences.ts';
import { dayOf } from '#days/moment.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { leaguesIn, rulesIn } from '../env/period-sheet.ts';
import { dayAfterPeriod, periodEndSteps } from './period-end-days.ts';
import { periodIn, periodName } from '../env/period.ts';
import { periodState, type PeriodStateView } from '../freeze/period-state.ts';
import { lockDay, shownOpenPeriods } from '../env/shown-periods.ts';
import { statementLink, statementsLink } from '../freeze/statement-links.ts';
import type { PeriodText, LinkView, FigureView, UnitRef, Page } from '../shared/types.ts';
import type { UnitPeriodPage, UnitPeriodView } from './unit-period-view.ts';

/** The 核对单 of a period: the list of them, and each. */
export type StatementPeriodPage = Page<
  { readonly period: PeriodText; readonly statements: readonly StatementPage[] },
  StatementPeriodView
>;

export type StatementPage = Page<{ readonly unit: string }, StatementView>;

/** /statements/<period>/ — the 核对单 of a period that is not frozen; inside the system alone (rules.md §10). */
interface StatementPeriodView {
  readonly period: PeriodText;
  /** `2026年5月核对单`. */
  readonly title: string;
  readonly state: PeriodStateView;
  readonly ranking: LinkView;
  /** When they go out, until when and how to object, what follows. */
  readonly paragraphs: readonly string[];
  readonly leagues: readonly StatementLeagueView[];
}

interface StatementLeagueView {
  readonly name: string;
  readonly rows: readonly StatementRowView[];
}

interface StatementRowView {
  readonly unit: UnitRef;
  readonly href: string;
  /** Null where ranks are not published. */
  readonly rank: FigureView | null;
  readonly total: FigureView;
  /** What is not counted: `3项`; null where nothing is. */
  readonly leftOut: string | null;
}

/** /statements/<period>/<unit>/ — what a unit is scored on, to be checked and signed. */
interface StatementView {
  /** `甲县2026年5月得分核对单`. */
  readonly title: string;
  readonly view: UnitPeriodView;
  readonly paragraphs: readonly string[];
  readonly index: LinkView;
}

/** The 核对单 of every period that is not frozen, one for each unit of a league; none in the public build (rules.md §10). */
export function statementPages(
  env: ViewEnv,
  unitPeriods: readonly UnitPeriodPage[],
): readonly StatementPeriodPage[] {
  return shownOpenPeriods(env).flatMap((period) => periodPage(env, period, unitPeriods));
}

function periodPage(
  env: ViewEnv,
  period: string,
  unitPeriods: readonly UnitPeriodPage[],
): readonly StatementPeriodPage[] {
  const index = statementsLink(env, period);
  if (index === null) return [];
  const paragraphs = sentences(env, period);
  const pages = new Map(
    unitPeriods
      .filter((page) => page.period === period && statementLink(env, page.unit, period) !== null)
      .map((page) => [page.unit, page]),
  );
  const leagues = leaguesIn(env, period).map((league) => ({
    name: league.name,
    rows: [...league.rows, ...league.unranked].flatMap(({ unit }) => pages.get(unit) ?? []),
  }));
  const statement = (view: UnitPeriodView): StatementView => ({
    title: statementSentences.title(view.unit.name, view.periodName),
    view,
    paragraphs,
    index,
  });
  return [
    {
      period,
      statements: leagues.flatMap(({ rows }) =>
        rows.map(({ unit, view }) => ({ unit, view: () => statement(view()) })),
      ),
      view: () => ({
        period,
        title: index.text,
        state: periodState(env, period),
        ranking: { text: periodName(env, period), href: `/ranking/${period}/` },
        paragraphs,
        leagues: leagues
          .filter(({ rows }) => rows.length > 0)
          .map(({ name, rows }) => ({ name, rows: rows.flatMap(({ view }) => rowView(view())) })),
      }),
    },
  ];
}

function rowView({ unit, rank, total, parts, statement }: UnitPeriodView): readonly StatementRowView[] {
  if (statement === null) return [];
  const count = parts.reduce((sum, { beside }) => sum + beside.length, 0);
  return [
    {
      unit,
      href: statement.href,
      rank,
      total,
      leftOut: count === 0 ? null : statementSentences.leftOut(count),
    },
  ];
}

/** When a 核对单 goes out, until when and how to object, and what follows. */
function sentences(env: ViewEnv, period: string): readonly string[] {
  const rules = rulesIn(env, period);
  if (rules === undefined) return [];
  const { statements, objectionsUntil } = periodEndSteps(rules);
  const from = dayAfterPeriod(env, period, statements);
  const until = dayAfterPeriod(env, period, objectionsUntil);
  const words = statementSentences;
  const { kind, to: last } = periodIn(env, period);
  const running = dayOf(env.context.asOf) <= last;
  return [
    ...(running ? [words.running(thisPeriod(kind), last)] : []),
    words.objecting(from, until, sectionName(env), rules.clocks.objection),
    words.after(lockDay(env, period)),
  ];
}
