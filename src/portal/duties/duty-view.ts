import type { Duty } from '#engine/duties/duty.ts';
import { debtors, dutyEffects, dutyStateText } from '#wording/duties/sentences.ts';
import { dutyForm, dutyHelp } from './duty-form.ts';
import { deadlineView, type DeadlineView } from './deadline/deadline-view.ts';
import { dutyName, filedText } from './duty-name.ts';
import { postName, publicRepository, unitRef, type ViewEnv, isShown } from '../env/env.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import { rulesInForce } from '../env/rules-in-force.ts';
import { shownDutyId } from '../env/shown-node-id.ts';
import { ruleRef } from '../env/rule-ref.ts';
import type { UnitRef, DayText, LinkView, RecordRef, RuleRef } from '../shared/types.ts';
import { overdueIssueHref } from '#forge/forge-names.ts';

/** Where a duty stands on the as-of day; most urgent first. */
export type DutyState = 'overdue' | 'due-soon' | 'owed' | 'missed' | 'incomplete' | 'late' | 'filed';

/** One thing that somebody owes (rules.md §9). */
export interface DutyView {
  /** Unique on the site; also an anchor. */
  readonly id: string;
  /** The unit; for section and leaders the post, e.g. `秘书科`, `分管领导（工程）`. */
  readonly who: UnitRef;
  /** `工作计划`, `核验`, `签收`. */
  readonly what: string;
  /** The matter it belongs to; null for weekly and monthly duties. Duties of withheld matters are only counted. */
  readonly matter: DutyTaskView | null;
  readonly from: DayText | null;
  readonly due: DayText;
  readonly state: DutyState;
  /** `逾期2个工作日`, `今日到期`, `还剩2个工作日`, `按时报送`, `晚1个工作日报送`. */
  readonly stateText: string;
  /** Working days beyond the due day, for sorting; 0 if not late. */
  readonly lateDays: number;
  /** `2026年6月5日（周五）11:20收到`, `于2026年6月8日完成`; null while open or missed. */
  readonly filedText: string | null;
  /** What a miss does to the score: `计入计划报送得分`, `不计入得分`. */
  readonly effect: string;
  readonly rule: RuleRef;
  readonly records: readonly RecordRef[];
  readonly deadline: DeadlineView;
  /** Where the repository lists its issue; null of what is not overdue, and where the repository is not open to all. */
  readonly issue: string | null;
  /** The form that meets it, filled in for it; null of what is open no longer, and where there is none in this build. */
  readonly form: LinkView | null;
}

interface DutyTaskView {
  readonly id: string;
  readonly title: string;
  readonly href: string | null;
}

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
    form: dutyForm(env, duty) ?? dutyHelp(env, duty),
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
  return task === undefined
    ? null
    : { id: task.value.id, title: task.value.title, href: `/tasks/${task.value.id}/` };
}

/** Whether a duty may be named: not when its matter is withheld. */
export function dutyShown(env: ViewEnv, duty: Duty): boolean {
  if (duty.dossier !== undefined) return isShown(env, duty.dossier);
  return duty.kind === 'clue-decision' || duty.kind === 'objection' || duty.kind === 'reply'
    ? recordRefs(env, ...duty.sources).length > 0
    : true;
}

/** Whether a duty stands on the roll that this profile shows: section and leaders stand on the internal one. */
export function onRoll({ profile, context }: ViewEnv, { who }: Duty): boolean {
  return profile === 'internal' || (who.kind === 'unit' && who.id !== context.office.secretariat);
}

/** Whether a matter's page explains the deadline of a duty: of those who supervise, what they did is told; what they still owe stands on their own roll. */
export function isExplained(env: ViewEnv, duty: Duty): boolean {
  return dutyShown(env, duty) && (duty.filed !== undefined || onRoll(env, duty));
}
