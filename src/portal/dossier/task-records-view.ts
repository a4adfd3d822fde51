import { checkText, taskText, weekStates } from '#wording/dossier/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { weekInWords } from '#wording/calendar/day-phrases.ts';
import { addDays } from '#days/day.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import { compareText } from '#record/schema/problem.ts';
import { isVerificationSeen } from '#engine/dossier/claims.ts';
import type { VerificationFact, Dossier } from '#engine/dossier/dossier.ts';
import type { Postponement } from '#engine/dossier/node-date.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { planCourse } from '#engine/dossier/plan-course.ts';
import { reportWeeks, weekLine } from '#engine/score/weeks.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import type { EntryOf } from '#record/ledger.ts';
import { postName, unitRef, type ViewEnv, signerName } from '../env/env.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { checkSystemFields, reportSystemFields } from '../env/system-only.ts';
import { nodeName, nodeTitle } from '../task-list/task-row.ts';
import type { DayText, RecordRef, MomentText, SystemFieldView, UnitRef } from '../shared/types.ts';

export interface PlanChangeView {
  readonly day: DayText;
  /** `节点「开工」由2026年5月15日调整为2026年5月29日`. */
  readonly text: string;
  readonly reason: string;
  /** `副主任2026年5月12日同意，按新日期计`, `申请太迟，日期不变`. */
  readonly consentText: string;
  /** `pending` while nobody has decided; a refused, late or further request is `void`. */
  readonly state: 'in-force' | 'pending' | 'void';
  /** The state in words: `准予`, `待答复`, `不同意`, `申请太迟`, `再次延期`. */
  readonly stateText: string;
  readonly records: readonly RecordRef[];
}

export interface ReportView {
  /** `2026年第21周`. */
  readonly weekText: string;
  readonly received: MomentText | null;
  readonly unit: UnitRef;
  /** The unit's words, unaltered (原汁原味). */
  readonly text: string;
  /** `自报累计完成45%`; what a report handed in later adds to which. */
  readonly notes: readonly string[];
  /** `按时`, `周一前补报`; empty where the week asked for no report. */
  readonly timeText: string;
  readonly onTime: boolean;
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

export interface VerificationView {
  readonly day: DayText;
  /** `核验`, `回头看`, `再督查`. */
  readonly kind: string;
  readonly subject: string;
  /** `通过`, `退回`, `反弹`. */
  readonly result: string;
  readonly passed: boolean;
  /** Method and finding, unaltered. */
  readonly text: string;
  /** `核定累计完成40%`; `整改：补齐资料，期限2026年5月29日`. */
  readonly notes: readonly string[];
  readonly by: string;
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

/** What was asked to be changed in the plan, and what it is worth (rules.md §5). */
export function planChangeViews(env: ViewEnv, dossier: Dossier): readonly PlanChangeView[] {
  const nodes = taskNodes(env.context, dossier, liveLook(env.context.asOf));
  return nodes.flatMap((node) =>
    node.postponements.flatMap((change) => {
      const plan = dossier.plans.find(({ entry }) => entry.value.version === change.version)?.entry;
      if (plan === undefined || !env.shownByPath.has(plan.path)) return [];
      const { state } = change;
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
          state: state === 'granted' ? 'in-force' : state === 'pending' ? 'pending' : 'void',
          stateText: taskText.change[state].word,
          records: recordRefs(env, change.source),
        },
      ];
    }),
  );
}

/** Who decided what when, without names where the record of it may not be read; and the days that waiting took off. */
function consentText(env: ViewEnv, dossier: Dossier, { version, state, lay }: Postponement): string {
  const { changes } = planCourse(env.context, dossier, liveLook(env.context.asOf));
  const change = changes.find((item) => item.version === version);
  const decision =
    state === 'refused' ? (change?.refused ?? change?.returned) : [change?.approved, change?.chief];
  const shown = [decision ?? []]
    .flat()
    .flatMap((one) => (one !== undefined && env.shownByPath.has(one.entry.path) ? [one] : []));
  const who = shown.map((decision) => signerName(env, decision)).join('、');
  const last = shown
    .map(({ on }) => on)
    .sort(compareText)
    .at(-1);
  const said = taskText.change[state].text(who, last === undefined ? '' : dayInWords(last));
  return lay === undefined ? said : `${said}；${taskText.lay(dayInWords(lay.after), dayInWords(lay.until))}`;
}

/** A report that is named by its file, which says nothing to a reader: its week and unit stand beside. */
const FILE_NAME = /[\w/-]+\.ya?ml[，、；：\s]*/gu;

/** The units' weekly words about the matter, newest first, unaltered; null where the rules know no weekly report and none came. */
export function reportViews(env: ViewEnv, dossier: Dossier): readonly ReportView[] | null {
  const { context } = env;
  const look = liveLook(context.asOf);
  const views = (reportsByTask(env).get(dossier.id) ?? [])
    .filter(({ entry }) => isSeen(context.receiptOf(entry), look) && env.shownByPath.has(entry.path))
    .map(({ entry, index }): ReportView => {
      const { unit, week, matters, supplements } = entry.value;
      const percent = matters?.[index]?.percent;
      const nth = matters?.slice(0, index).filter((matter) => matter.task === dossier.id).length ?? 0;
      const state = stateOf(env, entry);
      const source = { entry, field: ['matters', index] };
      const receipt = context.receiptOf(entry);
      return {
        weekText: weekInWords(week),
        received: receipt.received,
        unit: unitRef(env, unit),
        text: matters?.[index]?.text ?? '',
        notes: [
          ...(percent === undefined ? [] : [taskText.selfReported(percent)]),
          ...(supplements === undefined ? [] : [taskText.supplements(supplements.replaceAll(FILE_NAME, ''))]),
        ],
        timeText: state === undefined ? '' : weekStates[state],
        onTime: state === undefined || state === 'on-time',
        marks: proofMarks(env, source, receipt),
        systemOnly: reportSystemFields(env, dossier, entry.path, nth),
        records: recordRefs(env, source),
      };
    })
    .sort((a, b) => compareText(b.received ?? '', a.received ?? '') || compareText(a.unit.id, b.unit.id));
  return views.length === 0 && context.rulesOn(look.day)?.weekly === undefined ? null : views;
}

interface TaskReport {
  readonly entry: EntryOf<'report'>;
  readonly index: number;
}

function reportsByTask({ context }: ViewEnv): ReadonlyMap<string, readonly TaskReport[]> {
  return context.memo('reports-by-task', '', () => {
    const byTask = new Map<string, TaskReport[]>();
    for (const entry of context.ledger.report)
      entry.value.matters?.forEach((matter, index) =>
        byTask.set(matter.task, [...(byTask.get(matter.task) ?? []), { entry, index }]),
      );
    return byTask;
  });
}

/** Whether a report came in time for its week; undefined where that week asked its unit for none. */
function stateOf({ context }: ViewEnv, entry: EntryOf<'report'>): keyof typeof weekStates | undefined {
  const { unit, week } = entry.value;
  const line = context.memo('week-line', `${unit}|${week}`, () => {
    const monday = mondayOfIsoWeek(week);
    const [found] = reportWeeks(context, { from: monday, to: addDays(monday, 6) });
    return found && weekLine(context, unit, found, liveLook(context.asOf));
  });
  if (line === undefined) return undefined;
  const { received } = context.receiptOf(entry);
  if (received <= line.due) return 'on-time';
  return received < line.meeting ? 'before-meeting' : 'late';
}

/** Checks of the matter, newest last; findings word for word (原汁原味). Null where the rules know no checks and none was held. */
export function verificationViews(env: ViewEnv, dossier: Dossier): readonly VerificationView[] | null {
  const { context } = env;
  const look = liveLook(context.asOf);
  const views = dossier.verifications
    .filter((check) => isVerificationSeen(check, look) && env.shownByPath.has(check.source.entry.path))
    .map((check): VerificationView => ({
      day: check.on,
      kind: check.result.kind,
      subject: nodeTitle(env, dossier, check.node),
      result: check.result.result,
      passed: check.result.result === '通过',
      text: `${check.sitting.method}。${check.result.finding}`,
      notes: checkNotes(check),
      by: verifierName(env, check),
      marks: proofMarks(env, check.source, check),
      systemOnly: checkSystemFields(env, check),
      records: recordRefs(env, check.source),
    }));
  const { verification, lookBack } = context.rulesOn(look.day) ?? {};
  return views.length === 0 && (verification ?? lookBack) === undefined ? null : views;
}

function checkNotes({
  on,
  sitting,
  result: { percent, rectification },
}: VerificationFact): readonly string[] {
  return [
    ...(percent === undefined ? [] : [checkText.percent(percent)]),
    ...(rectification === undefined
      ? []
      : [checkText.demand(rectification.title, dayInWords(rectification.due), rectification.deliverable)]),
    ...(on === sitting.on ? [] : [checkText.counted(dayInWords(on))]),
  ];
}

/** Who held a check: a unit or a post, by name. */
export function verifierName(env: ViewEnv, check: VerificationFact): string {
  return env.context.units.has(check.sitting.by)
    ? unitRef(env, check.sitting.by).name
    : postName(env, check.sitting.by);
}
