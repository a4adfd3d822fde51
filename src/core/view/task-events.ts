import { dayOf, timeOf } from '../calendar/moment.ts';
import type { Dossier, Source } from '../compute/dossier.ts';
import { liveHorizon, receivedAt, recordSeen } from '../compute/horizon.ts';
import { nodeOutcome } from '../compute/node-outcome.ts';
import { planHistory } from '../compute/plan-history.ts';
import { taskDuties } from '../compute/task-duties.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import { compareText } from '../problem.ts';
import { eventText, taskText } from '../../wording/zh-CN/view/task.ts';
import { dutyStateText } from '../../wording/zh-CN/view/duty.ts';
import { postName, recordRefs, sectionName, unitRef, type ViewEnv } from './env.ts';
import { confirmation } from './system-only.ts';
import { titleOf } from './task-records-view.ts';
import { showsLive } from './shows-live.ts';
import { nodeName } from './task-row.ts';
import type { TaskEventView } from './types/task.ts';

interface Happening {
  readonly day: string;
  readonly time?: string;
  /** What all else of its day follows from. */
  readonly first?: true;
  readonly side: TaskEventView['side'];
  readonly who: string;
  readonly text: string;
  readonly tone?: TaskEventView['tone'];
  readonly marks?: readonly string[];
  readonly source?: Source;
}

/** The life of a matter in one column, oldest first; what lies ahead last. */
export function taskEvents(env: ViewEnv, dossier: Dossier): readonly TaskEventView[] {
  const all = [
    ...notice(env, dossier),
    ...planning(env, dossier),
    ...claims(env, dossier),
    ...checks(env, dossier),
    ...interventions(env, dossier),
    ...ahead(env, dossier),
  ];
  // One paper may be several happenings; notice, claims and checks tell theirs in their own sections.
  const told = new Set(
    [dossier.task, ...[...dossier.claims, ...dossier.checks].map(({ source }) => source.entry)].map(
      ({ path }) => path,
    ),
  );
  const confirmationOnce = (source: Source | undefined) => {
    if (source === undefined || told.has(source.entry.path)) return [];
    told.add(source.entry.path);
    return confirmation(env, source.entry.path);
  };
  return all
    .filter((item) => item.source === undefined || env.shownByPath.has(item.source.entry.path))
    .sort((a, b) => compareText(a.day, b.day) || compareText(hourOf(a), hourOf(b)))
    .map((item) => ({
      day: item.day,
      time: item.time ?? null,
      side: item.side,
      who: item.who,
      text: item.text,
      tone: item.tone ?? 'plain',
      marks: item.marks ?? [],
      systemOnly: confirmationOnce(item.source),
      records: item.source === undefined ? [] : recordRefs(env, item.source),
    }));
}

/** Where an act stands in its day: by its hour; the notice comes first, what is known by its day alone last. */
const hourOf = ({ first, time }: Happening) => (first === true ? '' : (time ?? '24:00'));
const seen = (env: ViewEnv, record: Parameters<typeof recordSeen>[0]) =>
  recordSeen(record, liveHorizon(env.context.asOf));
const behalf = (record: { readonly onBehalf?: { readonly channel: string } | undefined }) =>
  record.onBehalf === undefined ? [] : [taskText.behalf(record.onBehalf.channel)];

function notice(env: ViewEnv, dossier: Dossier): Happening[] {
  const task = dossier.task.value;
  const issued: Happening = {
    day: task.notice.printed,
    first: true,
    side: 'section',
    who: sectionName(env),
    text: eventText.issued(task.notice.no),
    source: { entry: dossier.task, field: ['notice'] },
  };
  const acks = dossier.acks
    .filter((ack) => seen(env, ack.value))
    .map((entry): Happening => {
      const moment = receivedAt(entry.value);
      const late = lateAck(env, dossier, entry.value.unit);
      return {
        day: dayOf(moment),
        time: timeOf(moment),
        side: 'unit',
        who: unitRef(env, entry.value.unit).name,
        text: late === undefined ? eventText.acked : eventText.ackedLate(late),
        tone: late === undefined ? 'plain' : 'late',
        marks: behalf(entry.value),
        source: { entry, field: ['submitted'] },
      };
    });
  return [issued, ...acks];
}

/** How late a unit acknowledged, in words; undefined where in time, or where live facts are not shown. */
function lateAck(env: ViewEnv, dossier: Dossier, unit: string): string | undefined {
  if (!showsLive(env)) return undefined;
  const duty = taskDuties(env.context, dossier).find(
    ({ kind, subject }) => kind === 'ack' && subject === unit,
  );
  return duty?.standing === 'late' ? dutyStateText(duty.standing, duty.late, duty.left) : undefined;
}

function planning(env: ViewEnv, dossier: Dossier): Happening[] {
  const { versions, changes } = planHistory(env.context, dossier, liveHorizon(env.context.asOf));
  return versions.flatMap((version) => {
    const { plan } = version;
    const change = changes.includes(version);
    const happenings: Happening[] = [
      {
        day: dayOf(version.received),
        time: timeOf(version.received),
        side: 'unit',
        who: unitRef(env, plan.value.unit).name,
        text: change
          ? eventText.changeAsked(version.version, plan.value.changeReason ?? '')
          : eventText.planned(version.version),
        marks: behalf(plan.value),
        source: { entry: plan, field: ['submitted'] },
      },
    ];
    const { approved, chief, returned, refused, filed } = version;
    if (approved !== undefined)
      happenings.push({
        day: approved.on,
        side: 'leader',
        who: postName(env, approved.by),
        text: change ? eventText.consented : eventText.approved(version.version),
        source: { entry: approved.entry, field: ['approval'] },
      });
    if (chief !== undefined)
      happenings.push({
        day: chief.on,
        side: 'leader',
        who: postName(env, chief.by),
        text: eventText.consented,
        source: { entry: chief.entry, field: ['chiefConsent'] },
      });
    if (returned !== undefined)
      happenings.push({
        day: returned.on,
        side: 'leader',
        who: postName(env, returned.by),
        text: eventText.returned(returned.ground, returned.reason),
        tone: 'late',
        source: { entry: returned.entry, field: ['returned'] },
      });
    if (refused !== undefined)
      happenings.push({
        day: refused.on,
        side: 'leader',
        who: postName(env, refused.by),
        text: eventText.refused(refused.reason),
        tone: 'late',
        source: { entry: refused.entry, field: ['refused'] },
      });
    if (filed !== undefined)
      happenings.push({
        day: filed.on,
        side: 'section',
        who: sectionName(env),
        text: eventText.filed(version.version, version.assessed.length + 1),
        source: { entry: filed.entry, field: ['filed'] },
      });
    return happenings;
  });
}

function claims(env: ViewEnv, dossier: Dossier): Happening[] {
  return dossier.claims
    .filter((claim) => seen(env, claim.record))
    .map((claim) => {
      const title = titleOf(env, dossier, claim.node);
      return {
        day: dayOf(claim.received),
        time: timeOf(claim.received),
        side: 'unit',
        who: unitRef(env, claim.unit).name,
        text:
          claim.quarters !== undefined
            ? eventText.progress(title, claim.quarters)
            : claim.node === 'end'
              ? eventText.concluded
              : eventText.claimed(title),
        marks: behalf(claim.record),
        source: claim.source,
      };
    });
}

function checks(env: ViewEnv, dossier: Dossier): Happening[] {
  return dossier.checks
    .filter((check) => check.sitting.submitted <= env.context.asOf)
    .map((check) => {
      const { kind, result } = check.result;
      const tone =
        result === '通过' || result === '基本通过' ? (check.node === 'end' ? 'done' : 'plain') : 'late';
      const who = env.context.units.has(check.sitting.by)
        ? unitRef(env, check.sitting.by).name
        : postName(env, check.sitting.by);
      return {
        day: check.sitting.on,
        side: 'section',
        who,
        text: eventText.checked(kind, titleOf(env, dossier, check.node), result),
        tone,
        source: check.source,
      };
    });
}

function interventions(env: ViewEnv, dossier: Dossier): Happening[] {
  return dossier.events
    .filter((event) => seen(env, event.value))
    .map((entry) => {
      const { kind, on, text, approval } = entry.value;
      return {
        day: on,
        side: approval === undefined ? 'section' : 'leader',
        who: approval === undefined ? sectionName(env) : postName(env, approval.by),
        text: `${kind}：${text}`,
        tone: kind === '催办' ? 'late' : 'plain',
        source: { entry, field: ['kind'] },
      };
    });
}

/** Open nodes that fall due after the as-of day. */
function ahead(env: ViewEnv, dossier: Dossier): Happening[] {
  const horizon = liveHorizon(env.context.asOf);
  return taskNodes(env.context, dossier, horizon)
    .filter(
      (node) =>
        !node.cancelled &&
        node.due > horizon.day &&
        nodeOutcome(env.context, dossier, node, horizon).state === 'unclaimed',
    )
    .map((node) => ({
      day: node.due,
      side: 'system',
      who: unitRef(env, node.unit).name,
      text: eventText.ahead(nodeName(env, dossier, node.id, node.title)),
      tone: 'ahead',
    }));
}
