import { addDays, monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import { allDuties } from '../compute/duties.ts';
import { isOpen, type Duty } from '../compute/duty.ts';
import { compareText } from '../problem.ts';
import { dutiesClosed, dutyStandings, dutySummary, withheldText } from '../../wording/zh-CN/view/duty.ts';
import { debtorRef, dutyShown, dutyView } from './duty-view.ts';
import { unitRef, type ViewEnv } from './env.ts';
import type { UnitRef, WithheldView } from './types/common.ts';
import type { DutiesView, DutyGroupView } from './types/duty.ts';

const RECENT_DAYS = 30;
const STANDINGS = ['overdue', 'due-soon', 'owed', 'missed', 'late', 'filed'] as const;

/** Whether this build shows live facts: always inside, in public only if the office says so. */
export function showsLive(env: ViewEnv): boolean {
  return env.profile === 'internal' || env.context.office.publication.live;
}

/** /duties/: who owes what, by unit; section and leaders on their own roll (rules-v1 §9). */
export function dutiesView(env: ViewEnv): DutiesView {
  if (!showsLive(env))
    return { closed: dutiesClosed, counts: [], justOverdue: [], dueSoon: [], units: [], office: [] };
  const current = allDuties(env.context).filter((duty) => isCurrent(env, duty));
  const shown = current.filter((duty) => dutyShown(env, duty));
  const today = dayOf(env.context.asOf);
  return {
    closed: null,
    counts: STANDINGS.map((state) => ({
      state,
      word: dutyStandings[state],
      count: current.filter((duty) => duty.standing === state).length,
    })),
    justOverdue: shown
      .filter((duty) => duty.standing === 'overdue' && isJustOverdue(env, duty, today))
      .map((duty) => dutyView(env, duty)),
    dueSoon: shown.filter((duty) => duty.standing === 'due-soon').map((duty) => dutyView(env, duty)),
    units: env.context.ledger.unit
      .filter((unit) => unit.value.id !== env.context.office.secretariat && unit.value.kind !== '市本级')
      .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
      .map((unit) =>
        groupView(
          env,
          unitRef(env, unit.value.id),
          current.filter((duty) => duty.who.kind === 'unit' && duty.who.id === unit.value.id),
        ),
      ),
    office: officeGroups(env, current),
  };
}

/** Open duties, and those met within the last days. */
function isCurrent(env: ViewEnv, duty: Duty): boolean {
  return isOpen(duty) || dayOf(duty.filed ?? duty.due) >= addDays(dayOf(env.context.asOf), -RECENT_DAYS);
}

/** Overdue since the last working day or today. */
function isJustOverdue(env: ViewEnv, duty: Duty, today: string): boolean {
  return addWorkdays(env.context.calendarAt(today), dayOf(duty.due), 1) >= today;
}

function officeGroups(env: ViewEnv, current: readonly Duty[]): DutyGroupView[] {
  const { secretariat } = env.context.office;
  const mine = current.filter((duty) => duty.who.kind !== 'unit' || duty.who.id === secretariat);
  const ids = [
    ...new Set(mine.map((duty) => `${duty.who.kind === 'unit' ? 'section' : duty.who.kind}|${duty.who.id}`)),
  ];
  const rank = (id: string) => ['section', 'leaders', 'post'].indexOf(id.split('|')[0] ?? '');
  return ids
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a, b))
    .flatMap((id) => {
      const group = mine.filter(
        (duty) => `${duty.who.kind === 'unit' ? 'section' : duty.who.kind}|${duty.who.id}` === id,
      );
      const first = group[0];
      return first === undefined ? [] : [groupView(env, debtorRef(env, first), group)];
    });
}

function groupView(env: ViewEnv, who: UnitRef, duties: readonly Duty[]): DutyGroupView {
  const shown = duties.filter((duty) => dutyShown(env, duty));
  const order = (duty: Duty) => STANDINGS.indexOf(duty.standing);
  const open = shown
    .filter((duty) => isOpen(duty))
    .toSorted((a, b) => order(a) - order(b) || compareText(a.due, b.due) || compareText(a.id, b.id));
  const met = shown
    .filter((duty) => !isOpen(duty))
    .toSorted((a, b) => compareText(b.filed ?? b.due, a.filed ?? a.due) || compareText(a.id, b.id));
  return {
    id: `who-${who.id}`,
    who,
    owed: open.map((duty) => dutyView(env, duty)),
    recent: met.map((duty) => dutyView(env, duty)),
    withheld: withheld(duties.length - shown.length),
    summary: summary(env, duties),
    more: null,
  };
}

/** The count of what is not shown; null when nothing is. */
export function withheld(count: number): WithheldView | null {
  return count === 0 ? null : { count, text: withheldText(count) };
}

function summary(env: ViewEnv, duties: readonly Duty[]): string | null {
  const month = monthOf(dayOf(env.context.asOf));
  const due = duties.filter((duty) => monthOf(dayOf(duty.due)) === month);
  const count = (standing: Duty['standing']) => due.filter((duty) => duty.standing === standing).length;
  return count('filed') + count('late') + count('overdue') + count('missed') === 0
    ? null
    : dutySummary(count('filed'), count('late'), count('overdue') + count('missed'));
}
