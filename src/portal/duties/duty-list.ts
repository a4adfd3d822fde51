import { dutySetWords, withheldText } from '#wording/duties/sentences.ts';
import { addDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { isRecent } from '#days/recent.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { compareText } from '#record/schema/problem.ts';
import { dutyShown, onRoll } from './duty-shown.ts';
import { dutySet } from './duty-table.ts';
import { dutyView, type DutyView } from './duty-view.ts';
import type { ViewEnv } from '../env/env.ts';
import { showsLive } from '../env/shows-live.ts';
import type { WithheldView } from '../shared/types.ts';
import type { DataSet } from '../table/data-set.ts';
import { addressed, type Addressed } from '../table/table-files.ts';

/** Duties that may be named, and the count of the others. */
export interface DutyListView {
  readonly rows: readonly DutyView[];
  readonly withheld: WithheldView | null;
  /** Where they can be taken along, with all others. */
  readonly set: Addressed;
}

/** Where duties stand, as the figures of the roll are ordered. */
export const STANDINGS = ['overdue', 'due-soon', 'owed', 'missed', 'incomplete', 'late', 'filed'] as const;

/** For how long a unit's page tells what was missed or met late. */
const MISSED_DAYS = 90;

/** Duties as far as they may be named, and the count of the others. */
export function dutyList(env: ViewEnv, duties: readonly Duty[]): DutyListView {
  const shown = duties.filter((duty) => dutyShown(env, duty));
  return {
    rows: shown.map((duty) => dutyView(env, duty)),
    withheld: withheld(duties.length - shown.length),
    set: dutySetOf(env),
  };
}

/** The count of what is not shown; null when nothing is. */
export function withheld(count: number): WithheldView | null {
  return count === 0 ? null : { count, text: withheldText(count) };
}

/** Open duties, and those met within the last 30 days. */
export function isCurrent({ context }: ViewEnv, duty: Duty): boolean {
  return isOpen(duty) || isRecent(context.asOf, duty.filed ?? duty.due);
}

/** What was missed or met late within the last three periods. */
export function isLapsed({ context }: ViewEnv, { standing, due }: Duty): boolean {
  const since = addDays(dayOf(context.asOf), -MISSED_DAYS);
  return ['late', 'missed', 'incomplete'].includes(standing) && due >= since;
}

/** Whether a duty stands on the page of a unit, that of the section among them. */
export function isOfUnit({ who: { kind } }: Duty): boolean {
  return kind === 'unit' || kind === 'section';
}

/** Where all duties that pages name can be taken along. */
export function dutySetOf(env: ViewEnv): Addressed {
  return addressed('/duties/all', dutySetWords.title, namedDuties(env).length);
}

/** All duties that pages name, as files have them; none where live facts are not published. */
export function dutySets(env: ViewEnv): readonly DataSet[] {
  const duties = namedDuties(env);
  if (duties.length === 0) return [];
  return [
    dutySet(dutySetOf(env), function* () {
      for (const duty of duties) yield dutyView(env, duty);
    }),
  ];
}

/** What the roll and the pages of units name, by standing, the earliest due first. */
function namedDuties(env: ViewEnv): readonly Duty[] {
  if (!showsLive(env)) return [];
  const order = ({ standing }: Duty) => STANDINGS.indexOf(standing);
  return env.context.memo('duties-named', env.profile, () =>
    allDuties(env.context)
      .filter((duty) => (onRoll(env, duty) || isOfUnit(duty)) && dutyShown(env, duty))
      .filter((duty) => isCurrent(env, duty) || isLapsed(env, duty))
      .toSorted((a, b) => order(a) - order(b) || compareText(a.due, b.due) || compareText(a.id, b.id)),
  );
}
