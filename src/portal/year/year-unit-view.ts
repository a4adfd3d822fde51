import { rankingSentences } from '#wording/ranking/sentences.ts';
import { yearSentences } from '#wording/year/sentences.ts';
import { takesMark, type UnitYear } from '#engine/year/unit-year.ts';
import type { YearMarkLine } from '#engine/year/year-marks.ts';
import type { YearLeague, YearRow } from '#engine/year/year-leagues.ts';
import type { CityYear, Year } from '#engine/year/year.ts';
import { postName, type ViewEnv } from '../env/env.ts';
import { inFull } from '../shared/arithmetic-text.ts';
import { records } from '../env/record/dossier-links.ts';
import type { FieldView, FigureView, LinkView, RecordRef, UnitRef, Page } from '../shared/types.ts';
import { markReason, totalFigure, meanFigure, sumText } from './year-figures.ts';
import { apartText } from './year-league-view.ts';
import { markWhy, shownMark, yearRuleLink, yearUnitRef } from './year-links.ts';
import { yearHref } from '../shared/year-href.ts';
import { yearPeriodsView, type YearPeriodsTableView, isScaled } from './year-periods-view.ts';
import { shownYears } from './year-view.ts';
import { clauses } from '../score/disputed.ts';
import { remarksOf, exactView, yearMark } from './year-words.ts';
import type { StepView } from '../sheet/total-steps.ts';
import { print, sum, type Fraction } from '#exact/fraction.ts';
import { ruleRef } from '../env/rule-ref.ts';
import { showsRanks, showsScores } from '../env/publication.ts';

export type YearUnitPage = Page<{ readonly year: string; readonly unit: string }, YearUnitView>;

/** /year/<YYYY>/<unit>/ — how a unit's year came about, so that a pencil can follow it. */
interface YearUnitView {
  readonly year: string;
  readonly unit: UnitRef;
  /** `工程科2026年度得分`. */
  readonly title: string;
  readonly appraisal: LinkView;
  readonly stateText: string;
  /** `第3名`, or 「—」 with the reason. */
  readonly rank: FigureView;
  readonly total: FigureView;
  /** Null without a total, and where the rules know no grades. */
  readonly grade: string | null;
  readonly leagueName: string;
  readonly rule: LinkView;
  readonly remarks: readonly string[];
  readonly steps: readonly StepView[];
  /** Null where no periods weigh: 市本级, and a league that goes by J alone. */
  readonly periods: YearPeriodsTableView | null;
  /** The year-end inspection: who, when, on what basis; why there is none. Empty where the rules take none. */
  readonly inspection: readonly FieldView[];
  readonly records: readonly RecordRef[];
}

/** The page of every unit in every shown year. */
export function yearUnitPages(env: ViewEnv): readonly YearUnitPage[] {
  return shownYears(env).flatMap((year) => {
    const page = ({ unit }: Pick<UnitYear, 'unit'>, view: () => YearUnitView): YearUnitPage => ({
      year: String(year.year),
      unit: yearUnitRef(env, year, unit).id,
      view,
    });
    return [
      ...year.leagues.flatMap((league) => [
        ...league.rows.map((row) => page(row.unit, () => unitView(env, year, league, row.unit, row))),
        ...league.apart.map((unit) => page(unit, () => unitView(env, year, league, unit, undefined))),
      ]),
      ...year.city.map((unit) => page(unit, () => cityView(env, year, unit))),
    ];
  });
}

function unitView(
  env: ViewEnv,
  year: Year,
  league: YearLeague,
  unit: UnitYear,
  row: YearRow | undefined,
): YearUnitView {
  const why = row === undefined ? apartText(env, unit) : markReason(year, unit.mark);
  const scores = showsScores(year.rules);
  return {
    ...common(env, year, unit, unit.alone),
    rank: rankFigure(year, row),
    total: scores
      ? totalFigure(year, unit.total, why, null, yearMark(env, unit))
      : notPublished(rankingSentences.noScores),
    grade: row?.grade ?? null,
    leagueName: league.name,
    remarks: remarksOf(env, year, unit),
    steps: scores ? yearSteps(env, year, unit) : [],
    periods: scores && !unit.alone ? yearPeriodsView(env, year, unit) : null,
  };
}

function rankFigure(year: Year, row: YearRow | undefined): FigureView {
  if (row === undefined) return notPublished(yearSentences.apartRank[year.state]);
  if (!showsRanks(year.rules)) return notPublished(rankingSentences.noRanks);
  if (row.rank === undefined) return notPublished(yearSentences.noRank);
  return { text: rankingSentences.rank(row.rank, row.tied), reason: null, href: yearHref(year.year) };
}

function notPublished(reason: string): FigureView {
  return { text: null, reason, href: null };
}

function cityView(env: ViewEnv, year: Year, unit: CityYear): YearUnitView {
  const { mark, total, grade } = unit;
  const scores = showsScores(year.rules);
  return {
    ...common(env, year, unit, true),
    rank: notPublished(yearSentences.cityRank),
    total: scores
      ? totalFigure(year, total, markReason(year, mark), null)
      : notPublished(rankingSentences.noScores),
    grade: grade ?? null,
    leagueName: yearSentences.city,
    remarks: remarksOf(env, year, { ...unit, league: '', leagues: [] }),
    steps:
      !scores || mark?.mark === undefined || total === undefined
        ? []
        : [totalStep(year, inFull(mark.mark), total, yearSentences.step.cityNote)],
    periods: null,
  };
}

function common(env: ViewEnv, year: Year, { unit, mark }: Pick<UnitYear, 'unit' | 'mark'>, alone: boolean) {
  const state = yearSentences.state[year.state];
  const ref = yearUnitRef(env, year, unit);
  const asked = showsScores(year.rules) && (alone || takesMark(year.rules));
  return {
    year: String(year.year),
    unit: ref,
    title: yearSentences.unitTitle(ref.name, String(year.year)),
    appraisal: { text: yearSentences.link(String(year.year), state), href: yearHref(year.year) },
    stateText: state,
    rule: yearRuleLink(year),
    inspection: asked ? inspection(env, year, mark) : [],
    records: !asked || mark === undefined ? [] : records(env, [mark.source]),
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

const { step: words } = yearSentences;

/** From the periods to the annual score, as far as there is one; one step a line (rules.md §11). */
function yearSteps(env: ViewEnv, year: Year, unit: UnitYear): readonly StepView[] {
  const { alone, ranked, total } = unit;
  const mean = meanFigure(unit, '', null).text;
  const added = exactView(sum(ranked.map(({ percent }) => percent))).text;
  const by = sumText(year, unit);
  const marked = (note: string) => clauses(note, yearMark(env, unit)) ?? '';
  return [
    ...(alone || mean === null
      ? []
      : [
          step(
            year,
            words.mean,
            `${added} ÷ ${String(ranked.length)}`,
            mean,
            marked(isScaled(unit) ? words.meanOfShares : words.meanNote),
          ),
        ]),
    ...(total === undefined || by === null
      ? []
      : [totalStep(year, by, total, marked(alone ? words.aloneNote : words.rounded))]),
  ];
}

/** The step that gives the annual score. */
function totalStep(year: Year, expression: string, total: Fraction, note: string): StepView {
  return step(year, words.total, expression, print(total, year.rules.total.decimals), note);
}

function step({ rules }: Year, label: string, expression: string, result: string, note: string): StepView {
  return { label, expression, result, note, rule: ruleRef('year', rules.version) };
}
