import { nodeWords } from '#wording/sheet/score-line.ts';
import { proofWords } from '#wording/shared/proof.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import type { Act } from '#record/freeze/edition-lines.ts';
import type { Plan } from '#record/dossier/plan.ts';
import type { Inspection } from '#record/finding/inspection.ts';
import type { Verification } from '#record/finding/verification.ts';
import type { ViewEnv } from '../env.ts';

/** What a sheet says of a node, as far as it says it: its id and the records it rests on. */
export interface NodeRef {
  readonly id: string;
  readonly plan?: string | undefined;
  readonly records?: readonly string[] | undefined;
}

/** Whether a matter that a sheet speaks of may be named: its code is no task's id. */
export function isTaskShown({ shownTasks }: ViewEnv, task: string): boolean {
  return shownTasks.has(task);
}

/** Whether a matter is a task that was withdrawn from its readers: nothing is told of it, though a record about it may be read. */
export function isTaskGone({ context, shownTasks }: ViewEnv, matter: string | undefined): boolean {
  return matter !== undefined && context.dossiers.has(matter) && !shownTasks.has(matter);
}

/** The title of a shown matter, from the projection; for a withheld one the words that say so. */
export function taskTitle({ shownTasks }: ViewEnv, task: string): string {
  return shownTasks.get(task)?.value.title ?? withheldWords.matters(1);
}

/** The page of a matter, which tells it as it stands today. Only for matters that are shown. */
export function taskHref(task: string): string {
  return `/tasks/${task}/`;
}

/** A node as named beside its matter: 办结, a missing plan, or its title where the record that sets it is among those that may be read. */
export function nodeName(env: ViewEnv, task: string, { id, plan, records = [] }: NodeRef): string {
  if (id === 'plan') return plan === 'prompt' ? nodeWords.ack : nodeWords.plan;
  if (id === 'end') return nodeWords.concluded;
  const { plans, sittings, inspections } = recordsByPath(env);
  for (const path of records) {
    const planned = plans.get(path)?.nodes.find((node) => node.id === id);
    if (planned !== undefined) return nodeWords.node(planned.title);
    const demand = sittings
      .get(path)
      ?.results.find((found) => found.task === task && found.rectification?.id === id)?.rectification;
    const visited = inspections.get(path)?.demands?.find((made) => made.task === task && made.id === id);
    const title = demand?.title ?? visited?.title;
    if (title !== undefined) return nodeWords.rectification(title);
  }
  return nodeWords.plainNode;
}

function recordsByPath({ context, profile, shown }: ViewEnv) {
  return context.memo('node-records', profile, () => ({
    plans: new Map<string, Plan>(shown.plan.map(({ path, value }) => [path, value])),
    sittings: new Map<string, Verification>(shown.verification.map(({ path, value }) => [path, value])),
    inspections: new Map<string, Inspection>(shown.inspection.map(({ path, value }) => [path, value])),
  }));
}

/** What stands beside a day that nothing proves, 自报时间, or that the section entered, 代录; empty where its receipt is proved (rules.md §2). */
export function actNote({ selfDeclared, entered }: Omit<Act, 'on'>, on: string): string {
  if (entered !== undefined) return proofWords.onBehalf(on, entered);
  return selfDeclared === true ? proofWords.selfDeclared : '';
}
