import type { Named } from '#form/facts.ts';
import type { ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period.ts';
import { frozenPeriods, shownOpenPeriods } from '../env/shown-periods.ts';

/** Periods of which a score may still be contested here. */
const LAST_PERIODS = 3;

/** The posts that hear an objection: none of the section's (rules.md §10). */
export function reviewers({ context: { office } }: ViewEnv): readonly Named[] {
  return office.posts
    .filter(({ unit, role }) => unit !== office.secretariat && role !== '督查岗' && role !== '其他')
    .toSorted((a, b) => Number(b.id === office.drawPost) - Number(a.id === office.drawPost))
    .map(({ id, name }) => ({ id, name }));
}

/** The last periods that this profile tells of, newest first. */
export function objectionPeriods(env: ViewEnv): readonly Named[] {
  return [...new Set([...frozenPeriods(env), ...shownOpenPeriods(env)])]
    .toSorted()
    .toReversed()
    .slice(0, LAST_PERIODS)
    .map((id) => ({ id, name: periodName(env, id) }));
}
