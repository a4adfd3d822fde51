import { editionSentences } from '../../wording/zh-CN/view/edition.ts';
import type { ViewEnv } from './env.ts';
import { approvedText, latestShown } from './shown-editions.ts';
import { isDue, lockDay, openMonths } from './shown-months.ts';
import type { MonthStateView } from './types/edition.ts';

/** What state a month is in: 暂定, 待锁定, 已审定（锁定）, 已更正 (rules-v1 §10). */
export function monthState(env: ViewEnv, month: string): MonthStateView {
  const edition = latestShown(env, month)?.value;
  const day = lockDay(env, month);
  if (edition !== undefined)
    return {
      frozen: true,
      stateText: versionState(edition.version),
      text: approvedText(env, edition),
      lockDay: day,
    };
  const { state, due, provisional } = editionSentences;
  return isDue(env, month)
    ? { frozen: false, stateText: state.due, text: due(day), lockDay: day }
    : { frozen: false, stateText: state.provisional, text: provisional(day), lockDay: day };
}

/** `已审定（锁定）`; of a correction `已更正（第2版）`. */
export function versionState(version: number): string {
  const { frozen, corrected } = editionSentences.state;
  return version === 1 ? frozen : corrected(version);
}

/** Which months are not frozen yet and that their scores are 暂定; null where all are. */
export function openNote(env: ViewEnv): string | null {
  const open = openMonths(env);
  if (open.length === 0) return null;
  const due = open.filter((month) => isDue(env, month));
  const running = open.filter((month) => !due.includes(month));
  return editionSentences.open(running, due, env.profile === 'internal');
}
