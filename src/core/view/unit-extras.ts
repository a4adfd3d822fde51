import { addDays } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { allDuties } from '../compute/duties.ts';
import { isOpen, type Duty } from '../compute/duty.ts';
import { liveHorizon } from '../compute/horizon.ts';
import { ENDED, taskState } from '../compute/life-cycle.ts';
import { compareText } from '../problem.ts';
import { withheldAmong } from '../../wording/zh-CN/view/duty.ts';
import { unitExtraText } from '../../wording/zh-CN/view/unit-extras.ts';
import { dutyList, withheld } from './duty-list.ts';
import { showsLive } from './shows-live.ts';
import { dutyShown } from './duty-view.ts';
import { isShown, type ViewEnv } from './env.ts';
import { taskRow } from './task-row.ts';
import type { UnitTaskGroupView } from './types/unit.ts';
import type { UnitExtras } from './unit-view.ts';
import { tasksOfUnit } from './unit-lights.ts';

const MISSED_DAYS = 90;

/** The tasks and duties of units, for their pages. */
export function unitExtras(env: ViewEnv): UnitExtras {
  const live = showsLive(env);
  return {
    tasks: (unit) => taskGroups(env, unit),
    withheld: (unit) =>
      withheld(
        tasksOfUnit(env.context, unit, liveHorizon(env.context.asOf)).filter(
          (dossier) => !isShown(env, dossier),
        ).length,
      ),
    duties: (unit) => (live ? dutyList(env, open(env, unit)) : null),
    missed: (unit) => (live ? dutyList(env, missed(env, unit)) : null),
    owed: (unit) => {
      if (!live) return null;
      const duties = open(env, unit);
      const hidden = duties.filter((duty) => !dutyShown(env, duty)).length;
      return {
        text: owedText(duties),
        reason: hidden === 0 ? null : withheldAmong(hidden),
        href: `/units/${unit}/#duties`,
      };
    },
  };
}

function owedText(duties: readonly Duty[]): string {
  const count = (standing: Duty['standing']) => duties.filter((duty) => duty.standing === standing).length;
  return unitExtraText.owed(count('overdue'), count('due-soon'), count('owed'));
}

/** Led, assisted, ended; each by deadline. */
function taskGroups(env: ViewEnv, unit: string): UnitTaskGroupView[] {
  const { context } = env;
  const horizon = liveHorizon(context.asOf);
  const shown = tasksOfUnit(context, unit, horizon).filter((dossier) => isShown(env, dossier));
  const states = new Map(shown.map((dossier) => [dossier.id, taskState(context, dossier, horizon)]));
  const ended = (id: string) => ENDED.some((state) => state === states.get(id));
  const terminated = (id: string) => states.get(id) === 'terminated';
  const rows = shown
    .map((dossier) => ({ row: taskRow(env, dossier, unit), lead: dossier.task.value.lead === unit }))
    .sort((a, b) => compareText(a.row.due ?? '', b.row.due ?? '') || compareText(a.row.id, b.row.id));
  const group = (title: string, list: typeof rows): UnitTaskGroupView[] =>
    list.length === 0 ? [] : [{ title, rows: list.map((item) => item.row) }];
  return [
    ...group(
      unitExtraText.lead,
      rows.filter((item) => item.lead && !ended(item.row.id)),
    ),
    ...group(
      unitExtraText.assist,
      rows.filter((item) => !item.lead && !ended(item.row.id)),
    ),
    ...group(
      unitExtraText.ended,
      rows.filter((item) => ended(item.row.id) && !terminated(item.row.id)),
    ),
    ...group(
      unitExtraText.terminated,
      rows.filter((item) => terminated(item.row.id)),
    ),
  ];
}

function ofUnit(env: ViewEnv, unit: string): readonly Duty[] {
  const { context } = env;
  const byUnit = context.memo('duties-of-unit', '', () => {
    const map = new Map<string, Duty[]>();
    for (const duty of allDuties(context)) {
      const id = duty.who.kind === 'unit' || duty.who.kind === 'section' ? duty.who.id : undefined;
      if (id !== undefined) map.set(id, [...(map.get(id) ?? []), duty]);
    }
    return map;
  });
  return byUnit.get(unit) ?? [];
}

/** What is owed now, overdue first. */
function open(env: ViewEnv, unit: string): readonly Duty[] {
  const rank = (duty: Duty) => ['overdue', 'due-soon', 'owed'].indexOf(duty.standing);
  return ofUnit(env, unit)
    .filter((duty) => isOpen(duty))
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a.due, b.due) || compareText(a.id, b.id));
}

/** What was missed or met late within the last three months, newest first. */
function missed(env: ViewEnv, unit: string): readonly Duty[] {
  const since = addDays(dayOf(env.context.asOf), -MISSED_DAYS);
  return ofUnit(env, unit)
    .filter((duty) => (duty.standing === 'late' || duty.standing === 'missed') && duty.due >= since)
    .toSorted((a, b) => compareText(b.due, a.due) || compareText(a.id, b.id));
}
