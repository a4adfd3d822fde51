import { leadOf } from '#engine/dossier/course.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { liveLook } from '#engine/time/look.ts';
import { ENDED } from '#engine/lights/task-state.ts';
import { compareText } from '#record/schema/problem.ts';
import { withheldAmong } from '#wording/duties/sentences.ts';
import { taskText } from '#wording/dossier/sentences.ts';
import { unitExtraText } from '#wording/units/words.ts';
import { codeOfKey, LIGHT_KEYS, lightWord } from '../lights/light-counts.ts';
import type { LightCode } from '../lights/light-view.ts';
import { showsLights, showsLive } from '../env/publication.ts';
import { dutiesOfUnit, dutyList, withheld, isLapsed } from '../duties/duty-lists.ts';
import { dutyShown } from '../duties/duty-view.ts';
import { isShown, type ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import { taskRow, type TaskRowView } from '../task-list/task-row.ts';
import type { TaskGroupView } from '../task-list/task-table.ts';
import type { UnitExtras } from './unit-lists.ts';
import { tasksOfUnit } from '#engine/sheet/beside-facts.ts';

/** How long the lists of units are. */
export interface UnitLengths {
  /** So few rows the page of a unit can bear, whatever they say: its lists need not be weighed. */
  readonly isShort: (unit: string) => boolean;
}

/** The tasks and duties of units, for their pages. */
export function unitExtras(env: ViewEnv): UnitExtras & UnitLengths {
  const live = showsLive(env);
  return {
    tasks: (unit) => taskGroups(env, unit),
    isShort: (unit) => {
      const tasks = tasksOfUnit(env.context, unit, liveLook(env.context.asOf)).length;
      const duties = live ? open(env, unit).length + missed(env, unit).length : 0;
      return tasks + duties <= SHORT && env.shown.inspection.length === 0;
    },
    withheld: (unit) =>
      withheld(
        tasksOfUnit(env.context, unit, liveLook(env.context.asOf)).filter((dossier) => !isShown(env, dossier))
          .length,
      ),
    duties: (unit) => (live ? dutyList(env, open(env, unit)) : null),
    missed: (unit) => (live ? dutyList(env, missed(env, unit)) : null),
    owed: (unit) => {
      if (!live || !hasTaskRules(env)) return null;
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

/** As many matters and duties any page can bear, at 3 KB each at most. */
const SHORT = 60;

function owedText(duties: readonly Duty[]): string {
  const count = (standing: Duty['standing']) => duties.filter((duty) => duty.standing === standing).length;
  return unitExtraText.owed(count('overdue'), count('due-soon'), count('owed'));
}

/** By light, as counts elsewhere lead here; where no lights are shown led, assisted, ended, handed over, withdrawn. Each by deadline. */
function taskGroups(env: ViewEnv, unit: string): TaskGroupView[] {
  const look = liveLook(env.context.asOf);
  const rows = tasksOfUnit(env.context, unit, look)
    .filter((dossier) => isShown(env, dossier))
    .map((dossier) => ({ row: taskRow(env, dossier, unit), leads: leadOf(dossier, look) === unit }))
    .map(({ row, leads }) => ({ row, group: groupOf(row, leads) }))
    .toSorted((a, b) => compareText(a.row.due ?? '', b.row.due ?? '') || compareText(a.row.id, b.row.id));
  const group = (id: string, title: string, light: LightCode | null, own: typeof rows) =>
    own.length === 0
      ? []
      : [{ id, title: taskText.group(title, own.length), light, rows: own.map(({ row }) => row) }];
  return showsLights(env)
    ? LIGHT_KEYS.flatMap((key) =>
        group(
          `light-${key}`,
          lightWord(key),
          codeOfKey(key),
          rows.filter(({ row }) => row.lightKey === key),
        ),
      )
    : GROUPS.flatMap((name) =>
        group(
          `tasks-${name}`,
          unitExtraText[name],
          null,
          rows.filter((item) => item.group === name),
        ),
      );
}

const GROUPS = ['lead', 'assist', 'ended', 'handedOver', 'withdrawn', 'void'] as const;

/** In which group a matter stands on the page of one of its units. */
function groupOf({ stateCode }: TaskRowView, leads: boolean): (typeof GROUPS)[number] {
  if (stateCode === 'withdrawn' || stateCode === 'void') return stateCode;
  if (stateCode === 'handed-over') return 'handedOver';
  if (ENDED.some((state) => state === stateCode)) return 'ended';
  return leads ? 'lead' : 'assist';
}

/** What is owed now, overdue first. */
function open(env: ViewEnv, unit: string): readonly Duty[] {
  const rank = (duty: Duty) => ['overdue', 'due-soon', 'owed'].indexOf(duty.standing);
  return dutiesOfUnit(env, unit)
    .filter((duty) => isOpen(duty))
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a.due, b.due) || compareText(a.id, b.id));
}

/** What was missed or met late within the last three periods, newest first. */
function missed(env: ViewEnv, unit: string): readonly Duty[] {
  return dutiesOfUnit(env, unit)
    .filter((duty) => isLapsed(env, duty))
    .toSorted((a, b) => compareText(b.due, a.due) || compareText(a.id, b.id));
}
