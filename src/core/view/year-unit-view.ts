import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { yearSentences } from '../../wording/zh-CN/view/year.ts';
import type { CityYear } from '../compute/year/city-year.ts';
import type { UnitYear } from '../compute/year/unit-year.ts';
import type { YearMarkLine } from '../compute/year/year-marks.ts';
import type { YearLeague, YearRow } from '../compute/year/year-leagues.ts';
import type { Year } from '../compute/year/year.ts';
import { postName, type ViewEnv } from './env.ts';
import { inFull } from './pencil.ts';
import { records } from './told.ts';
import type { FieldView } from './types/common.ts';
import type { YearUnitView } from './types/year.ts';
import { apartText, markReason, yearFigure } from './year-league-view.ts';
import { markWhy, shownMark, yearHref, yearRuleLink, yearUnitRef } from './year-links.ts';
import { yearMonthTable } from './year-month-table.ts';
import { citySteps, yearSteps } from './year-steps.ts';
import { shownYears } from './year-view.ts';
import { remarksOf } from './year-words.ts';

/** The page of every unit in every shown year. */
export function yearUnitViews(env: ViewEnv): readonly YearUnitView[] {
  return shownYears(env).flatMap((year) => [
    ...year.leagues.flatMap((league) => [
      ...league.rows.map((row) => unitView(env, year, league, row.unit, row)),
      ...league.apart.map((unit) => unitView(env, year, league, unit, undefined)),
    ]),
    ...year.city.map((unit) => cityView(env, year, unit)),
  ]);
}

function unitView(
  env: ViewEnv,
  year: Year,
  league: YearLeague,
  unit: UnitYear,
  row: YearRow | undefined,
): YearUnitView {
  const why = row === undefined ? apartText(env, year, unit) : markReason(year, unit.mark);
  return {
    ...common(env, year, unit.unit, unit.mark),
    rank:
      row?.rank === undefined
        ? {
            text: null,
            reason: row === undefined ? yearSentences.apartRank[year.state] : yearSentences.noRank,
            href: null,
          }
        : { text: rankingSentences.rank(row.rank, row.tied), reason: null, href: yearHref(year.year) },
    total: { ...yearFigure(year, unit.total, why, ''), href: null },
    grade: row?.grade ?? null,
    leagueName: league.name,
    remarks: remarksOf(year, unit),
    steps: yearSteps(year, unit),
    months: yearMonthTable(year, unit),
  };
}

function cityView(env: ViewEnv, year: Year, { unit, mark, total, grade }: CityYear): YearUnitView {
  return {
    ...common(env, year, unit, mark),
    rank: { text: null, reason: yearSentences.cityRank, href: null },
    total: { ...yearFigure(year, total, markReason(year, mark), ''), href: null },
    grade: grade ?? null,
    leagueName: yearSentences.city,
    remarks: [],
    steps: citySteps(year, mark, total),
    months: null,
  };
}

function common(env: ViewEnv, year: Year, unit: string, mark: YearMarkLine | undefined) {
  const state = yearSentences.state[year.state];
  const ref = yearUnitRef(env, year, unit);
  return {
    year: String(year.year),
    unit: ref,
    title: yearSentences.unitTitle(ref.name, String(year.year)),
    appraisal: { text: yearSentences.link(String(year.year), state), href: yearHref(year.year) },
    stateText: state,
    rule: yearRuleLink(year),
    inspection: inspection(env, year, mark),
    records: mark === undefined ? [] : records(env, [mark.source]),
  };
}

/** What the record of J says; of one that may not be read the mark alone. */
function inspection(env: ViewEnv, year: Year, mark: YearMarkLine | undefined): readonly FieldView[] {
  const { inspection: words } = yearSentences;
  const line = (label: string, text: string | null | undefined): FieldView[] =>
    text === null || text === undefined ? [] : [{ label, text, href: null }];
  const record = shownMark(env, mark);
  const by = record?.by;
  const byName =
    by === undefined ? null : env.context.units.has(by) ? yearUnitRef(env, year, by).name : postName(env, by);
  return [
    ...line(words.mark, mark?.mark === undefined ? markReason(year, mark) : inFull(mark.mark)),
    ...line(words.by, byName),
    ...line(words.on, record === undefined ? null : yearSentences.on(record.on)),
    ...line(words.basis, record?.basis),
    ...line(words.why, markWhy(env, mark)),
    ...line(words.corrects, record?.corrects),
  ];
}
