import { dayOf } from '../calendar/moment.ts';
import type { CheckFact, ClaimFact, Dossier } from '../compute/dossier.ts';
import { liveHorizon, receivedAt, recordSeen } from '../compute/horizon.ts';
import { acceptedAsReported } from '../compute/sampling.ts';
import { verificationDue } from '../compute/verification-due.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import type { Postponement } from '../compute/postponement.ts';
import { rulesOf } from '../compute/months.ts';
import { weekLine } from '../compute/weekly-score.ts';
import { reportDay } from '../calendar/weeks.ts';
import { compareText } from '../problem.ts';
import { dayInWords } from '../../wording/zh-CN/portal/day.ts';
import { taskText } from '../../wording/zh-CN/view/task.ts';
import { postName, recordRefs, unitRef, type ViewEnv } from './env.ts';
import { claimSystemFields, confirmation, reportSystemFields } from './system-only.ts';
import { nodeName } from './task-row.ts';
import type { ClaimView, PlanChangeView, ReportView, VerificationView } from './types/task.ts';

const asOfSeen = (env: ViewEnv, record: Parameters<typeof recordSeen>[0]) =>
  recordSeen(record, liveHorizon(env.context.asOf));

/** Title of a node as it may be shown. */
export function titleOf(env: ViewEnv, dossier: Dossier, node: string): string {
  const planned = dossier.plans
    .flatMap((plan) => plan.value.nodes)
    .findLast((item) => item.id === node)?.title;
  const demand = dossier.checks.find((check) => check.result.rectification?.id === node)?.result.rectification
    ?.title;
  return nodeName(env, dossier, node, planned ?? demand ?? dossier.task.value.title);
}

/** Claims with what became of each, newest last. */
export function claimViews(env: ViewEnv, dossier: Dossier): readonly ClaimView[] {
  return dossier.claims
    .filter((claim) => asOfSeen(env, claim.record) && env.shownByPath.has(claim.source.entry.path))
    .map((claim) => ({
      received: claim.received,
      unit: unitRef(env, claim.unit),
      text: `${taskText.subject(titleOf(env, dossier, claim.node))}${claimWord(claim)}：${claim.text}`,
      resultText: resultText(env, dossier, claim),
      marks: claim.record.onBehalf === undefined ? [] : [taskText.behalf(claim.record.onBehalf.channel)],
      systemOnly: claimSystemFields(env, dossier, claim),
      records: recordRefs(env, claim.source),
    }));
}

/** `申请办结` only of the deadline's node, `报完成` of any other, `报进度` of a part. */
function claimWord({ node, quarters }: ClaimFact): string {
  if (quarters !== undefined) return taskText.progressClaim(quarters);
  return node === 'end' ? taskText.conclusion : taskText.doneClaim;
}

function resultText(env: ViewEnv, dossier: Dossier, claim: ClaimFact): string {
  const horizon = liveHorizon(env.context.asOf);
  const check = dossier.checks.find(
    (item) =>
      item.node === claim.node &&
      item.sitting.submitted <= env.context.asOf &&
      item.sitting.submitted >= claim.received &&
      item.sitting.on >= dayOf(claim.received),
  );
  if (check !== undefined) return `${check.result.kind}${check.result.result}`;
  if (acceptedAsReported(env.context, dossier, claim, horizon) !== undefined) return taskText.asReported;
  const due = verificationDue(env.context, dossier, claim, horizon);
  return due === undefined ? taskText.pendingDraw : taskText.pendingCheck(dayInWords(due));
}

/** What was asked to be changed in the plan, and what it is worth. */
export function planChangeViews(env: ViewEnv, dossier: Dossier): readonly PlanChangeView[] {
  const nodes = taskNodes(env.context, dossier, liveHorizon(env.context.asOf));
  return nodes.flatMap((node) =>
    node.postponements.flatMap((change) => {
      const plan = dossier.plans.find((entry) => entry.value.version === change.version);
      if (plan === undefined || !env.shownByPath.has(plan.path)) return [];
      return [
        {
          day: change.requested,
          text: taskText.changeText(
            nodeName(env, dossier, node.id, node.title),
            dayInWords(change.from),
            dayInWords(change.to),
          ),
          reason: plan.value.changeReason ?? '',
          consentText: consentText(env, dossier, change),
          state: change.state === 'in-force' || change.state === 'pending' ? change.state : 'void',
          records: recordRefs(env, change.source),
        },
      ];
    }),
  );
}

/** Who agreed when; without names where the record of it may not be read. */
function consentText(env: ViewEnv, dossier: Dossier, change: Postponement): string {
  const filing = dossier.filings.find(
    (entry) => entry.value.version === change.version && entry.value.approval !== undefined,
  );
  const shown = filing !== undefined && env.shownByPath.has(filing.path) ? filing : undefined;
  const who = shown?.value.approval === undefined ? '' : postName(env, shown.value.approval.by);
  const day = shown === undefined || change.consented === undefined ? '' : dayInWords(change.consented);
  return taskText.consent[change.state](who, day);
}

/** The units' weekly words about the matter, newest first, unaltered. */
export function reportViews(env: ViewEnv, dossier: Dossier): readonly ReportView[] {
  const { context } = env;
  const reports = context.memo('reports-by-task', '', () => {
    const byTask = new Map<string, { entry: (typeof context.ledger.report)[number]; index: number }[]>();
    for (const entry of context.ledger.report) {
      entry.value.matters?.forEach((matter, index) =>
        byTask.set(matter.task, [...(byTask.get(matter.task) ?? []), { entry, index }]),
      );
    }
    return byTask;
  });
  return (reports.get(dossier.id) ?? [])
    .filter(({ entry }) => asOfSeen(env, entry.value) && env.shownByPath.has(entry.path))
    .map(({ entry, index }) => {
      const { unit, week, onBehalf, matters } = entry.value;
      const nth = matters?.slice(0, index).filter((matter) => matter.task === dossier.id).length ?? 0;
      const state = stateOf(env, entry.value);
      return {
        weekText: taskText.week(week),
        received: receivedAt(entry.value),
        unit: unitRef(env, unit),
        text: entry.value.matters?.[index]?.text ?? '',
        timeText: taskText.weekStates[state],
        onTime: state === 'on-time',
        marks: onBehalf === undefined ? [] : [taskText.behalf(onBehalf.channel)],
        systemOnly: reportSystemFields(env, dossier, entry.path, nth),
        records: recordRefs(env, { entry, field: ['matters', index] }),
      };
    })
    .sort((a, b) => compareText(b.received, a.received) || compareText(a.unit.id, b.unit.id));
}

function stateOf(
  env: ViewEnv,
  report: Parameters<typeof receivedAt>[0] & { readonly unit: string; readonly week: string },
): keyof typeof taskText.weekStates {
  const { context } = env;
  const horizon = liveHorizon(context.asOf);
  const day = reportDay(context.calendarAt(horizon.day), report.week);
  const rules = day === undefined ? undefined : rulesOf(context, day.slice(0, 7))?.value;
  if (day === undefined || rules === undefined) return 'on-time';
  const line = context.memo('week-line', `${report.unit}|${report.week}`, () =>
    weekLine(context, rules, report.unit, report.week, day, horizon),
  );
  const received = receivedAt(report);
  return received <= line.due ? 'on-time' : received < line.meeting ? 'before-meeting' : 'late';
}

/** Checks of the matter, newest last; findings word for word (原汁原味). */
export function verificationViews(env: ViewEnv, dossier: Dossier): readonly VerificationView[] {
  return dossier.checks
    .filter(
      (check) => check.sitting.submitted <= env.context.asOf && env.shownByPath.has(check.source.entry.path),
    )
    .map((check) => ({
      day: check.sitting.on,
      kind: check.result.kind,
      subject: titleOf(env, dossier, check.node),
      result: check.result.result,
      passed: check.result.result === '通过' || check.result.result === '基本通过',
      text: `${check.sitting.method}。${check.result.finding}`,
      by: checkerName(env, check),
      systemOnly: confirmation(env, check.source.entry.path),
      records: recordRefs(env, check.source),
    }));
}

function checkerName(env: ViewEnv, check: CheckFact): string {
  return env.context.units.has(check.sitting.by)
    ? unitRef(env, check.sitting.by).name
    : postName(env, check.sitting.by);
}
