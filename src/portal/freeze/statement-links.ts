import type { ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { shownOpenPeriods } from '../env/period/shown-periods.ts';
import { standingOf } from '../score/standing.ts';
import type { LinkView } from '../shared/types.ts';
import { statementSentences } from '#wording/sheet/statement.ts';

/** Where the 核对单 of a period stand; null for a frozen period and in the public build. */
export function statementsLink(env: ViewEnv, period: string): LinkView | null {
  if (!shownOpenPeriods(env).includes(period)) return null;
  return { text: statementSentences.periodTitle(periodName(env, period)), href: `/statements/${period}/` };
}

/** The 核对单 of a unit of a league; null likewise, and outside the leagues. */
export function statementLink(env: ViewEnv, unit: string, period: string): LinkView | null {
  const all = statementsLink(env, period);
  if (all === null || standingOf(env, unit, period) === undefined) return null;
  return { text: statementSentences.link, href: `${all.href}${unit}/` };
}
