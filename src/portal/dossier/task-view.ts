import { chainRoles, noticeLabels, stateNames, taskText } from '#wording/dossier/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { classWordOf } from '#engine/dossier/class-rule.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { planCourse } from '#engine/dossier/plan-course.ts';
import { leaderOf } from '#engine/duties/debtors.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import { shortfall } from '#engine/lights/quantified.ts';
import { taskState } from '#engine/lights/task-state.ts';
import { liveLook } from '#engine/time/look.ts';
import { claimViews, type ClaimView } from '../verification/claim-views.ts';
import { deadlineView, type DeadlineView } from '../duties/deadline/deadline-view.ts';
import { postName, signerName, unitRef, type ViewEnv } from '../env/env.ts';
import { showsLights, showsLive } from '../env/publication.ts';
import { dutyShown, isExplained, onRoll } from '../duties/duty-view.ts';
import { taskSystemFields } from '../env/system-only.ts';
import { schemeStagesView, type SchemeStagesView } from './scheme-stages-view.ts';
import { taskEvents } from './events/task-events.ts';
import { ALL_NODES, nodeSet, type TaskPlanView } from './plan/plan-table.ts';
import { MATTERS_BY_UNIT } from './task-light-table.ts';
import { taskLightViews, type TaskLightView } from './task-lights.ts';
import { planReason, taskPlanView } from './plan/task-plan-view.ts';
import {
  planChangeViews,
  reportViews,
  verificationViews,
  type PlanChangeView,
  type ReportView,
  type VerificationView,
} from './task-records-view.ts';
import { itemsOf } from '../items/item-tables-in.ts';
import { itemHref } from '../items/item-view.ts';
import { campaignLink } from '../campaigns/campaign-view.ts';
import { sourceHref, type SourceKind } from '../sources/source-href.ts';
import { sourceLink } from '../sources/source-view.ts';
import { sourceWords } from '#wording/sources/words.ts';
import { shownReplies } from './events/oversight-events.ts';
import { inspectionHref, inspectionName, shownInspections } from '../inspections/inspection-row.ts';
import { responseText } from './events/response-text.ts';
import { taskScoreLinks } from './task-score-links.ts';
import { turnViews, type TurnView } from './events/task-turns.ts';
import type { DataSet } from '../table/data-set.ts';
import type { Addressed } from '../table/table-files.ts';
import { disputedMark } from '../score/disputed.ts';
import type { FieldView, LinkView, SystemFieldView, Page } from '../shared/types.ts';
import { hasCountdown } from './has-countdown.ts';
import { noticeNumber } from '../task-list/task-row.ts';
import type { TaskEventView } from './events/happening.ts';
import { dutyList, type DutyListView } from '../duties/duty-lists.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';

export type TaskPage = Page<{ readonly id: string }, TaskView>;

/** /tasks/<id>/ — 一事一档, the dossier. Sections that the office's rules leave out are null. */
export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly noticeNo: string | null;
  readonly stateText: string;
  /** `核定完成60%（目标320万元）` of a concluded matter that falls short of its goal; null otherwise. */
  readonly shortfallText: string | null;
  /** `有异议，待答复` of a matter that an objection names; null without one. */
  readonly disputedText: string | null;
  /** One light per unit, lead first; empty where no lights are shown. */
  readonly lights: readonly TaskLightView[];
  /** Where they can be taken along, with those of all other matters. */
  readonly lightSet: Addressed;
  /** 督办通知单 as a table: 来源, 办理要求, 办理时限, 程度, 种类, 目标, 公开审核 … in printing order. */
  readonly notice: readonly FieldView[];
  /** 主要领导 → 分管领导 → 责任部门 → 责任人. */
  readonly chain: readonly ChainLinkView[];
  readonly parent: LinkView | null;
  /** 移交, 暂缓办理, 恢复, 撤销督办, 取消节点 by 主要领导, oldest first. */
  readonly turns: readonly TurnView[];
  readonly plan: TaskPlanView | null;
  /** Of a matter that is itself a scheme; else null. */
  readonly stages: SchemeStagesView | null;
  /** Why there is no plan: `计划待报（还剩1个工作日）`, `即办件，签收即为计划`; null if there is one, or the rules know none. */
  readonly planReason: string | null;
  readonly planChanges: readonly PlanChangeView[];
  /** The sheet that has its plan from the deadline backwards. */
  readonly countdown: LinkView | null;
  readonly claims: readonly ClaimView[];
  readonly reports: readonly ReportView[] | null;
  readonly verifications: readonly VerificationView[] | null;
  /** The life cycle, oldest first; the last may lie ahead. */
  readonly events: readonly TaskEventView[];
  /** What is owed now; null where live facts are not published. */
  readonly duties: DutyListView | null;
  /** Where none is owed: those of section and leaders stand on the internal roll alone. */
  readonly noDutiesText: string;
  readonly deadlines: readonly DeadlineView[];
  /** Where its lines stand in scores: `2026年5月 谷城县`. */
  readonly scoreLinks: readonly LinkView[];
  /** 背景情况 and 讨论记录 of the source; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  /** Fields of the dossier that are not public: `责任人姓名、联系电话不予公开`; null if none. */
  readonly withheldText: string | null;
}

export interface ChainLinkView {
  /** `主要领导`, `分管领导`, `责任部门`, `责任人`. */
  readonly role: string;
  /** A post or unit, never a person's name. */
  readonly holder: string;
  readonly href: string | null;
  /** What it did or must do here: `2026年5月8日审定计划`. */
  readonly text: string | null;
}

/** Dossier pages of all shown matters, in order of id; none in an office that supervises none. */
export function taskPages(env: ViewEnv): readonly TaskPage[] {
  if (!hasTaskRules(env)) return [];
  return [...env.context.dossiers.values()]
    .filter((dossier) => env.shownTasks.has(dossier.id))
    .map((dossier) => ({ id: dossier.id, view: () => taskView(env, dossier) }));
}

/** The nodes of all shown matters, as files have them; none in an office that supervises none. */
export function taskNodeSets(env: ViewEnv): readonly DataSet[] {
  if (!hasTaskRules(env)) return [];
  return [
    nodeSet(ALL_NODES, showsLights(env), function* () {
      for (const dossier of env.context.dossiers.values()) {
        const { id, title, notice } = dossier.task.value;
        const plan = env.shownTasks.has(id) ? taskPlanView(env, dossier) : null;
        const matter = { id, title, noticeNo: notice.no };
        for (const node of plan?.nodes ?? []) yield { ...node, matter };
      }
    }),
  ];
}

/** The matters that name one as their parent. */
function childrenOf({ context }: ViewEnv, task: string): readonly Dossier[] {
  const byParent = context.memo('matters-by-parent', '', () =>
    Map.groupBy(context.dossiers.values(), (dossier) => dossier.task.value.parent),
  );
  return byParent.get(task) ?? [];
}

function taskView(env: ViewEnv, dossier: Dossier): TaskView {
  const task = dossier.task.value;
  const live = showsLive(env);
  const duties = live ? taskDuties(env.context, dossier).filter((duty) => dutyShown(env, duty)) : [];
  const owed = duties.filter((duty) => isOpen(duty) && onRoll(env, duty));
  const plan = taskPlanView(env, dossier);
  return {
    id: task.id,
    title: task.title,
    noticeNo: noticeNumber(env, dossier),
    stateText: stateNames[taskState(env.context, dossier, liveLook(env.context.asOf))],
    shortfallText: shortfallText(env, dossier),
    disputedText: disputedMark(env, { task: task.id }),
    lights: showsLights(env) ? taskLightViews(env, dossier) : [],
    lightSet: MATTERS_BY_UNIT,
    notice: noticeFields(env, dossier),
    chain: chain(env, dossier),
    parent: task.parent === undefined ? null : taskLink(env, task.parent),
    turns: turnViews(env, dossier),
    plan,
    stages: schemeStagesView(env, dossier),
    planReason: plan === null ? planReason(env, dossier) : null,
    planChanges: planChangeViews(env, dossier),
    countdown: hasCountdown(env, dossier)
      ? { text: taskText.countdown, href: `/papers/countdown/${task.id}/` }
      : null,
    claims: claimViews(env, dossier),
    reports: reportViews(env, dossier),
    verifications: verificationViews(env, dossier),
    events: taskEvents(env, dossier),
    duties: live ? dutyList(env, owed) : null,
    noDutiesText: env.profile === 'internal' ? taskText.noDuties : taskText.noDutiesOfUnits,
    deadlines: duties.filter((duty) => isExplained(env, duty)).map((duty) => deadlineView(env, duty)),
    scoreLinks: taskScoreLinks(env, dossier),
    systemOnly: taskSystemFields(env, dossier),
    withheldText: env.profile === 'public' ? taskText.withheld : null,
  };
}

/** A quantified matter that was closed below its goal says so (mechanisms.md row 19). */
function shortfallText({ context }: ViewEnv, dossier: Dossier): string | null {
  const short = shortfall(context, dossier, liveLook(context.asOf));
  if (short === undefined) return null;
  return taskText.shortfall(short.percent, taskText.goal(String(short.goal.amount), short.goal.measure));
}

function taskLink(env: ViewEnv, id: string): LinkView | null {
  const task = env.shownTasks.get(id);
  return task === undefined ? null : { text: task.value.title, href: `/tasks/${id}/` };
}

function noticeFields(env: ViewEnv, dossier: Dossier): FieldView[] {
  const task = env.shownTasks.get(dossier.id)?.value ?? dossier.task.value;
  const field = (label: string, text: string | undefined, href: string | null = null): FieldView[] =>
    text === undefined || text === '' ? [] : [{ label, text, href }];
  const { handedOver } = task.notice;
  const item = env.context.ledger.items[0]?.value.items.find((entry) => entry.id === task.item);
  const word = classWordOf(dossier)?.entry;
  const fixed = word !== undefined && env.shownByPath.has(word.path) ? word.value : undefined;
  const now = leadOf(dossier, liveLook(env.context.asOf));
  return [
    ...sourceField(env, dossier),
    ...replyFields(env, dossier),
    ...inspectedFields(env, dossier),
    ...field(noticeLabels.response, responseText(env, dossier)),
    ...field(noticeLabels.requirement, task.requirement),
    ...field(
      noticeLabels.due,
      task.dueNoLater === true ? taskText.noLater(dayInWords(task.due)) : dayInWords(task.due),
    ),
    ...field(
      noticeLabels.degree,
      fixed === undefined
        ? task.class
        : taskText.classSaid(
            task.class,
            fixed.result,
            signerName(env, fixed.decision),
            dayInWords(fixed.decision.on),
          ),
    ),
    ...field(noticeLabels.kind, task.kind),
    ...field(
      noticeLabels.goal,
      task.goal === undefined ? undefined : taskText.goal(String(task.goal.amount), task.goal.measure),
    ),
    ...field(noticeLabels.lead, unitRef(env, task.lead).name, unitRef(env, task.lead).href),
    ...field(noticeLabels.leadOfficial, postName(env, task.leadOfficial)),
    ...(now === task.lead ? [] : field(noticeLabels.leadNow, unitRef(env, now).name, unitRef(env, now).href)),
    ...field(noticeLabels.assists, task.assists?.map((id) => unitRef(env, id).name).join('、')),
    ...childrenOf(env, task.id).flatMap((other) => {
      const link = taskLink(env, other.id);
      return link === null ? [] : [{ label: noticeLabels.children, ...link }];
    }),
    ...field(
      noticeLabels.item,
      item?.name,
      itemsOf(env).some(({ id }) => id === task.item) ? itemHref(String(task.item)) : null,
    ),
    ...field(
      noticeLabels.campaign,
      task.campaign,
      task.campaign === undefined ? null : (campaignLink(env, task.campaign)?.href ?? null),
    ),
    ...field(noticeLabels.category, task.category),
    ...field(noticeLabels.tags, task.tags?.join('、')),
    ...field(noticeLabels.steps, task.steps?.join(' → ')),
    ...field(noticeLabels.printed, dayInWords(task.notice.printed)),
    ...field(
      noticeLabels.delivered,
      handedOver === undefined
        ? taskText.inLedger(dayInWords(dossier.delivery.delivered))
        : taskText.handedOver(dayInWords(handedOver.on), handedOver.paper),
    ),
  ];
}

/** Where the matter comes from: the shown meeting with its decision, the paper, the clue, each with its page. */
function sourceField(env: ViewEnv, dossier: Dossier): FieldView[] {
  const { kind, meeting, decision, incoming, clue } = dossier.task.value.source;
  const link = (of: SourceKind, id: string | undefined) =>
    id === undefined ? null : sourceLink(env, of, id);
  const held = link('meeting', meeting);
  const came = link('incoming', incoming) ?? link('clue', clue);
  const text =
    held !== null
      ? taskText.sourceOf(kind, decision === undefined ? held.text : taskText.decision(held.text, decision))
      : came !== null
        ? taskText.sourceOf(kind, came.text)
        : kind;
  return [{ label: noticeLabels.source, text, href: (held ?? came)?.href ?? null }];
}

/** Each shown inspection that the matter names as made before it. */
/** Whom the office answers, by when, or how it did. */
function replyFields(env: ViewEnv, dossier: Dossier): FieldView[] {
  return shownReplies(env, dossier).flatMap(({ value: { id, reply, replied } }) =>
    reply === undefined
      ? []
      : [
          {
            label: sourceWords.reply,
            text:
              replied === undefined
                ? sourceWords.replyBy(reply.to, dayInWords(reply.due))
                : sourceWords.repliedTo(reply.to, dayInWords(replied.on), replied.document),
            href: sourceHref('incoming', id),
          },
        ],
  );
}

function inspectedFields(env: ViewEnv, dossier: Dossier): FieldView[] {
  const named = dossier.task.value.source.inspections ?? [];
  return shownInspections(env)
    .filter(({ value }) => named.includes(value.id))
    .map((entry) => ({
      label: noticeLabels.inspected,
      text: inspectionName(entry),
      href: inspectionHref(entry.value.id),
    }));
}

/** 主要领导 → 分管领导 → 责任部门 → 责任人, as they are now: posts and units, never persons. */
function chain(env: ViewEnv, dossier: Dossier): ChainLinkView[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  const chief = context.office.posts.find((post) => post.role === '主要领导');
  const leader = leaderOf(context, dossier, look.day);
  const plan = planCourse(context, dossier, look).baseline?.plan;
  const responsible =
    plan !== undefined && env.shownByPath.has(plan.path) ? plan.value.responsible : undefined;
  const unit = unitRef(env, leadOf(dossier, look));
  const link = (
    role: keyof typeof chainRoles,
    holder: string,
    href: string | null = null,
  ): ChainLinkView => ({
    role: chainRoles[role],
    holder,
    href,
    text: null,
  });
  return [
    ...(chief === undefined ? [] : [link('chief', chief.name)]),
    link('leader', postName(env, leader.id)),
    link('unit', unit.name, unit.href),
    ...(responsible === undefined || plan?.value.unit !== unit.id ? [] : [link('responsible', responsible)]),
  ];
}
