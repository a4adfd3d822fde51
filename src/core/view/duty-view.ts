import type { Duty } from '../compute/duty.ts';
import { debtors, dutyEffects, dutyNames, dutyStateText, dutyWhat } from '../../wording/zh-CN/view/duty.ts';
import { deadlineView } from './deadline-view.ts';
import { isShown, postName, recordRefs, unitRef, type ViewEnv } from './env.ts';
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
    what: whatText(env, duty),
    matter: matterOf(env, duty),
    from: duty.from ?? null,
    due: duty.due.slice(0, 10),
    state: duty.standing,
    stateText: dutyStateText(duty.standing, duty.late, duty.left),
    lateDays: duty.late,
    filed: filedText(duty),
    effect: dutyEffects[duty.kind],
    rule: ruleRef('duties'),
    records: recordRefs(env, ...duty.sources),
    deadline: deadlineView(env, duty),
  };
}

/** The debtor's name: a unit with its page, a post or the leaders without. */
export function debtorRef(env: ViewEnv, duty: Duty): UnitRef {
  const { kind, id } = duty.who;
  if (kind === 'leaders') return { id, name: debtors.leaders, href: null };
  return kind === 'post' ? { id, name: postName(env, id), href: null } : unitRef(env, id);
}

function whatText(env: ViewEnv, duty: Duty): string {
  const name = dutyNames[duty.kind];
  if (duty.kind === 'weekly' || duty.kind === 'weekly-issue' || duty.kind === 'key-points')
    return dutyWhat.week(name, duty.subject);
  if (duty.kind === 'monthly' || duty.kind === 'site-review' || duty.kind === 'draw')
    return dutyWhat.month(name, duty.subject);
  if (duty.kind === 'node' || duty.kind === 'rectification' || duty.kind === 'verification')
    return dutyWhat.node(name, nodeTitle(env, duty));
  if (duty.kind === 'plan') return duty.subject === 'resubmission' ? dutyWhat.resubmission(name) : name;
  if (duty.kind === 'approval' || duty.kind === 'consent' || duty.kind === 'filing')
    return duty.subject === '1' ? name : dutyWhat.version(name, duty.subject);
  return name;
}

/** The node's title as the latest shown plan or rectification demand words it. */
function nodeTitle(env: ViewEnv, duty: Duty): string {
  const { dossier, subject } = duty;
  const planned = dossier?.plans
    .filter((plan) => env.shownByPath.has(plan.path))
    .flatMap((plan) => plan.value.nodes)
    .findLast((node) => node.id === subject);
  const demand = dossier?.checks.find(
    (check) => check.result.rectification?.id === subject && env.shownByPath.has(check.source.entry.path),
  )?.result.rectification;
  return planned?.title ?? demand?.title ?? dossier?.task.value.title ?? debtors.withheldNode;
}

function matterOf(env: ViewEnv, duty: Duty): DutyMatterView | null {
  const task = duty.dossier === undefined ? undefined : env.shownTasks.get(duty.dossier.id);
  return task === undefined ? null : { title: task.value.title, href: `/tasks/${task.value.id}/` };
}

function filedText(duty: Duty): string | null {
  if (duty.filed === undefined) return null;
  return duty.filed.length === 10 ? `${duty.filed} 00:00` : duty.filed;
}
