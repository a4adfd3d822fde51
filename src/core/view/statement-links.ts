import { statementSentences } from '../../wording/zh-CN/view/statement.ts';
import type { ViewEnv } from './env.ts';
import { shownOpenMonths } from './shown-months.ts';
import { standingOf } from './standing.ts';
import type { LinkView } from './types/common.ts';

/** Where the 核对单 of a month stand; null for a frozen month and in the public build. */
export function statementsLink(env: ViewEnv, month: string): LinkView | null {
  if (!shownOpenMonths(env).includes(month)) return null;
  return { text: statementSentences.monthTitle(month), href: `/statements/${month}/` };
}

/** The 核对单 of a unit of a league; null likewise, and outside the leagues. */
export function statementLink(env: ViewEnv, unit: string, month: string): LinkView | null {
  const all = statementsLink(env, month);
  if (all === null || standingOf(env, unit, month) === undefined) return null;
  return { text: statementSentences.link, href: `${all.href}${unit}/` };
}
