import { dayOf } from '#days/moment.ts';
import type { ClaimFact, Dossier } from '#engine/dossier/dossier.ts';
import type { PlanVersion } from '#engine/dossier/plan-course.ts';
import { leaderOf } from '#engine/duties/debtors.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { plansToFile } from '#engine/duties/plans-to-file.ts';
import { allDuties } from '#engine/duties/roll.ts';
import type { PlanNode, WaitingClaim, WaitingPlan } from '#form/section-facts.ts';
import { compareText } from '#record/schema/problem.ts';
import { isToCheck } from '../../duties/to-check.ts';
import { nodeTitle } from '../../task-list/task-row.ts';
import { isShown, type ViewEnv } from '../../env/env.ts';

/** Something that waits, and the matter that it belongs to. */
export interface Waiting<T> {
  readonly dossier: Dossier;
  readonly value: T;
}

/** Every plan that waits for 备案, the longest waiting first (rules.md §3, §9). */
export function waitingPlans(env: ViewEnv): readonly Waiting<WaitingPlan>[] {
  const { context } = env;
  const dues = new Map(
    allDuties(context)
      .filter((duty) => duty.kind === 'filing' && isOpen(duty))
      .map((duty) => [`${duty.dossier?.id ?? ''} ${duty.subject}`, dayOf(duty.due)]),
  );
  return plansToFile(context).map(({ dossier, version, isChange }) => ({
    dossier,
    value: planFacts(env, dossier, version, {
      isChange,
      due: dues.get(`${dossier.id} ${String(version.version)}`) ?? null,
    }),
  }));
}

function planFacts(
  { context }: ViewEnv,
  dossier: Dossier,
  version: PlanVersion,
  { isChange, due }: Pick<WaitingPlan, 'isChange' | 'due'>,
): WaitingPlan {
  const { plan, approved, chief, received } = version;
  const beyond = isChange && plan.value.nodes.some((node) => node.due > dossier.task.value.due);
  return {
    task: dossier.id,
    version: version.version,
    isChange,
    received,
    due,
    reason: plan.value.changeReason ?? null,
    nodes: planNodes(dossier, version),
    leader: leaderOf(context, dossier, dayOf(received)).id,
    approved: approved === undefined ? null : { by: approved.by, on: approved.on },
    needsChief: beyond && chief === undefined,
  };
}

/** The nodes of a version, with those that an earlier filing marked. */
export function planNodes({ filings, task }: Dossier, { plan }: Pick<PlanVersion, 'plan'>): PlanNode[] {
  const assessed = new Set(
    filings
      .filter(({ entry: { value } }) => value.returned === undefined)
      .flatMap(({ entry }) => entry.value.assessed ?? []),
  );
  return plan.value.nodes.map(({ id, title, due, unit }) => ({
    id,
    title,
    due,
    unit: unit ?? task.value.lead,
    assessed: assessed.has(id),
  }));
}

/** Claims that are to be checked, and finished matters that are to be looked at again soon, the earliest due first (rules.md §4, §9). */
export function waitingClaims(env: ViewEnv): readonly Waiting<WaitingClaim>[] {
  const seen = new Set<string>();
  return allDuties(env.context)
    .filter((duty) => isOpen(duty) && isToCheck(duty))
    .toSorted((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id))
    .flatMap((duty) => {
      const { dossier } = duty;
      if (dossier === undefined) return [];
      const value = claimFacts(env, dossier, duty);
      const key = `${value.task} ${value.node} ${value.kind}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ dossier, value }];
    });
}

function claimFacts(env: ViewEnv, dossier: Dossier, duty: Duty): WaitingClaim {
  const { secretariat } = env.context.office;
  const claim =
    duty.kind === 'verification'
      ? dossier.claims.find(({ source }) => duty.sources.includes(source))
      : dossier.claims.findLast(({ node }) => node === 'end');
  const node = duty.kind === 'verification' ? duty.subject : 'end';
  const said = claim === undefined ? undefined : shownClaim(env, dossier, claim);
  return {
    task: dossier.id,
    node,
    title: node === 'end' ? '' : isShown(env, dossier) ? nodeTitle(env, dossier, node) : '',
    kind: duty.kind === 'verification' ? '核验' : '回头看',
    by: duty.who.kind === 'post' ? duty.who.id : secretariat,
    unit: claim?.unit ?? dossier.task.value.lead,
    claimed: claim?.received ?? '',
    due: dayOf(duty.due),
    text: said?.text ?? '',
    evidence: said?.evidence ?? [],
    demand: freeDemand(dossier),
  };
}

/** What a claim says, as the profile may read it. */
function shownClaim(
  { shownByPath }: ViewEnv,
  { id }: Dossier,
  { source, node }: ClaimFact,
): { readonly text: string; readonly evidence: readonly string[] } | undefined {
  const value = shownByPath.get(source.entry.path)?.value;
  if (value === undefined) return undefined;
  const lists = [...listOf(value, 'nodes'), ...linesOf(value, id)];
  const said = lists.find((one) => Reflect.get(one, 'node') === node);
  return said === undefined
    ? undefined
    : { text: String(Reflect.get(said, 'text') ?? ''), evidence: brought(Reflect.get(said, 'evidence')) };
}

/** The claims of a weekly report in one matter. */
function linesOf(value: object, task: string): readonly object[] {
  return listOf(value, 'matters')
    .filter((line) => Reflect.get(line, 'task') === task)
    .flatMap((line) => listOf(line, 'claims'));
}

function listOf(value: object, field: string): readonly object[] {
  const list: unknown = Reflect.get(value, field);
  return Array.isArray(list)
    ? list.filter((one: unknown) => typeof one === 'object' && one !== null).map((one: object) => one)
    : [];
}

/** What was brought, by name. */
function brought(evidence: unknown): readonly string[] {
  return Array.isArray(evidence)
    ? evidence.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'what' in one ? [String(one.what)] : [],
      )
    : [];
}

/** The first id of a demand that the matter does not have yet. */
function freeDemand(dossier: Dossier): string {
  return `r${String(freeDemandNumber(dossier))}`;
}

/** The number in that id; those after it are free too. */
export function freeDemandNumber({ demands, plans }: Dossier): number {
  const taken = [
    ...demands.map(({ id }) => id),
    ...plans.flatMap(({ entry }) => entry.value.nodes.map(({ id }) => id)),
  ].map((id) => Number(/^r(\d{1,4})$/u.exec(id)?.[1] ?? 0));
  return Math.max(0, ...taken) + 1;
}
