import { dutyStateText } from '#wording/duties/sentences.ts';
import { eventText, turnText } from '#wording/dossier/sentences.ts';
import { dayOf, timeOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import { isVerificationSeen } from '#engine/dossier/claims.ts';
import { withdrawnOn } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import { sectionName, unitRef, type ViewEnv, signerName } from '../../env/env.ts';
import { recordRefs } from '../../env/record/record-ref.ts';
import type { Happening, TaskEventView } from './happening.ts';
import { originEvents } from './origin-events.ts';
import { meetingEvents, oversightEvents, replyEvents } from './oversight-events.ts';
import { planEvents } from './plan-events.ts';
import { visits } from './visits.ts';
import { proofMarks } from '../../env/record/proof-mark.ts';
import { recordSystemFields } from '../../env/system-only.ts';
import { verifierName } from '../task-records-view.ts';
import { nodeName, nodeTitle } from '../../task-list/task-row.ts';
import { turnWords } from './task-turns.ts';
import { showsLive } from '../../env/publication.ts';

/** The life of a matter in one column, oldest first; what lies ahead last. */
export function taskEvents(env: ViewEnv, dossier: Dossier): readonly TaskEventView[] {
  const all = [
    ...notice(env, dossier),
    ...classWords(env, dossier),
    ...planEvents(env, dossier),
    ...claims(env, dossier),
    ...checks(env, dossier),
    ...interventions(env, dossier),
    ...originEvents(env, dossier),
    ...oversightEvents(env, dossier),
    ...replyEvents(env, dossier),
    ...meetingEvents(env, dossier),
    ...visits(env, dossier),
    ...ahead(env, dossier),
  ];
  // One paper may be several happenings; notice, claims and checks tell theirs in their own sections.
  const listed = new Set(
    [dossier.task, ...[...dossier.claims, ...dossier.verifications].map(({ source }) => source.entry)].map(
      ({ path }) => path,
    ),
  );
  const systemFieldsOnce = (path: string) => {
    if (listed.has(path)) return [];
    listed.add(path);
    return recordSystemFields(env, path);
  };
  return all
    .filter(({ reported }) => reported === undefined || env.shownByPath.has(reported.source.entry.path))
    .sort((a, b) => compareText(a.day, b.day) || compareText(hourOf(a), hourOf(b)))
    .map(({ day, time, side, who, text, href, tone, reported }) => ({
      day,
      time: time ?? null,
      side,
      who,
      text,
      href: href ?? null,
      tone: tone ?? 'plain',
      marks: reported === undefined ? [] : proofMarks(env, reported.source, reported.receipt),
      systemOnly: reported === undefined ? [] : systemFieldsOnce(reported.source.entry.path),
      records: reported === undefined ? [] : recordRefs(env, reported.source),
    }));
}

/** Where an act stands in its day: by its hour; the notice comes first, what is known by its day alone last. */
const hourOf = ({ first, time }: Happening) => (first === true ? '' : (time ?? '24:00'));

function notice(env: ViewEnv, dossier: Dossier): Happening[] {
  const task = dossier.task.value;
  const look = liveLook(env.context.asOf);
  const issued: Happening = {
    day: task.notice.printed,
    first: true,
    side: 'section',
    who: sectionName(env),
    text: eventText.issued(task.notice.no),
    reported: { source: { entry: dossier.task, field: ['notice'] }, receipt: dossier.notice },
  };
  const acks = dossier.acks
    .filter((ack) => isSeen(ack, look))
    .map((ack): Happening => {
      const { unit } = ack.entry.value;
      const late = lateAck(env, dossier, unit);
      return {
        day: dayOf(ack.received),
        time: timeOf(ack.received),
        side: 'unit',
        who: unitRef(env, unit).name,
        text: late === undefined ? eventText.acked : eventText.ackedLate(late),
        tone: late === undefined ? 'plain' : 'late',
        reported: { source: { entry: ack.entry, field: ['submitted'] }, receipt: ack },
      };
    });
  return [issued, ...acks];
}

/** What 主要领导 said of the class on the notice. */
function classWords(env: ViewEnv, { classings }: Dossier): Happening[] {
  return classings.map(({ entry, ...receipt }): Happening => {
    const { class: level, result, opinion = '', decision } = entry.value;
    const isReturned = result === '退回';
    return {
      day: decision.on,
      side: 'leader',
      who: signerName(env, decision),
      text: isReturned ? eventText.classReturned(level, opinion) : eventText.classFixed(level, opinion),
      tone: isReturned ? 'late' : 'plain',
      reported: { source: { entry, field: ['result'] }, receipt },
    };
  });
}

/** How late a unit acknowledged, in words; undefined where in time, or where live facts are not shown. */
function lateAck(env: ViewEnv, dossier: Dossier, unit: string): string | undefined {
  if (!showsLive(env)) return undefined;
  const duty = taskDuties(env.context, dossier).find(
    ({ kind, subject }) => kind === 'ack' && subject === unit,
  );
  return duty?.standing === 'late' ? dutyStateText(duty.standing, duty.late, duty.left) : undefined;
}

function claims(env: ViewEnv, dossier: Dossier): Happening[] {
  const look = liveLook(env.context.asOf);
  return dossier.claims
    .filter((claim) => isSeen(claim, look))
    .map((claim) => ({
      day: dayOf(claim.received),
      time: timeOf(claim.received),
      side: 'unit',
      who: unitRef(env, claim.unit).name,
      text:
        claim.node === 'end' ? eventText.concluded : eventText.claimed(nodeTitle(env, dossier, claim.node)),
      reported: { source: claim.source, receipt: claim },
    }));
}

function checks(env: ViewEnv, dossier: Dossier): Happening[] {
  const look = liveLook(env.context.asOf);
  return dossier.verifications
    .filter((check) => isVerificationSeen(check, look))
    .map((check) => {
      const { kind, result } = check.result;
      const passed = check.node === 'end' ? 'done' : 'plain';
      return {
        day: check.on,
        side: 'section',
        who: verifierName(env, check),
        text: eventText.checked(kind, nodeTitle(env, dossier, check.node), result),
        tone: result === '通过' || result === '限期完善' ? passed : 'late',
        reported: { source: check.source, receipt: check },
      };
    });
}

/** Decisions of 主要领导 on the day that counts for them; 催办 and 反馈 on their own. */
function interventions(env: ViewEnv, dossier: Dossier): Happening[] {
  const look = liveLook(env.context.asOf);
  return dossier.events
    .filter((event) => isSeen(event, look))
    .map((event) => {
      const { kind, on, text, approval, no } = event.entry.value;
      const turn = dossier.turns.find(({ entry }) => entry === event.entry);
      const what = turn === undefined ? null : turnWords(env, dossier, turn);
      return {
        day: turn?.on ?? on,
        side: approval === undefined ? 'section' : 'leader',
        who: approval === undefined ? sectionName(env) : signerName(env, approval),
        text: turnText.event(kind, what, no === undefined ? text : turnText.numbered(text, no)),
        tone: kind === '催办' ? 'late' : 'plain',
        reported: { source: { entry: event.entry, field: ['kind'] }, receipt: event },
      };
    });
}

/** Open nodes that fall due after the as-of day. */
function ahead(env: ViewEnv, dossier: Dossier): Happening[] {
  const look = liveLook(env.context.asOf);
  if (withdrawnOn(dossier, look) !== undefined) return [];
  return taskNodes(env.context, dossier, look)
    .filter(
      (node) =>
        !node.cancelled &&
        !node.held &&
        node.due > look.day &&
        nodeOutcome(env.context, dossier, node, look).state === 'open',
    )
    .map((node) => ({
      day: node.due,
      side: 'system',
      who: unitRef(env, node.unit).name,
      text: eventText.ahead(nodeName(env, dossier, node.id, node.title)),
      tone: 'ahead',
    }));
}
