import { thisPeriod } from '#wording/shared/period.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { sheetSetWords } from '#wording/sheet/table-files.ts';
import { dayOf } from '#days/moment.ts';
import { sectionName, type ViewEnv } from '../../env/env.ts';
import { leaguesIn, rulesIn } from '../../env/period/period-sheet.ts';
import { dayAfterPeriod, periodEndSteps } from './period-end-days.ts';
import { periodIn, periodName } from '../../env/period/period.ts';
import { periodState, type PeriodStateView } from '../../freeze/period-state.ts';
import { lockDay, shownOpenPeriods } from '../../env/period/shown-periods.ts';
import { statementLink, statementsLink } from '../../freeze/statement-links.ts';
import { showsRanks } from '../../env/publication.ts';
import { placeOf, standingOf } from '../../score/standing.ts';
import { addressed, type Addressed } from '../../table/table-files.ts';
import type { PeriodText, LinkView, FigureView, UnitRef, Page } from '../../shared/types.ts';
import { sheetParts, statementLists, type PartLists } from '../sheet-lists.ts';
import type { UnitPeriodPage, UnitPeriodView } from '../unit-period-view.ts';
import { statementSentences } from '#wording/sheet/statement.ts';

/** The 核对单 of a period: the list of them, and each. */
export type StatementPeriodPage = Page<
  {
    readonly period: PeriodText;
    readonly statements: readonly StatementPage[];
    /** Where the list can be taken along. */
    readonly set: Addressed;
    /** Whether ranks are published. */
    readonly ranks: boolean;
    /** Whether its rules know nodes, of which some may not count. */
    readonly leavesOut: boolean;
    /** The pages of a list that is too long for one; none where it is not. */
    readonly parts: readonly StatementPartPage[];
  },
  StatementPeriodView
>;

/** `/statements/<period>/list/<part>/` */
export type StatementPartPage = Page<
  { readonly period: PeriodText; readonly part: string },
  StatementPartView
>;

interface StatementPartView {
  readonly title: string;
  /** Of the league. */
  readonly name: string;
  readonly rows: readonly StatementRowView[];
  readonly set: Addressed;
  readonly ranking: LinkView;
  readonly index: LinkView;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

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
  /** Of a list too long for one page: the way to the pages of its rows; empty where they stand here. */
  readonly pages: readonly LinkView[];
}

export interface StatementRowView {
  readonly unit: UnitRef;
  readonly href: string;
  /** Null where ranks are not published. */
  readonly rank: FigureView | null;
  /** The same as a number, and whether others have it too; null where there is none. */
  readonly place: { readonly rank: number; readonly tied: boolean } | null;
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

/** As many rows as the list of 核对单, or a page of a longer one, holds, at about 0.5 KB each. */
const STATEMENT_ROWS = 400;

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
  const rules = rulesIn(env, period);
  const paragraphs = sentences(env, period);
  const pages = new Map(
    unitPeriods
      .filter((page) => page.period === period && statementLink(env, page.unit, period) !== null)
      .map((page) => [page.unit, page]),
  );
  const leagues = leaguesIn(env, period).map((league) => ({
    id: league.id,
    name: league.name,
    rows: [...league.rows, ...league.unranked].flatMap(({ unit }) => pages.get(unit) ?? []),
  }));
  const ranking = { text: periodName(env, period), href: `/ranking/${period}/` };
  const set = statementsSet(env, period);
  const viewsOf = (rows: readonly UnitPeriodPage[]) => rows.flatMap(({ whole }) => rowView(env, whole()));
  const isLong = leagues.reduce((sum, { rows }) => sum + rows.length, 0) > STATEMENT_ROWS;
  const parts = isLong ? leagues.flatMap((league) => partsIn(period, league)) : [];
  return [
    {
      period,
      statements: leagues.flatMap(({ rows }) =>
        rows.map((page) => ({
          unit: page.unit,
          view: () => statementView(page.whole(), statementLists(env, page), paragraphs, index),
        })),
      ),
      set,
      ranks: rules !== undefined && showsRanks(rules),
      leavesOut: rules?.tasks !== undefined,
      view: () => ({
        period,
        title: index.text,
        state: periodState(env, period),
        ranking,
        paragraphs,
        leagues: leagues
          .filter(({ rows }) => rows.length > 0)
          .map(({ id, name, rows }) => ({
            name,
            rows: isLong ? [] : viewsOf(rows),
            pages: parts.filter(({ league }) => league === id).map(({ link }) => link),
          })),
      }),
      parts: parts.map(({ part, name, link, rows }, at) => ({
        period,
        part,
        view: () => ({
          title: index.text + link.text,
          name,
          rows: viewsOf(rows),
          set,
          ranking,
          index,
          previous: parts[at - 1]?.link ?? null,
          next: parts[at + 1]?.link ?? null,
        }),
      })),
    },
  ];
}

/** A 核对单 is signed once: what of its lines it cannot bear is in its annexes, which it names and which are signed with it. */
function statementView(
  whole: UnitPeriodView,
  lists: readonly PartLists[],
  paragraphs: readonly string[],
  index: LinkView,
): StatementView {
  const parts = sheetParts(lists);
  const annexes = parts.reduce((sum, part) => sum + part.linePages.length + part.besidePages.length, 0);
  return {
    title: statementSentences.title(whole.unit.name, whole.periodName),
    view: { ...whole, parts },
    paragraphs: [...(annexes === 0 ? [] : [statementSentences.annexes(annexes)]), ...paragraphs],
    index,
  };
}

interface Part {
  readonly league: string;
  readonly name: string;
  readonly part: string;
  readonly link: LinkView;
  readonly rows: readonly UnitPeriodPage[];
}

/** The pages of a league in a list that is too long for one. */
function partsIn(
  period: string,
  { id, name, rows }: Pick<Part, 'name' | 'rows'> & { readonly id: string },
): readonly Part[] {
  return Array.from({ length: Math.ceil(rows.length / STATEMENT_ROWS) }, (_, index) => {
    const own = rows.slice(index * STATEMENT_ROWS, (index + 1) * STATEMENT_ROWS);
    const part = `${id}-${String(index + 1)}`;
    const text = name + rankingSentences.page(index + 1, own.length);
    return { league: id, name, part, link: { text, href: `/statements/${period}/list/${part}/` }, rows: own };
  });
}

function statementsSet(env: ViewEnv, period: string): Addressed {
  return addressed(`/statements/${period}/all`, sheetSetWords.statements(periodName(env, period)));
}

function rowView(
  env: ViewEnv,
  { unit, period, rank, total, parts, statement }: UnitPeriodView,
): readonly StatementRowView[] {
  if (statement === null) return [];
  const standing = standingOf(env, unit.id, period);
  const count = parts.reduce((sum, { beside }) => sum + beside.length, 0);
  return [
    {
      unit,
      href: statement.href,
      rank,
      place: standing === undefined ? null : placeOf(standing),
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
