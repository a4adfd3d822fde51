import { withheldText } from '#wording/duties/sentences.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { dutyShown } from './duty-shown.ts';
import { dutyView, type DutyView } from './duty-view.ts';
import type { ViewEnv } from '../env/env.ts';
import type { WithheldView } from '../shared/types.ts';

/** Duties that may be named, and the count of the others. */
export interface DutyListView {
  readonly rows: readonly DutyView[];
  readonly withheld: WithheldView | null;
}

/** Duties as far as they may be named, and the count of the others. */
export function dutyList(env: ViewEnv, duties: readonly Duty[]): DutyListView {
  const shown = duties.filter((duty) => dutyShown(env, duty));
  return {
    rows: shown.map((duty) => dutyView(env, duty)),
    withheld: withheld(duties.length - shown.length),
  };
}

/** The count of what is not shown; null when nothing is. */
export function withheld(count: number): WithheldView | null {
  return count === 0 ? null : { count, text: withheldText(count) };
}
