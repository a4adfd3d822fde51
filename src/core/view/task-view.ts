import { taskState } from '../compute/life-cycle.ts';
import type { Dossier, Source } from '../compute/dossier.ts';
import { liveHorizon } from '../compute/horizon.ts';
import { openLights, unitLight } from '../compute/light.ts';
import type { LightResult } from '../compute/node-light.ts';
import { planHistory } from '../compute/plan-history.ts';
import { leaderOf } from '../compute/debtors.ts';
import { isOpen } from '../compute/duty.ts';
import { taskDuties } from '../compute/task-duties.ts';
import { taskMonth } from '../compute/task-month.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import { deliveryOf } from '../compute/delivery.ts';
import { dayInWords, monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { chainRoles, noticeLabels, roleNames, stateNames, taskText } from '../../wording/zh-CN/view/task.ts';
import { deadlineView } from './deadline-view.ts';
import { showsLive } from './shows-live.ts';
import { dutyShown, dutyView } from './duty-view.ts';
import { postName, recordRefs, unitRef, type ViewEnv } from './env.ts';
import { lightReason, lightThreshold } from './light-reason.ts';
import { lightView } from './light-view.ts';
import { ruleRef } from './rule-ref.ts';
import { shownMonths } from './shown-months.ts';
import { taskSystemFields } from './system-only.ts';
import { taskEvents } from './task-events.ts';
import { planReason, taskPlanView } from './task-plan-view.ts';
import { claimViews, planChangeViews, reportViews, verificationViews } from './task-records-view.ts';
import type { FieldView, LinkView } from './types/common.ts';
import type { ChainLinkView, TaskLightView, TaskView } from './types/task.ts';

/** Dossier pages of all shown matters, in order of id. */
export function taskViews(env: ViewEnv): readonly TaskView[] {
  return [...env.context.dossiers.values()]
    .filter((dossier) => env.shownTasks.has(dossier.id))
    .map((dossier) => taskView(env, dossier));
}

function taskView(env: ViewEnv, dossier: Dossier): TaskView {
  const task = dossier.task.value;
  const live = showsLive(env);
  const duties = live ? taskDuties(env.context, dossier).filter((duty) => dutyShown(env, duty)) : [];
  const plan = taskPlanView(env, dossier);
  return {
    id: task.id,
    title: task.title,
    noticeNo: task.notice.no,
    stateText: stateNames[taskState(env.context, dossier, liveHorizon(env.context.asOf))],
    lights: live ? lights(env, dossier) : [],
    notice: noticeFields(env, dossier),
    chain: chain(env, dossier),
    parent: task.parent === undefined ? null : taskLink(env, task.parent),
    children: [...env.context.dossiers.values()]
      .filter((other) => other.task.value.parent === task.id)
      .flatMap((other) => taskLink(env, other.id) ?? []),
    plan,
    planReason: plan === null ? planReason(env, dossier) : null,
    planChanges: planChangeViews(env, dossier),
    claims: claimViews(env, dossier),
    reports: reportViews(env, dossier),
    verifications: verificationViews(env, dossier),
    events: taskEvents(env, dossier),
    duties: duties.filter((duty) => isOpen(duty)).map((duty) => dutyView(env, duty)),
    deadlines: duties.map((duty) => deadlineView(env, duty)),
    scoreLinks: scoreLinks(env, dossier),
    systemOnly: taskSystemFields(env, dossier),
    withheldText: env.profile === 'public' ? taskText.withheld : null,
    downloads: [],
  };
}

function taskLink(env: ViewEnv, id: string): LinkView | null {
  const task = env.shownTasks.get(id);
  return task === undefined ? null : { text: task.value.title, href: `/tasks/${id}/` };
}

/** One light per unit with its reasons, lead first. */
function lights(env: ViewEnv, dossier: Dossier): TaskLightView[] {
  const horizon = liveHorizon(env.context.asOf);
  const { lead, assists } = dossier.task.value;
  const named = taskNodes(env.context, dossier, horizon).map((node) => node.unit);
  return [...new Set([lead, ...(assists ?? []).filter((id) => named.includes(id))])].map((unit) => {
    const worst = unitLight(env.context, dossier, unit, horizon);
    const open = openLights(env.context, dossier, unit, horizon);
    const reasons = [worst, ...open.filter((light) => light !== worst && light.light !== 'green')].map(
      (light) => lightReason(env, dossier, light),
    );
    return {
      unit: unitRef(env, unit),
      role: unit === lead ? roleNames.lead : roleNames.assist,
      light: lightView(worst),
      reasons: [...new Set(reasons)],
      threshold: lightThreshold(env, worst),
      rule: ruleRef('lights'),
      records: recordRefs(env, ...lightSources(dossier, worst)),
    };
  });
}

/** What sets the date that a light speaks of: the node's own record, for a missing plan the notice. */
function lightSources(dossier: Dossier, { node, reason }: LightResult): readonly Source[] {
  if (node !== undefined) return [node.source];
  return reason === 'plan-missing' ? [{ entry: dossier.task, field: ['notice', 'printed'] }] : [];
}

function noticeFields(env: ViewEnv, dossier: Dossier): FieldView[] {
  const task = env.shownTasks.get(dossier.id)?.value ?? dossier.task.value;
  const field = (label: string, text: string | undefined, href: string | null = null): FieldView[] =>
    text === undefined || text === '' ? [] : [{ label, text, href }];
  const { handedOver } = task.notice;
  const item = env.context.ledger.items[0]?.value.items.find((entry) => entry.id === task.item);
  const fixed = task.classFixed;
  return [
    ...field(noticeLabels.source, sourceText(env, dossier)),
    ...field(noticeLabels.requirement, task.requirement),
    ...field(noticeLabels.due, dayInWords(task.due)),
    ...field(
      noticeLabels.degree,
      fixed === undefined
        ? task.class
        : taskText.classFixed(task.class, postName(env, fixed.by), dayInWords(fixed.on)),
    ),
    ...field(noticeLabels.kind, task.kind),
    ...field(
      noticeLabels.goal,
      task.goal === undefined ? undefined : taskText.goal(String(task.goal.amount), task.goal.measure),
    ),
    ...field(noticeLabels.lead, unitRef(env, task.lead).name, unitRef(env, task.lead).href),
    ...field(noticeLabels.assists, task.assists?.map((id) => unitRef(env, id).name).join('、')),
    ...field(noticeLabels.item, item?.name),
    ...field(noticeLabels.campaign, task.campaign),
    ...field(noticeLabels.tags, task.tags?.join('、')),
    ...field(noticeLabels.steps, task.steps?.join(' → ')),
    ...field(noticeLabels.printed, dayInWords(task.notice.printed)),
    ...field(
      noticeLabels.delivered,
      handedOver === undefined
        ? taskText.inLedger(dayInWords(deliveryOf(dossier).delivered))
        : taskText.handedOver(dayInWords(handedOver.on), handedOver.paper),
    ),
  ];
}

/** Where the matter comes from, with the shown title of meeting, paper or clue. */
function sourceText(env: ViewEnv, dossier: Dossier): string {
  const { kind, meeting, decision, incoming } = dossier.task.value.source;
  const held = env.shown.meeting.find((entry) => entry.value.id === meeting)?.value.title;
  if (held !== undefined) return decision === undefined ? held : taskText.decision(held, decision);
  const paper = env.shown.incoming.find((entry) => entry.value.id === incoming)?.value.title;
  return paper === undefined ? kind : `${kind}：${paper}`;
}

/** 主要领导 → 分管领导 → 责任部门 → 责任人: posts and units, never persons. */
function chain(env: ViewEnv, dossier: Dossier): ChainLinkView[] {
  const task = dossier.task.value;
  const chief = env.context.office.posts.find((post) => post.role === '主要领导');
  const leader = leaderOf(env.context, dossier, deliveryOf(dossier).start);
  const plan = planHistory(env.context, dossier, liveHorizon(env.context.asOf)).baseline?.plan;
  const responsible =
    plan !== undefined && env.shownByPath.has(plan.path) ? plan.value.responsible : undefined;
  const unit = unitRef(env, task.lead);
  return [
    ...(chief === undefined ? [] : [{ role: chainRoles.chief, holder: chief.name, href: null, text: null }]),
    { role: chainRoles.leader, holder: postName(env, leader.id), href: null, text: null },
    { role: chainRoles.unit, holder: unit.name, href: unit.href, text: null },
    ...(responsible === undefined
      ? []
      : [{ role: chainRoles.responsible, holder: responsible, href: null, text: null }]),
  ];
}

/** Months in which the matter's lines count, for units that have a page of the month. */
function scoreLinks(env: ViewEnv, dossier: Dossier): LinkView[] {
  return shownMonths(env).flatMap((month) =>
    taskMonth(env.context, dossier, month).lines.map((line) => ({
      text: taskText.score(monthInWords(month), unitRef(env, line.unit).name),
      href: `/units/${line.unit}/${month}/`,
    })),
  );
}
