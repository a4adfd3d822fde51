import { yearSentences } from '../../wording/zh-CN/view/year.ts';
import type { CityYear } from '../compute/year/city-year.ts';
import { yearsOf } from '../compute/year/year-span.ts';
import { yearAsOf, type Year } from '../compute/year/year.ts';
import { decimal, exactText } from '../exact/fraction.ts';
import type { ViewEnv } from './env.ts';
import type { LinkView } from './types/common.ts';
import type { YearCityRowView, YearView } from './types/year.ts';
import { cutOffDay, yearDifferencesView } from './year-differences-view.ts';
import { markFigure, yearLeagueView } from './year-league-view.ts';
import { yearHref, yearRuleLink, yearUnitHref, yearUnitRef } from './year-links.ts';
import { gapsText, monthName } from './year-words.ts';

/** The annual appraisals that the profile may read, oldest first: 终报, inside the system 预报 too (rules-v1 §11). */
export function shownYears(env: ViewEnv): readonly Year[] {
  const { ledger, asOf } = env.context;
  return yearsOf(ledger)
    .flatMap((year) => yearAsOf(ledger, year, asOf) ?? [])
    .filter(({ state }) => state === 'final' || env.profile === 'internal');
}

/** The page of every shown year, newest first. */
export function yearViews(env: ViewEnv): readonly YearView[] {
  const years = shownYears(env);
  return years.map((year, index) => yearView(env, year, years[index - 1], years[index + 1])).toReversed();
}

function yearView(env: ViewEnv, year: Year, before: Year | undefined, after: Year | undefined): YearView {
  const { rules, leagues, city, state } = year;
  const share = (value: string | number) => exactText(decimal(value));
  return {
    year: String(year.year),
    href: yearHref(year.year),
    title: yearSentences.title(String(year.year)),
    linkText: yearSentences.link(String(year.year), yearSentences.state[state]),
    stateText: yearSentences.state[state],
    text: stateText(year),
    holesText: holesText(year),
    frozenText: frozenText(year),
    cutOff: cutOffDay(year),
    rule: yearRuleLink(year),
    monthlyHead: yearSentences.monthlyHead(share(rules.year.monthly)),
    finalHead: yearSentences.finalHead(share(rules.year.final)),
    leagues: leagues.map((league) => yearLeagueView(env, year, league)),
    city: city.map((unit) => cityView(env, year, unit)),
    differences: yearDifferencesView(env, year),
    previous: yearLink(before),
    next: yearLink(after),
  };
}

function cityView(env: ViewEnv, year: Year, { unit, mark, grade }: CityYear): YearCityRowView {
  return {
    unit: yearUnitRef(env, year, unit),
    total: markFigure(year, mark, yearUnitHref(year.year, unit)),
    grade: grade ?? null,
  };
}

function stateText({ state, months, frozen, leagues, city }: Year): string {
  const last = months.at(-1) ?? '';
  if (state === 'final') return yearSentences.final(last);
  if (!frozen.includes(last)) return yearSentences.lastOpen(last);
  const open = leagues.flatMap(({ rows }) => rows.filter(({ unit }) => unit.total === undefined)).length;
  return yearSentences.marksOpen(last, open + city.filter(({ mark }) => mark === undefined).length);
}

/** Months that are over and count for nobody; null if none. */
function holesText(year: Year): string | null {
  const texts = gapsText(year, year.open, ({ reason }) => reason !== 'ahead');
  return texts.length === 0 ? null : yearSentences.holes(texts.join('，'));
}

function frozenText(year: Year): string {
  const [first, last] = [year.frozen[0], year.frozen.at(-1)];
  return first === undefined || last === undefined
    ? yearSentences.noneFrozen
    : yearSentences.frozen(year.frozen.length, monthName(year, first), monthName(year, last));
}

function yearLink(year: Year | undefined): LinkView | null {
  return year === undefined
    ? null
    : { text: yearSentences.title(String(year.year)), href: yearHref(year.year) };
}
