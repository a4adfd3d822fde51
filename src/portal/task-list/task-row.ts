import { sourceCode, stateNames, taskText } from '#wording/dossier/sentences.ts';
import { isVoid, leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { planCourse } from '#engine/dossier/plan-course.ts';
import { unitState } from '#engine/lights/task-state.ts';
import { unitLight } from '#engine/lights/unit-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import { compareText } from '#record/schema/problem.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { lightKey, type LightKey } from '../lights/light-counts.ts';
import { lightView, type LightView } from '../lights/light-view.ts';
import { publishedRules, writtenBlocks } from '../env/rules-in-force.ts';
import { showsLights } from '../env/publication.ts';
import type { DayText, UnitRef } from '../shared/types.ts';

/** A matter in a list. */
export interface TaskRowView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** `督办〔2026〕12号`; null before issue. */
  readonly noticeNo: string | null;
  /** The light of the unit meant (who leads now, or the unit of the page); null where no lights are shown. */
  readonly light: LightView | null;
  /** The heading it is listed under: its light, `handed-over` or `withdrawn`; null likewise. */
  readonly lightKey: LightKey | null;
  /** Who leads now. */
  readonly lead: UnitRef;
  readonly assists: readonly UnitRef[];
  /** Life-cycle state for the unit meant, short: `办理中`, `已移交`. */
  readonly stateText: string;
  readonly stateCode: string;
  /** `办公会`, `上级来文`. */
  readonly sourceText: string;
  readonly sourceCode: string;
  /** 单项工作. */
  readonly itemText: string | null;
  readonly itemId: string | null;
  /** `重大` `重点` `一般`. */
  readonly degree: string;
  /** The deadline in force. */
  readonly due: DayText | null;
  /** The next open node: `完成设计招标`; null when none is left. */
  readonly nextText: string | null;
  readonly nextDue: DayText | null;
  /** Ids of lead and assists, lead first, for the filter. */
  readonly unitIds: readonly string[];
}

/** What matters may have, as far as columns of files depend on it. */
export interface TaskBlocks {
  readonly hasLights: boolean;
  readonly hasItems: boolean;
  readonly hasAssists: boolean;
}

/** What they may have by the rules, or because some matter has it. */
export function taskBlocks(env: ViewEnv): TaskBlocks {
  const blocks = publishedRules(env).map(({ value }) => writtenBlocks(value));
  const shown = [...env.shownTasks.values()];
  return {
    hasLights: showsLights(env),
    hasItems: blocks.some(({ items }) => items) || shown.some(({ value }) => value.item !== undefined),
    hasAssists: blocks.some(({ assist }) => assist) || shown.some(({ value }) => value.assists !== undefined),
  };
}

/** A matter as a row of a list, with state and light for the unit meant: who leads it now, unless another is named. Only for shown matters. */
export function taskRow(env: ViewEnv, dossier: Dossier, unit?: string): TaskRowView {
  const { context } = env;
  const task = dossier.task.value;
  const look = liveLook(context.asOf);
  const lead = leadOf(dossier, look);
  const meant = unit ?? lead;
  const nodes = taskNodes(context, dossier, look).filter((node) => !node.cancelled);
  const next = nodes
    .filter((node) => nodeOutcome(context, dossier, node, look).state !== 'accepted')
    .toSorted((a, b) => compareText(a.due, b.due))[0];
  const state = unitState(context, dossier, meant, look);
  const item = context.ledger.items[0]?.value.items.find(({ id }) => id === task.item);
  const result = showsLights(env) ? unitLight(context, dossier, meant, look) : undefined;
  const light = result === undefined ? null : lightView(result);
  const assists = (task.assists ?? []).filter((id) => id !== lead);
  return {
    id: task.id,
    title: task.title,
    href: `/tasks/${task.id}/`,
    noticeNo: noticeNumber(env, dossier),
    light,
    lightKey: light === null ? null : lightKey(light),
    lead: unitRef(env, lead),
    assists: assists.map((id) => unitRef(env, id)),
    stateText: stateNames[state],
    stateCode: state,
    sourceText: task.source.kind,
    sourceCode: sourceCode(context.words.sources.findIndex(({ name }) => name === task.source.kind)),
    itemText: item?.name ?? null,
    itemId: item?.id ?? null,
    degree: task.class,
    due: nodes.find((node) => node.kind === 'deadline')?.due ?? task.due,
    nextText: next === undefined ? null : nodeName(env, dossier, next.id, next.title),
    nextDue: next?.due ?? null,
    unitIds: [lead, ...assists],
  };
}

/** The number of a matter's notice; of one that is void, with that. */
export function noticeNumber({ context }: ViewEnv, dossier: Dossier): string {
  const { no } = dossier.task.value.notice;
  return isVoid(dossier, liveLook(context.asOf)) ? taskText.voided(no) : no;
}

/** A node's title, if the plan or check that words it may be read; else the task's own title. */
export function nodeName(env: ViewEnv, dossier: Dossier, id: string, title: string): string {
  const planned = planCourse(env.context, dossier, liveLook(env.context.asOf)).versions.some(
    (version) =>
      env.shownByPath.has(version.plan.path) && version.plan.value.nodes.some((node) => node.id === id),
  );
  const demanded = dossier.demands.some(
    (demand) => demand.id === id && env.shownByPath.has(demand.source.entry.path),
  );
  return planned || demanded ? title : dossier.task.value.title;
}

/** Title of a node by its id, as it may be shown. */
export function nodeTitle(env: ViewEnv, dossier: Dossier, node: string): string {
  const planned = dossier.plans
    .flatMap(({ entry }) => entry.value.nodes)
    .findLast((item) => item.id === node)?.title;
  const demand = dossier.demands.find(({ id }) => id === node)?.title;
  return nodeName(env, dossier, node, planned ?? demand ?? dossier.task.value.title);
}
