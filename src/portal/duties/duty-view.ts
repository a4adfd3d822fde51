import type { Duty } from '#engine/duties/duty.ts';
import { overdueIssueHref } from '#forge/overdue-search.ts';
import { debtors, dutyEffects, dutyStateText } from '#wording/duties/sentences.ts';
import { deadlineView } from './deadline-view.ts';
import { dutyName, filedText } from './duty-name.ts';
import { postName, publicRepository, recordRefs, unitRef, type ViewEnv } from '../env/env.ts';
import { rulesInForce } from '../env/rules-in-force.ts';
import { shownDutyId } from '../env/shown-node-id.ts';
import { ruleRef } from '../env/rule-ref.ts';
import type { UnitRef } from '../shared/types.ts';
import type { DutyTaskView, DutyView } from './types.ts';

/** One duty as a page shows it. Only for duties that `dutyShown` lets through. */
export function dutyView(env: ViewEnv, duty: Duty): DutyView {
  return {
    id: shownDutyId(env, duty),
    who: debtorRef(env, duty),
    what: dutyName(env, duty),
    matter: taskOf(env, duty),
    from: duty.from ?? null,
    due: duty.due.slice(0, 10),
    state: duty.standing,
    stateText: dutyStateText(duty.standing, duty.late, duty.left),
    lateDays: duty.late,
    filedText: filedText(duty),
    effect: effectOf(env, duty),
    rule: ruleRef('duties'),
    records: recordRefs(env, ...duty.sources),
    deadline: deadlineView(env, duty),
    issue: issueHref(env, duty),
  };
}

function issueHref(env: ViewEnv, duty: Duty): string | null {
  const repository = publicRepository(env);
  // What only those inside may read of has no issue there.
  if (duty.standing !== 'overdue' || repository === null || env.profile !== 'public') return null;
  return overdueIssueHref(repository, shownDutyId(env, duty));
}

/** What missing a duty does to a score by the rules in force. */
function effectOf(env: ViewEnv, { kind }: Duty): string {
  const rules = rulesInForce(env)?.value;
  if (rules === undefined) return dutyEffects.none;
  const has = (source: (typeof rules.components)[number]['source']) =>
    rules.components.some((component) => component.source === source);
  const node = [
    ...(has('completion') ? [dutyEffects.node] : []),
    ...(rules.lights === undefined ? [] : [dutyEffects.light]),
  ];
  const said: Readonly<Partial<Record<Duty['kind'], readonly string[]>>> = {
    plan: [
      ...(has('plan') ? [dutyEffects.plan] : []),
      ...(has('completion') ? [dutyEffects.missingPlan] : []),
    ],
    weekly: has('weekly') ? [dutyEffects.weekly] : [],
    node,
    rectification: node,
    verification: has('completion') ? [dutyEffects.verification] : [],
    mark: [dutyEffects.mark],
  };
  const effects = said[kind] ?? [];
  return effects.length === 0 ? dutyEffects.none : effects.join(dutyEffects.and);
}

/** The debtor's name: a unit with its page, a post or the leaders without. */
export function debtorRef(env: ViewEnv, { who: { kind, id } }: Pick<Duty, 'who'>): UnitRef {
  if (kind === 'leaders') return { id, name: debtors.leaders, href: null };
  return kind === 'post' ? { id, name: postName(env, id), href: null } : unitRef(env, id);
}

function taskOf(env: ViewEnv, duty: Duty): DutyTaskView | null {
  const task = duty.dossier === undefined ? undefined : env.shownTasks.get(duty.dossier.id);
  return task === undefined ? null : { title: task.value.title, href: `/tasks/${task.value.id}/` };
}
