import { editionSentences } from '#wording/freeze/sentences.ts';
import { dayOf } from '#days/moment.ts';
import type { ViewEnv } from '../env/env.ts';
import { approvedText, latestShown } from '../env/period/shown-editions.ts';
import { periodName } from '../env/period/period.ts';
import { isDue, lockDay, openPeriods } from '../env/period/shown-periods.ts';
import type { DayText } from '../shared/types.ts';

/** What state a score period is in. */
export interface PeriodStateView {
  /** Whether it was frozen: only then may everyone see it. */
  readonly frozen: boolean;
  /** `暂定`, `待锁定`, `已审定（锁定）` or `已更正（第2版）`. */
  readonly stateText: string;
  /** One sentence: until when it is 暂定, or who approved it when. */
  readonly text: string;
  /** The day of the freeze; before it the first day on which it may be frozen. */
  readonly lockDay: DayText;
  /** The day on which the version that stands was written; null before the freeze. */
  readonly published: DayText | null;
}

/** What state a period is in: 暂定, 待锁定, 已审定（锁定）, 已更正 (rules.md §10). */
export function periodState(env: ViewEnv, period: string): PeriodStateView {
  const edition = latestShown(env, period)?.value;
  const day = lockDay(env, period);
  if (edition !== undefined)
    return {
      frozen: true,
      stateText: versionState(edition.version),
      text: approvedText(env, edition),
      lockDay: day,
      published: dayOf(edition.written),
    };
  const { state, due, provisional } = editionSentences;
  return isDue(env, period)
    ? { frozen: false, stateText: state.due, text: due(day), lockDay: day, published: null }
    : { frozen: false, stateText: state.provisional, text: provisional(day), lockDay: day, published: null };
}

/** `已审定（锁定）`; of a correction `已更正（第2版）`. */
export function versionState(version: number): string {
  const { frozen, corrected } = editionSentences.state;
  return version === 1 ? frozen : corrected(version);
}

/** Which periods are not frozen yet, when they may be, and that their scores are 暂定; null where all are. */
export function openNote(env: ViewEnv): string | null {
  const open = openPeriods(env);
  if (open.length === 0) return null;
  const due = open.filter((period) => isDue(env, period));
  const running = open.filter((period) => !due.includes(period));
  const named = (periods: readonly string[]) => periods.map((period) => periodName(env, period));
  const ahead = running.map((period) => ({ name: periodName(env, period), from: lockDay(env, period) }));
  return editionSentences.open(ahead, named(due), env.profile === 'internal');
}
