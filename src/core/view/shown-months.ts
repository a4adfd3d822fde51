import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { dayOf } from '../calendar/moment.ts';
import { freezeMoment, isFinished, monthsOf, rulesOf } from '../compute/months.ts';
import type { ViewEnv } from './env.ts';
import type { DayText, LinkView } from './types/common.ts';
import type { EditionView } from './types/score.ts';

/** Months that have rules, oldest first: those whose freeze has come, inside the system also those still 暂定 (rules-v1 §10). */
export function shownMonths(env: ViewEnv): readonly string[] {
  return monthsWithRules(env).filter((month) => env.profile === 'internal' || isFinished(env.context, month));
}

/** Months whose freeze has come, oldest first: what a page leads with, inside the system too. */
export function finishedMonths(env: ViewEnv): readonly string[] {
  return monthsWithRules(env).filter((month) => isFinished(env.context, month));
}

/** Months shown as 暂定, oldest first: none in the public build. */
export function shownRunningMonths(env: ViewEnv): readonly string[] {
  return env.profile === 'internal' ? runningMonths(env) : [];
}

/** Months whose freeze has not come, oldest first. */
export function runningMonths(env: ViewEnv): readonly string[] {
  return monthsWithRules(env).filter((month) => !isFinished(env.context, month));
}

/** The state of a month in one version: its figures as of the freeze, or 暂定. Nothing here says that anybody approved it. */
export function editionView(env: ViewEnv, month: string): EditionView {
  const settled = isFinished(env.context, month);
  const freeze = lockDay(env, month);
  return {
    version: 1,
    stateText: settled ? rankingSentences.state.settled : rankingSentences.state.provisional,
    text: settled ? rankingSentences.settled(freeze) : rankingSentences.provisional(freeze),
    href: null,
  };
}

/** The month's lock day, from which its figures no longer move (rules-v1 §10); of a 暂定 month it lies ahead. */
export function lockDay(env: ViewEnv, month: string): DayText {
  return dayOf(freezeMoment(env.context, month));
}

/** The rules that govern a month, as a link to their page; null where there are none. */
export function rulesLink(env: ViewEnv, month: string): LinkView | null {
  const rules = rulesOf(env.context, month)?.value;
  return rules === undefined ? null : { text: rules.title, href: `/method/${rules.version}/` };
}

function monthsWithRules(env: ViewEnv): readonly string[] {
  return monthsOf(env.context).filter((month) => rulesOf(env.context, month) !== undefined);
}
