import { editionSentences } from '#wording/freeze/sentences.ts';
import { unitSentences } from '#wording/units/sentences.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { columnViews } from './parts/column-views.ts';
import { editionViews } from '../freeze/edition-view.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { gaps } from './gaps.ts';
import { partViews } from './parts/part-views.ts';
import { barredText } from '../ranking/league-notes.ts';
import { lastDayIn, periodName } from '../env/period.ts';
import { resultIn } from '../env/period-sheet.ts';
import { periodState } from '../freeze/period-state.ts';
import { barPieces } from '../ranking/score-bar.ts';
import { scoreScale } from '../score/score-parts.ts';
import { rulesLink } from '../env/shown-periods.ts';
import { showsRanks } from '../env/shows-table.ts';
import { rankChangeView, rankFigure, standingOf, totalFigure, unitPeriodHref } from '../score/standing.ts';
import { statementLink } from '../freeze/statement-links.ts';
import { totalSteps } from './total-steps.ts';
import type { FigureView, LinkView } from '../shared/types.ts';
import type { UnitPeriodPage, UnitPeriodView } from './parts/types.ts';
import { conditionStep, unitPeriodFacts } from './unit-period-facts.ts';
import { periodsOfUnit } from '../score/unit-pages.ts';
import { notRankedText } from '../env/unit-standing.ts';

/** Every shown period of every unit that is in a league, or outside them did something that counts: the facts of the section are published too (rules.md §1). */
export function unitPeriodPages(env: ViewEnv): readonly UnitPeriodPage[] {
  return env.context.ledger.unit.flatMap(({ value: { id } }) =>
    periodsOfUnit(env, id).flatMap((period) => {
      const result = resultIn(env, id, period);
      const rule = rulesLink(env, period);
      if (result === undefined || rule === null) return [];
      return [{ unit: id, period, view: () => unitPeriodView(env, period, result, rule) }];
    }),
  );
}

function unitPeriodView(env: ViewEnv, period: string, result: UnitSheet, rule: LinkView): UnitPeriodView {
  const { rules, unit } = result;
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
    rank: !ranks ? null : standing === undefined ? none : rankFigure(standing),
    change:
      !ranks || standing === undefined || row === undefined
        ? null
        : rankChangeView(env, { league: standing.league, row }),
    total: standing === undefined ? none : totalFigure(standing, null),
    grade: row?.grade ?? null,
    barredText: standing === undefined || row === undefined ? null : barredText(env, standing.league, row),
    bar: row === undefined ? [] : barPieces(result),
    scale: scoreScale(rules, result.league),
    parts: partViews(env, result),
    steps:
      row !== undefined
        ? totalSteps(result)
        : standing?.reason === undefined
          ? []
          : [conditionStep(result, standing.reason)],
    facts: unitPeriodFacts(result),
    columns: columnViews(env, result),
    gaps: standing === undefined || row === undefined ? [] : gaps(env, standing.league, row),
    statement: statementLink(env, unit, period),
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

function pageLink(env: ViewEnv, unit: string, period: string | undefined): LinkView | null {
  return period === undefined ? null : { text: periodName(env, period), href: unitPeriodHref(unit, period) };
}
