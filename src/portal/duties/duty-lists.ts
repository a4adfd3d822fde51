import { dayOf } from '#days/moment.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { roleOf } from '#record/office/words.ts';
import { compareText } from '#record/schema/problem.ts';
import { dutySummary, dutySetWords, withheldText } from '#wording/duties/sentences.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { type DutyGroupView, dutySet } from './duty-table.ts';
import { debtorRef, dutyView, dutyShown, onRoll, type DutyView } from './duty-view.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { periodNow } from '../env/period/period.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import type { UnitRef, WithheldView } from '../shared/types.ts';
import { addDays } from '#days/day.ts';
import { isRecent } from '#days/recent.ts';
import { showsLive } from '../env/publication.ts';
import type { DataSet } from '../table/data-set.ts';
import { addressed, type Addressed } from '../table/table-files.ts';

/** One who owes, with all that is open or was met of late, and of that what may be named. */
export interface DutyGroup {
  readonly who: UnitRef;
  readonly duties: readonly Duty[];
  readonly open: readonly Duty[];
  readonly met: readonly Duty[];
}

/** The lists of the roll, before any of it is put in words. */
export interface DutyLists {
  readonly of: (state: Duty['standing']) => readonly Duty[];
  /** Worst first. */
  readonly overdue: readonly Duty[];
  readonly dueSoon: readonly Duty[];
  /** Newest first. */
  readonly lapsed: readonly Duty[];
  readonly units: readonly DutyGroup[];
  readonly office: readonly DutyGroup[];
}

/** What is open or was met of late, by its standing and by who owes it. */
export function dutyLists(env: ViewEnv): DutyLists {
  const current = allDuties(env.context).filter((duty) => isCurrent(env, duty) && onRoll(env, duty));
  // Without matters a unit owes a mark at most: only who owes one stands on the roll.
  const matters = hasTaskRules(env);
  const byStanding = Map.groupBy(current, ({ standing }) => standing);
  const of = (state: Duty['standing']) => byStanding.get(state) ?? [];
  const newest = (a: Duty, b: Duty) => compareText(b.due, a.due) || compareText(a.id, b.id);
  const byDebtor = Map.groupBy(current, ({ who }) => who.id);
  return {
    of,
    overdue: of('overdue').toSorted(latestLast),
    dueSoon: of('due-soon'),
    lapsed: [...of('missed'), ...of('incomplete'), ...of('late')].toSorted(newest),
    units: env.context.ledger.unit
      .filter(
        ({ value }) =>
          value.id !== env.context.office.secretariat &&
          ((matters && roleOf(env.context.words.unitKinds, value.kind) !== 'city') || byDebtor.has(value.id)),
      )
      .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
      .map(({ value: { id } }) =>
        groupOf(env, unitRef(env, id), byDebtor.get(id)?.filter(({ who }) => who.kind === 'unit') ?? []),
      ),
    office: officeGroups(env, current),
  };
}

/** What is overdue longest comes first. */
export function latestLast(a: Duty, b: Duty): number {
  return b.late - a.late || compareText(a.id, b.id);
}

function officeGroups(env: ViewEnv, current: readonly Duty[]): DutyGroup[] {
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
      return first === undefined ? [] : [groupOf(env, debtorRef(env, first), group)];
    });
}

function groupOf(env: ViewEnv, who: UnitRef, duties: readonly Duty[]): DutyGroup {
  const shown = duties.filter((duty) => dutyShown(env, duty));
  const order = (duty: Duty) => STANDINGS.indexOf(duty.standing);
  const open = shown
    .filter((duty) => isOpen(duty))
    .toSorted((a, b) => order(a) - order(b) || compareText(a.due, b.due) || compareText(a.id, b.id));
  const met = shown
    .filter((duty) => duty.standing === 'filed')
    .toSorted((a, b) => compareText(b.filed ?? b.due, a.filed ?? a.due) || compareText(a.id, b.id));
  return { who, duties, open, met };
}

/** A group of the roll in words. */
export function groupView(env: ViewEnv, { who, duties, open, met }: DutyGroup): DutyGroupView {
  return {
    id: `who-${who.id}`,
    who,
    owed: open.map((duty) => dutyView(env, duty)),
    owesNothing: !duties.some((duty) => isOpen(duty)),
    recent: met.map((duty) => dutyView(env, duty)),
    withheld: withheld(duties.filter((duty) => !dutyShown(env, duty)).length),
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
function isCurrent({ context }: ViewEnv, duty: Duty): boolean {
  return isOpen(duty) || isRecent(context.asOf, duty.filed ?? duty.due);
}

/** What was missed or met late within the last three periods. */
export function isLapsed({ context }: ViewEnv, { standing, due }: Duty): boolean {
  const since = addDays(dayOf(context.asOf), -MISSED_DAYS);
  return ['late', 'missed', 'incomplete'].includes(standing) && due >= since;
}

/** Whether a duty stands on the page of a unit, that of the section among them. */
function isOfUnit({ who: { kind } }: Duty): boolean {
  return kind === 'unit' || kind === 'section';
}

/** The duties that stand on the page of a unit; gathered once for all of them. */
export function dutiesOfUnit({ context }: ViewEnv, unit: string): readonly Duty[] {
  const byUnit = context.memo('duties-of-unit', '', () =>
    Map.groupBy(allDuties(context).filter(isOfUnit), ({ who }) => who.id),
  );
  return byUnit.get(unit) ?? [];
}

/** Where all duties that pages name can be taken along: nowhere where they name none. */
export function dutySetOf(env: ViewEnv): Addressed {
  const set = addressed('/duties/all', dutySetWords.title);
  return namedDuties(env).length === 0 ? { ...set, kinds: [] } : set;
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
