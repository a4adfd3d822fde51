import type { Duty } from '../compute/duty.ts';
import { debtors, dutyEffects, dutyStateText } from '../../wording/zh-CN/view/duty.ts';
import { deadlineView } from './deadline-view.ts';
import { dutyName, filedText } from './duty-name.ts';
import { isShown, postName, recordRefs, sectionName, unitRef, type ViewEnv } from './env.ts';
import { ruleRef } from './rule-ref.ts';
import type { UnitRef } from './types/common.ts';
import type { DutyMatterView, DutyView } from './types/duty.ts';

/** Whether a duty may be named: not when its matter is withheld. */
export function dutyShown(env: ViewEnv, duty: Duty): boolean {
  if (duty.dossier !== undefined) return isShown(env, duty.dossier);
  return duty.kind === 'clue-decision' || duty.kind === 'clue-handling' || duty.kind === 'objection'
    ? recordRefs(env, ...duty.sources).length > 0
    : true;
}

/** One duty as a page shows it. Only for duties that `dutyShown` lets through. */
export function dutyView(env: ViewEnv, duty: Duty): DutyView {
  return {
    id: duty.id,
    who: debtorRef(env, duty),
    what: dutyName(env, duty),
    matter: matterOf(env, duty),
    from: duty.from ?? null,
    due: duty.due.slice(0, 10),
    state: duty.standing,
    stateText: dutyStateText(duty.standing, duty.late, duty.left),
    lateDays: duty.late,
    filedText: filedText(duty),
    effect: dutyEffects(sectionName(env))[duty.kind],
    rule: ruleRef('duties'),
    records: recordRefs(env, ...duty.sources),
    deadline: deadlineView(env, duty),
  };
}

/** The debtor's name: a unit with its page, a post or the leaders without. */
export function debtorRef(env: ViewEnv, { who: { kind, id } }: Pick<Duty, 'who'>): UnitRef {
  if (kind === 'leaders') return { id, name: debtors.leaders, href: null };
  return kind === 'post' ? { id, name: postName(env, id), href: null } : unitRef(env, id);
}

function matterOf(env: ViewEnv, duty: Duty): DutyMatterView | null {
  const task = duty.dossier === undefined ? undefined : env.shownTasks.get(duty.dossier.id);
  return task === undefined ? null : { title: task.value.title, href: `/tasks/${task.value.id}/` };
}
