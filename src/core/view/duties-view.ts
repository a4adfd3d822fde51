import { dayOf } from '../calendar/moment.ts';
import { isRecent, RECENT_DAYS } from '../calendar/recent.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import { allDuties } from '../../engine/duties/roll.ts';
import { isOpen, type Duty } from '../../engine/duties/duty.ts';
import { roleOf } from '../../record/words.ts';
import { compareText } from '../problem.ts';
import {
  dutiesClosed,
  dutyPeriods,
  dutyStandings,
  dutySummary,
  withheldAmong,
} from '../../wording/zh-CN/view/duty.ts';
import { thisPeriod } from '../../wording/zh-CN/view/period.ts';
import { dutyList, withheld } from './duty-list.ts';
import { dutyShown, onRoll } from './duty-shown.ts';
import { debtorRef, dutyView } from './duty-view.ts';
import { unitRef, type ViewEnv } from './env.ts';
import { periodNow } from './period.ts';
import { hasMatters, hasReports } from './rules-in-force.ts';
import { showsLive } from './shows-live.ts';
import type { UnitRef } from './types/common.ts';
import type { DutiesView, DutyCountView, DutyGroupView } from './types/duty.ts';

const NONE = { rows: [], withheld: null };
const STANDINGS = ['overdue', 'due-soon', 'owed', 'missed', 'incomplete', 'late', 'filed'] as const;

/** /duties/: who owes what, by unit; section and leaders on their own roll (rules.md §9). */
export function dutiesView(env: ViewEnv): DutiesView {
  if (!showsLive(env))
    return {
      closed: dutiesClosed,
      counts: [],
      reports: hasReports(env),
      justOverdue: NONE,
      dueSoon: NONE,
      lapsed: NONE,
      units: [],
      office: [],
    };
  const current = allDuties(env.context).filter((duty) => isCurrent(env, duty) && onRoll(env, duty));
  const today = dayOf(env.context.asOf);
  // Without matters a unit owes a mark at most: only who owes one stands on the roll.
  const matters = hasMatters(env);
  const of = (state: Duty['standing']) => current.filter((duty) => duty.standing === state);
  const newest = (a: Duty, b: Duty) => compareText(b.due, a.due) || compareText(a.id, b.id);
  const byDebtor = Map.groupBy(current, ({ who }) => who.id);
  const units = env.context.ledger.unit
    .filter(
      ({ value }) =>
        value.id !== env.context.office.secretariat &&
        ((matters && roleOf(env.context.words.unitKinds, value.kind) !== 'city') || byDebtor.has(value.id)),
    )
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
    .map((unit) =>
      groupView(
        env,
        unitRef(env, unit.value.id),
        byDebtor.get(unit.value.id)?.filter(({ who }) => who.kind === 'unit') ?? [],
      ),
    );
  return {
    closed: null,
    counts: STANDINGS.filter(
      (state) => (state !== 'incomplete' && (state !== 'missed' || hasReports(env))) || of(state).length > 0,
    ).map((state) => countView(env, state, of(state), units.length > 0)),
    reports: hasReports(env),
    justOverdue: dutyList(
      env,
      of('overdue').filter((duty) => isJustOverdue(env, duty, today)),
    ),
    dueSoon: dutyList(env, of('due-soon')),
    lapsed: dutyList(env, [...of('missed'), ...of('incomplete'), ...of('late')].toSorted(newest)),
    units,
    office: officeGroups(env, current),
  };
}

/** Where each figure is listed on the page; what only the section and leaders owe, on their roll. */
const PLACES: Readonly<Record<Duty['standing'], string>> = {
  overdue: '#units',
  'due-soon': '#due-soon',
  owed: '#units',
  missed: '#lapsed',
  incomplete: '#lapsed',
  late: '#lapsed',
  filed: '#units',
};

function countView(
  env: ViewEnv,
  state: Duty['standing'],
  duties: readonly Duty[],
  hasUnits: boolean,
): DutyCountView {
  const hidden = duties.filter((duty) => !dutyShown(env, duty)).length;
  const open = state === 'overdue' || state === 'due-soon' || state === 'owed';
  return {
    state,
    word: dutyStandings[state],
    count: duties.length,
    period: open ? dutyPeriods.now : dutyPeriods.recent(RECENT_DAYS),
    withheldText: hidden === 0 ? null : withheldAmong(hidden),
    href: hasUnits || PLACES[state] !== '#units' ? PLACES[state] : '#office',
  };
}

/** Open duties, and those met within the last days. */
function isCurrent(env: ViewEnv, duty: Duty): boolean {
  return isOpen(duty) || isRecent(env.context.asOf, duty.filed ?? duty.due);
}

/** Overdue since the last working day or today. */
function isJustOverdue(env: ViewEnv, duty: Duty, today: string): boolean {
  return addWorkdays(env.context.calendars(env.context.asOf, today), dayOf(duty.due), 1) >= today;
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
    .filter((duty) => duty.standing === 'filed')
    .toSorted((a, b) => compareText(b.filed ?? b.due, a.filed ?? a.due) || compareText(a.id, b.id));
  return {
    id: `who-${who.id}`,
    who,
    owed: open.map((duty) => dutyView(env, duty)),
    owesNothing: !duties.some((duty) => isOpen(duty)),
    recent: met.map((duty) => dutyView(env, duty)),
    withheld: withheld(duties.length - shown.length),
    summary: summary(env, duties),
    more: null,
  };
}

function summary(env: ViewEnv, duties: readonly Duty[]): string | null {
  const period = periodNow(env);
  if (period === undefined) return null;
  const due = duties.filter((duty) => period.from <= dayOf(duty.due) && dayOf(duty.due) <= period.to);
  const count = (standing: Duty['standing']) => due.filter((duty) => duty.standing === standing).length;
  const lapsed = count('missed') + count('incomplete');
  return count('filed') + count('late') + count('overdue') + lapsed === 0
    ? null
    : dutySummary(thisPeriod(period.kind), count('filed'), count('late'), count('overdue') + lapsed);
}
