import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import { lastDayOfMonth } from '../calendar/day.ts';
import { unitMonth, type UnitMonth } from '../compute/unit-month.ts';
import { editionSentences } from '../../wording/zh-CN/view/edition.ts';
import { editionViews } from './edition-view.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { gaps } from './gaps.ts';
import { leftOutViews } from './left-out-view.ts';
import { partViews } from './part-views.ts';
import { barPieces } from './score-bar.ts';
import { scoreScale } from './score-parts.ts';
import { monthState } from './month-state.ts';
import { rulesLink, shownMonths } from './shown-months.ts';
import { rankChangeView, rankFigure, standingOf, totalFigure, unitMonthHref } from './standing.ts';
import { statementLink } from './statement-links.ts';
import { totalSteps } from './total-steps.ts';
import type { FigureView, LinkView } from './types/common.ts';
import type { UnitMonthView } from './types/unit-month.ts';
import { conditionStep, unitMonthFacts } from './unit-month-facts.ts';
import { notRankedText } from './unit-standing.ts';

/** Every shown month of every unit that is in a league, or outside them did something that counts: the facts of 秘书科 are published too (rules-v1 §1). */
export function unitMonthViews(env: ViewEnv): readonly UnitMonthView[] {
  return env.context.ledger.unit.flatMap(({ value }) => {
    const months = monthsOfUnit(env, value.id);
    return months.flatMap((month, index) =>
      unitMonthView(env, value.id, month, months[index - 1], months[index + 1]),
    );
  });
}

/** The shown months in which a unit has a page, oldest first. */
export function monthsOfUnit(env: ViewEnv, unit: string): readonly string[] {
  return env.context.memo('months-of-unit', `${env.profile}|${unit}`, () =>
    shownMonths(env).filter((month) => {
      const score = unitMonth(env.context, unit, month);
      return score !== undefined && (standingOf(env, unit, month) !== undefined || hasFacts(score));
    }),
  );
}

function hasFacts({ completion, quality, plans, weeks, bonus, deductions, marks }: UnitMonth): boolean {
  const lines = [completion, quality, plans, bonus, deductions, marks].some((list) => list.length > 0);
  return lines || weeks.some((week) => week.matters.length > 0);
}

function unitMonthView(
  env: ViewEnv,
  unit: string,
  month: string,
  before: string | undefined,
  after: string | undefined,
): UnitMonthView[] {
  const score = unitMonth(env.context, unit, month);
  const rule = rulesLink(env, month);
  if (score === undefined || rule === null) return [];
  const standing = standingOf(env, unit, month);
  const none: FigureView = { text: null, reason: notRankedText(env, unit, month), href: null };
  const ranked = standing?.row !== undefined;
  return [
    {
      unit: unitRefIn(env, unit, month),
      month,
      leagueName: standing?.league.name ?? unitSentences.facts.notRanked,
      rankingHref:
        standing === undefined ? `/ranking/${month}/` : `/ranking/${month}/#league-${standing.league.id}`,
      state: monthState(env, month),
      editions: editionViews(env, month, unit),
      cutOff: lastDayOfMonth(month),
      rule,
      rulesVersion: score.rules.version,
      rank: standing === undefined ? none : rankFigure(standing),
      change:
        standing === undefined
          ? { kind: 'none', text: none.reason ?? '', mark: null }
          : rankChangeView(env, standing),
      total: standing === undefined ? none : totalFigure(standing, null),
      grade: standing?.row?.grade ?? null,
      bar: ranked ? barPieces(score) : [],
      scale: scoreScale(score.rules),
      parts: partViews(env, score),
      steps: ranked
        ? totalSteps(score)
        : standing?.reason === undefined
          ? []
          : [conditionStep(score, standing.reason)],
      facts: unitMonthFacts(env, score, standing?.row),
      leftOut: leftOutViews(env, score),
      gaps: standing?.row === undefined ? [] : gaps(env, standing.league, standing.row),
      statement: statementLink(env, unit, month),
      previous: pageLink(unit, before),
      next: pageLink(unit, after),
      downloads: [
        {
          text: editionSentences.data.text,
          href: `${unitMonthHref(unit, month)}data.json`,
          name: `${unit}-${month}.json`,
          note: editionSentences.data.unitMonth,
        },
      ],
    },
  ];
}

function pageLink(unit: string, month: string | undefined): LinkView | null {
  return month === undefined ? null : { text: monthInWords(month), href: unitMonthHref(unit, month) };
}
