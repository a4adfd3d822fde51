import { deadlineAfter } from '#calendar/deadline.ts';
import { dayOf } from '#days/moment.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import { planCourse, type Decision, type PlanVersion } from '../dossier/plan-course.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook, type Look } from '../time/look.ts';
import { leaderOf, section } from './debtors.ts';
import type { DutyFacts } from './duty.ts';
import { feedbackFacts } from './feedback-duties.ts';
import { replyFacts } from './reply-duties.ts';
import { taskClock } from './task-duties.ts';

/** Approval of a plan or consent to a change by the leader in charge, then 备案 by the section (rules.md §9). */
export function decisionFacts(context: Context, dossier: Dossier): DutyFacts[] {
  const look = liveLook(context.asOf);
  const { versions, changes } = planCourse(context, dossier, look);
  return versions.flatMap((version) => {
    const isChange = changes.includes(version);
    // The 签收 of a 即办件 is its plan: nobody approves or files another.
    if (dossier.prompt && !isChange) return [];
    return [
      ...leaderFacts(context, dossier, version, isChange, look),
      ...filingFacts(context, dossier, version, isChange, look),
    ];
  });
}

/** What asks the section or a reviewer for something beside matters: clues, objections, what inspections found, papers that want an answer (rules.md §9). */
export function caseFacts(context: Context): DutyFacts[] {
  return [
    ...clueFacts(context),
    ...objectionFacts(context),
    ...feedbackFacts(context),
    ...replyFacts(context),
  ];
}

function leaderFacts(
  context: Context,
  dossier: Dossier,
  version: PlanVersion,
  isChange: boolean,
  look: Look,
): DutyFacts[] {
  const submitted = dayOf(version.received);
  const rules = context.rulesOn(submitted);
  const days = isChange ? rules?.tasks?.consent : rules?.plans?.approval;
  if (days === undefined) return [];
  const { held, ...clock } = taskClock(context, dossier, submitted, days, look);
  const decided = decisionOn(version);
  if (held && decided === undefined) return [];
  return [
    {
      id: `${dossier.id}-approval-${String(version.version)}`,
      // Where leaders exchange what they are in charge of, whoever has it now answers what still waits.
      who: leaderOf(context, dossier, decided?.on ?? look.day),
      kind: isChange ? 'consent' : 'approval',
      dossier,
      subject: String(version.version),
      ...clock,
      filed: decided?.on,
      sources: [decided?.source ?? { entry: version.plan, field: ['submitted'] }],
    },
  ];
}

/** The leader's word on a version, with the record and the field that hold it. */
function decisionOn({
  approved,
  returned,
  refused,
}: PlanVersion): { readonly on: string; readonly source: Source } | undefined {
  const read = (decision: Decision | undefined, field: string) =>
    decision && { on: decision.on, source: { entry: decision.entry, field: [field] } };
  return read(approved, 'approval') ?? read(returned, 'returned') ?? read(refused, 'refused');
}

/** 备案, from the last word that the version needs. */
function filingFacts(
  context: Context,
  dossier: Dossier,
  version: PlanVersion,
  isChange: boolean,
  look: Look,
): DutyFacts[] {
  const { filed } = version;
  const decided = lastWord(dossier, version, isChange);
  if (decided === undefined) return [];
  const days = context.rulesOn(decided.on)?.plans?.filing;
  if (days === undefined) return [];
  const { held, ...clock } = taskClock(context, dossier, decided.on, days, look);
  if (held && filed === undefined) return [];
  return [
    {
      id: `${dossier.id}-filing-${String(version.version)}`,
      who: section(context),
      kind: 'filing',
      dossier,
      subject: String(version.version),
      ...clock,
      filed: filed?.on,
      sources: [{ entry: filed?.entry ?? decided.entry, field: ['filed'] }],
    },
  ];
}

/** The leader's approval; of a change beyond the notice's deadline the later of that and 主要领导's consent (rules.md §5). */
function lastWord(
  { task }: Dossier,
  { approved, chief, returned, plan }: PlanVersion,
  isChange: boolean,
): Decision | undefined {
  if (approved === undefined || returned !== undefined) return undefined;
  const beyond = isChange && plan.value.nodes.some(({ due }) => due > task.value.due);
  if (!beyond) return approved;
  return chief !== undefined && chief.on < approved.on ? approved : chief;
}

function clueFacts(context: Context): DutyFacts[] {
  const calendar = calendarOf(context, liveLook(context.asOf));
  return context.ledger.clue.flatMap((entry): DutyFacts[] => {
    const { id, decision } = entry.value;
    const from = dayOf(context.receiptOf(entry).received);
    const days = context.rulesOn(from)?.clocks.clue;
    if (days === undefined) return [];
    const deadline = deadlineAfter(calendar, from, days);
    return [
      {
        id: `${id}-decision`,
        who: section(context),
        kind: 'clue-decision',
        subject: id,
        from,
        due: deadline.due,
        deadline,
        filed: decision?.on,
        sources: [{ entry, field: ['decision'] }],
      },
    ];
  });
}

function objectionFacts(context: Context): DutyFacts[] {
  const calendar = calendarOf(context, liveLook(context.asOf));
  return context.ledger.objection.flatMap((entry): DutyFacts[] => {
    const { id, reviewer, answer } = entry.value;
    const from = dayOf(context.receiptOf(entry).received);
    const days = context.rulesOn(from)?.clocks.objection;
    if (days === undefined) return [];
    const deadline = deadlineAfter(calendar, from, days);
    return [
      {
        id: `${id}-answer`,
        who: { kind: 'post', id: reviewer },
        kind: 'objection',
        subject: id,
        from,
        due: deadline.due,
        deadline,
        filed: answer?.on,
        sources: [{ entry, field: ['answer'] }],
      },
    ];
  });
}
