import { periodInWords } from '#wording/calendar/day.ts';
import { yearSentences } from '#wording/year/sentences.ts';
import { goesByMarkAlone, takesMark } from '#engine/year/unit-year.ts';
import { yearsOf } from '#engine/year/year-span.ts';
import { annualAppraisal, type CityYear, type Year } from '#engine/year/year.ts';
import { bandsOf } from '#engine/ranking/bands.ts';
import { dayOf } from '#days/moment.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { ViewEnv } from '../env/env.ts';
import type { LinkView, FigureView, UnitRef } from '../shared/types.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import { yearDifferencesView, type YearDifferencesView } from './year-differences-view.ts';
import { markReason, totalFigure } from './year-figures.ts';
import { yearLeagueView, type YearLeagueView } from './year-league-view.ts';
import { yearEnd, yearRuleLink, yearUnitRef } from './year-links.ts';
import { yearHref, yearUnitHref } from '../shared/year-href.ts';
import { yearStatisticsView, type YearStatisticsView } from './year-statistics-view.ts';
import { countText, gapsText, nameInYear } from './year-words.ts';
import { showsScores } from '../env/publication.ts';

/** /year/<YYYY>/ — the annual appraisal, where the rules have one; 预报 is in the internal build alone. */
export interface YearView {
  /** `2026`. */
  readonly year: string;
  readonly href: string;
  /** `2026年度考核`. */
  readonly title: string;
  /** `2026年度考核（预报）`. */
  readonly linkText: string;
  /** `预报` or `终报`. */
  readonly stateText: string;
  /** Why it is 预报, or what the 终报 rests on. */
  readonly text: string;
  /** `1月未锁定，各单位都不计。`; null where no period that is over is missing. */
  readonly holesText: string | null;
  /** `4个月（2月至5月）`. */
  readonly frozenText: string;
  readonly rule: LinkView;
  readonly leagues: readonly YearLeagueView[];
  /** 市本级: J alone. */
  readonly city: YearCityView;
  /** What each unit had in hand; inside the system alone, null where the rules know no tasks. */
  readonly statistics: YearStatisticsView | null;
  /** Against the 预报 of the year's end; null while 预报, and in the public build, which never saw one. */
  readonly differences: YearDifferencesView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

export interface YearCityView {
  readonly rows: readonly YearCityRowView[];
  /** Whether the rules know grades at all. */
  readonly graded: boolean;
  readonly set: Addressed;
}

export interface YearCityRowView {
  readonly unit: UnitRef;
  readonly total: FigureView;
  readonly grade: string | null;
}

/** The annual appraisals that the profile may read, oldest first: 终报, inside the system 预报 too; none where the rules have no year (rules.md §11). */
export function shownYears(env: ViewEnv): readonly Year[] {
  return yearsOf(env.context.ledger)
    .flatMap((year) => annualAppraisal(env.context, year) ?? [])
    .filter(({ state }) => state === 'final' || env.profile === 'internal');
}

/** The page of every shown year, newest first. */
export function yearViews(env: ViewEnv): readonly YearView[] {
  const years = shownYears(env);
  return years.map((year, index) => yearView(env, year, years[index - 1], years[index + 1])).toReversed();
}

function yearView(env: ViewEnv, year: Year, before: Year | undefined, after: Year | undefined): YearView {
  const { rules, leagues, city, state } = year;
  return {
    year: String(year.year),
    href: yearHref(year.year),
    title: yearSentences.title(String(year.year)),
    linkText: yearSentences.link(String(year.year), yearSentences.state[state]),
    stateText: yearSentences.state[state],
    text: stateText(year),
    holesText: holesText(year),
    frozenText: frozenText(year),
    rule: yearRuleLink(year),
    leagues: leagues.map((league) => yearLeagueView(env, year, league)),
    city: {
      rows: city.map((unit) => cityView(env, year, unit)),
      graded: bandsOf(rules, '').grades.length > 0,
      set: addressed(`${yearHref(year.year)}city`, yearSentences.sets.city(String(year.year))),
    },
    statistics: yearStatisticsView(env, year),
    differences: yearDifferencesView(env, year),
    previous: yearLink(before),
    next: yearLink(after),
  };
}

function cityView(env: ViewEnv, year: Year, { unit, mark, total, grade }: CityYear): YearCityRowView {
  return {
    unit: yearUnitRef(env, year, unit),
    total: showsScores(year.rules)
      ? totalFigure(year, total, markReason(year, mark), yearUnitHref(year.year, unit))
      : { text: null, reason: rankingSentences.noScores, href: null },
    grade: grade ?? null,
  };
}

/** Why it is 预报, or what the 终报 rests on. */
function stateText(year: Year): string {
  const { state, asOf, rules, periods, frozen, leagues, city } = year;
  const weighs = rules.leagues.some(({ id }) => !goesByMarkAlone(rules, id));
  const last = weighs ? periods.at(-1) : undefined;
  const name = last === undefined ? null : periodInWords(last.id, last.name);
  if (state === 'final') return yearSentences.final(name, name === null || takesMark(rules));
  if (last !== undefined && name !== null && !frozen.some(({ period }) => period.id === last.id))
    return yearSentences.lastOpen(name);
  if (last === undefined && dayOf(asOf) <= yearEnd(year)) return yearSentences.notOver;
  const open = leagues.flatMap(({ rows }) => rows.filter(({ unit }) => unit.total === undefined)).length;
  return yearSentences.marksOpen(name, open + city.filter(({ mark }) => mark === undefined).length);
}

/** Periods that are over and count for nobody; null if none. */
function holesText(year: Year): string | null {
  const texts = gapsText(year, year.open, ({ reason }) => reason !== 'ahead');
  return texts.length === 0 ? null : yearSentences.holes(texts.join('，'));
}

function frozenText(year: Year): string {
  const [first, last] = [year.frozen[0], year.frozen.at(-1)];
  if (first === undefined || last === undefined) return yearSentences.noneFrozen;
  return yearSentences.frozen(
    countText(year, year.frozen.length),
    nameInYear(year, first.period),
    nameInYear(year, last.period),
  );
}

function yearLink(year: Year | undefined): LinkView | null {
  return year === undefined
    ? null
    : { text: yearSentences.title(String(year.year)), href: yearHref(year.year) };
}
