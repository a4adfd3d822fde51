import { dayOf } from '#days/moment.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { openNodes } from '#engine/lights/conclusion.ts';
import { ENDED } from '#engine/lights/task-state.ts';
import { tasksOfUnit } from '#engine/sheet/beside-facts.ts';
import { liveLook } from '#engine/time/look.ts';
import { formHref } from '#form/address.ts';
import { compareText } from '#record/schema/problem.ts';
import { inForce } from '#record/schema/in-force.ts';
import { formVerbs, unitDeskText } from '#wording/desk/sentences.ts';
import { systemText } from '#wording/shared/system.ts';
import { dutyShown, dutyView, type DutyView } from '../../duties/duty-view.ts';
import { isShown, postName, unitRef, type ViewEnv } from '../../env/env.ts';
import { pauseLine } from '../../env/paused.ts';
import { showsLights } from '../../env/publication.ts';
import { systemField } from '../../env/system-only.ts';
import { channelsOf } from '../../frame/frame-view.ts';
import type { LightView } from '../../lights/light-view.ts';
import { nodeName, taskRow, type TaskRowView } from '../../task-list/task-row.ts';
import { firstRows, type FirstRows } from '../../shared/list-parts.ts';
import type { DayText, FieldView, LinkView, SystemFieldView, UnitRef } from '../../shared/types.ts';
import { returnedTo, type ReturnedView } from './returned.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import type { Context } from '#engine/dossier/context.ts';

/** /desk/<unit>/ : what a unit's liaison needs on a phone, and nothing else. */
export interface UnitDeskView {
  readonly kind: 'unit';
  readonly unit: UnitRef;
  readonly title: string;
  readonly today: DayText;
  /** `还欠3件（逾期1）`, withheld ones included. */
  readonly owedText: string;
  readonly isOverdue: boolean;
  /** `本周停报：汛情`; null where the week is owed. */
  readonly paused: string | null;
  /** The weekly report, where one is owed: what is asked first. */
  readonly report: DutyView | null;
  /** What else is owed now, the first due first. */
  readonly now: FirstRows<DutyView>;
  /** Nodes that have time yet. */
  readonly waiting: FirstRows<DutyView>;
  readonly waitingCount: number;
  /** `另有1项请走内网`; null where all may be named. */
  readonly hiddenText: string | null;
  readonly returned: FirstRows<ReturnedView>;
  readonly matters: FirstRows<DeskMatterView>;
  /** Channels of the office; inside the system the section's liaison too. */
  readonly contacts: readonly FieldView[];
  readonly systemContacts: readonly SystemFieldView[];
  readonly links: readonly LinkView[];
}

/** A matter in hand, in one screen. */
export interface DeskMatterView {
  readonly id: string;
  readonly title: string;
  /** Null where no lights are shown. */
  readonly light: LightView | null;
  readonly stateText: string;
  readonly due: DayText;
  readonly requirement: string;
  readonly notice: string;
  readonly lead: string;
  readonly assists: string | null;
  readonly leader: string;
  /** The unit's nodes that are open, each with its day. */
  readonly open: readonly string[];
  readonly links: readonly LinkView[];
}

/** The page of a unit's liaison. */
export function unitDeskView(env: ViewEnv, id: string): UnitDeskView {
  const { context } = env;
  const today = dayOf(context.asOf);
  const unit = unitRef(env, id);
  const open = openDutiesOf(context, id);
  const shown = open.filter((duty) => dutyShown(env, duty));
  const pressing = open.filter(isPressing);
  const overdue = pressing.filter(({ standing }) => standing === 'overdue').length;
  const report = shown.findLast(({ kind }) => kind === 'weekly');
  const look = liveLook(context.asOf);
  const dossiers = tasksOfUnit(context, id, look).filter((dossier) => isShown(env, dossier));
  const hidden = open.length - shown.length;
  const waiting = shown.filter((duty) => !isPressing(duty));
  // All that is owed stands on the unit's page, each with its form; so do its matters.
  const onUnitPage = (section: 'duties' | 'tasks') => (left: number) => [
    { text: unitDeskText.more[section](left), href: `/units/${id}/#${section}` },
  ];
  const duties = (list: readonly Duty[]) =>
    firstRows(list, (duty) => dutyView(env, duty), onUnitPage('duties'));
  return {
    kind: 'unit',
    unit,
    title: unitDeskText.title(unit.name),
    today,
    owedText: unitDeskText.owed(pressing.length, overdue),
    isOverdue: overdue > 0,
    paused: pauseLine(env),
    report: report === undefined ? null : dutyView(env, report),
    now: duties(shown.filter((duty) => isPressing(duty) && duty !== report)),
    waiting: duties(waiting),
    waitingCount: waiting.length,
    hiddenText: hidden === 0 ? null : unitDeskText.hidden(hidden),
    returned: firstRows(returnedTo(env, dossiers, id), (back) => back, onUnitPage('tasks')),
    matters: firstRows(
      mattersInHand(env, dossiers, id),
      ({ dossier, row }) => matter(env, dossier, id, row),
      onUnitPage('tasks'),
    ),
    contacts: channelsOf(env),
    systemContacts: liaisonOf(env, context.office.secretariat),
    links: [
      { text: unitDeskText.allForms, href: `/submit/${id}/` },
      { text: unitDeskText.unitPage, href: `/units/${id}/` },
    ],
  };
}

/** The matters in hand, the first due first. */
function mattersInHand(env: ViewEnv, dossiers: readonly Dossier[], unit: string) {
  return dossiers
    .flatMap((dossier) => {
      const row = taskRow(env, dossier, unit);
      const ended = ENDED.some((state) => state === row.stateCode) || row.stateCode === 'handed-over';
      return ended ? [] : [{ dossier, row, due: dueOf(env, dossier, row) }];
    })
    .toSorted((a, b) => compareText(a.due, b.due) || compareText(a.row.id, b.row.id));
}

function dueOf(env: ViewEnv, { id, task }: Dossier, { due }: TaskRowView): DayText {
  return due ?? (env.shownTasks.get(id) ?? task).value.due;
}

function matter(env: ViewEnv, dossier: Dossier, unit: string, row: TaskRowView): DeskMatterView {
  const { context } = env;
  const today = dayOf(context.asOf);
  const look = liveLook(context.asOf);
  const task = env.shownTasks.get(dossier.id)?.value ?? dossier.task.value;
  const open = openNodes(context, dossier, look)
    .filter(({ node }) => node.unit === unit)
    .map(({ node }) => node)
    .toSorted((a, b) => compareText(a.due, b.due));
  const asks = leadOf(dossier, look) === unit && context.rulesOn(look.day)?.plans !== undefined;
  return {
    id: row.id,
    title: row.title,
    light: showsLights(env) ? row.light : null,
    stateText: row.stateText,
    due: dueOf(env, dossier, row),
    requirement: task.requirement,
    notice: unitDeskText.notice(task.notice.no, task.notice.printed),
    lead: row.lead.name,
    assists: row.assists.length === 0 ? null : row.assists.map(({ name }) => name).join('、'),
    leader: postName(env, task.leadOfficial),
    open: open.map(({ id, title, due }) => unitDeskText.until(nodeName(env, dossier, id, title), due, today)),
    links: [
      ...(open.length === 0 ? [] : [{ text: formVerbs.node, href: formHref(unit, 'claim', dossier.id) }]),
      ...(asks ? [{ text: unitDeskText.asks, href: formHref(unit, 'change', dossier.id) }] : []),
      { text: unitDeskText.dossier, href: row.href },
    ],
  };
}

/** The liaison in force of a unit, for the system alone. */
function liaisonOf(env: ViewEnv, id: string): readonly SystemFieldView[] {
  const shown = env.shown.unit.find(({ value }) => value.id === id)?.value;
  const liaison = inForce(shown?.liaison, dayOf(env.context.asOf));
  return systemField(
    unitRef(env, id).name,
    liaison === undefined ? undefined : systemText.liaisonText(liaison.name, liaison.phone),
  );
}

/** What is open of a unit's own duties, the first due first; withheld ones too. */
function openDutiesOf(context: Context, unit: string): readonly Duty[] {
  const byUnit = context.memo('open-duties-of-units', '', () =>
    Map.groupBy(
      allDuties(context).filter((duty) => duty.who.kind === 'unit' && isOpen(duty)),
      ({ who }) => who.id,
    ),
  );
  return (byUnit.get(unit) ?? []).toSorted((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id));
}

/** Whether a duty is owed now: a node months ahead has time, whatever else is asked for has not. */
function isPressing({ kind, standing }: Pick<Duty, 'kind' | 'standing'>): boolean {
  return standing !== 'owed' || kind !== 'node';
}
