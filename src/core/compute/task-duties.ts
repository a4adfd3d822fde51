import { dayOf } from '../calendar/moment.ts';
import type { Context } from './context.ts';
import { clock, deliveryOf, isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { standDuty, type Debtor, type Duty } from './duty.ts';
import { liveHorizon, receivedAt, recordSeen, type Horizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import { rulesOf } from './months.ts';
import { nodeOutcome, verificationDue, verificationStart } from './node-outcome.ts';
import { planDuties } from './plan-duty.ts';
import { planHistory, type PlanVersion } from './plan-history.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes } from './task-nodes.ts';

/** Every duty that one matter lays on units, leaders and the section, as of the context's moment (rules-v1 §9). */
export function taskDuties(context: Context, dossier: Dossier): readonly Duty[] {
  return context.memo('task-duties', dossier.id, () => {
    const horizon = liveHorizon(context.asOf);
    if (deliveryOf(dossier).start > horizon.day || !recordSeen(dossier.task.value, horizon)) return [];
    const resting = isSuspended(dossier, horizon) || terminatedOn(dossier, horizon) !== undefined;
    const duties = [
      ...ackDuties(context, dossier, horizon),
      ...plans(context, dossier, horizon),
      ...decisions(context, dossier, horizon),
      ...nodeDuties(context, dossier, horizon),
      ...checkDuties(context, dossier, horizon),
      ...lookBacks(context, dossier, horizon),
    ];
    return resting ? duties.filter((duty) => duty.filed !== undefined) : duties;
  });
}

function ackDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const { start } = deliveryOf(dossier);
  const { lead, assists } = dossier.task.value;
  const deadline = clock(context, start, rulesOf(context, start.slice(0, 7))?.value.clocks.ack ?? 1, horizon);
  const units = isPrompt(context, dossier) ? (assists ?? []) : [lead, ...(assists ?? [])];
  return units.map((unit) => {
    const ack = dossier.acks.find((entry) => entry.value.unit === unit && recordSeen(entry.value, horizon));
    return standDuty(context, {
      id: `${dossier.id}-ack-${unit}`,
      who: { kind: 'unit', id: unit },
      kind: 'ack',
      dossier,
      subject: unit,
      from: start,
      due: deadline.due,
      deadline,
      filed: ack === undefined ? undefined : receivedAt(ack.value),
      sources: [
        ack === undefined
          ? { entry: dossier.task, field: ['notice', 'printed'] }
          : { entry: ack, field: ['submitted'] },
      ],
    });
  });
}

function plans(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  return planDuties(context, dossier, horizon).map((duty, index) =>
    standDuty(context, {
      id: `${dossier.id}-plan-${String(index + 1)}`,
      who: { kind: 'unit', id: dossier.task.value.lead },
      kind: 'plan',
      dossier,
      subject: duty.kind,
      from: duty.deadline.start,
      due: duty.deadline.due,
      deadline: duty.deadline,
      filed: duty.submitted,
      sources: [
        duty.submission === undefined
          ? { entry: dossier.task, field: ['notice', 'printed'] }
          : { entry: duty.submission, field: ['submitted'] },
      ],
    }),
  );
}

/** Approval of a plan or consent to a change by the leader in charge, then 备案 by the section. */
function decisions(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const { versions, changes } = planHistory(context, dossier, horizon);
  return versions.flatMap((version) => {
    const clocks = rulesOf(context, version.received.slice(0, 7))?.value.clocks;
    const submitted = dayOf(version.received);
    const approval = clock(context, submitted, clocks?.approval ?? 2, horizon);
    const decided = version.approved?.on ?? version.returned?.on ?? version.refused?.on;
    const filing = version.filings[0];
    const source =
      filing === undefined
        ? { entry: version.plan, field: ['submitted'] }
        : { entry: filing, field: ['approval'] };
    const own = standDuty(context, {
      id: `${dossier.id}-approval-${String(version.version)}`,
      who: leaderOf(context, dossier, submitted),
      kind: changes.includes(version) ? 'consent' : 'approval',
      dossier,
      subject: String(version.version),
      from: submitted,
      due: approval.due,
      deadline: approval,
      filed: decided,
      sources: [source],
    });
    return [own, ...filingDuty(context, dossier, version, clocks?.filing ?? 1, horizon)];
  });
}

function filingDuty(
  context: Context,
  dossier: Dossier,
  version: PlanVersion,
  days: number,
  horizon: Horizon,
): Duty[] {
  const { approved } = version;
  if (approved === undefined) return [];
  const deadline = clock(context, approved.on, days, horizon);
  return [
    standDuty(context, {
      id: `${dossier.id}-filing-${String(version.version)}`,
      who: section(context),
      kind: 'filing',
      dossier,
      subject: String(version.version),
      from: approved.on,
      due: deadline.due,
      deadline,
      filed: version.filed?.on,
      sources: [{ entry: version.filed?.entry ?? approved.entry, field: ['filed'] }],
    }),
  ];
}

function nodeDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const soon = rulesOf(context, horizon.day.slice(0, 7))?.value.lights.soon ?? 3;
  return taskNodes(context, dossier, horizon)
    .filter((node) => !node.cancelled)
    .map((node) => {
      const { claim, state } = nodeOutcome(context, dossier, node, horizon);
      const met = state === 'accepted' || state === 'claimed' ? claim : undefined;
      return standDuty(context, {
        id: `${dossier.id}-node-${node.id}`,
        who: { kind: 'unit', id: node.unit },
        kind: node.kind === 'rectification' ? 'rectification' : 'node',
        dossier,
        subject: node.id,
        from: undefined,
        due: node.due,
        deadline: node.original,
        filed: met?.received,
        soon,
        sources: [met?.source ?? node.source],
      });
    });
}

/** 核验 of every claim that must be checked; of the section's own matters by the post outside it (rules-v1 §1). */
function checkDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const claims = dossier.claims.filter((claim) => recordSeen(claim.record, horizon));
  return claims.flatMap((claim) => {
    const start = verificationStart(context, dossier, claim, horizon);
    const due = verificationDue(context, dossier, claim, horizon);
    if (start === undefined || due === undefined) return [];
    const check = dossier.checks.find(
      (item) =>
        item.node === claim.node &&
        item.sitting.submitted <= context.asOf &&
        item.sitting.submitted >= claim.received &&
        item.sitting.on >= dayOf(claim.received),
    );
    const again = claims.find((other) => other.node === claim.node && other.received > claim.received);
    if (check === undefined && again !== undefined) return [];
    const deadline = clock(
      context,
      start,
      rulesOf(context, start.slice(0, 7))?.value.clocks.verification ?? 5,
      horizon,
    );
    return [
      standDuty(context, {
        id: `${dossier.id}-verification-${claim.node}-${claim.received.replace(/[^0-9]/g, '')}`,
        who: checker(context, dossier),
        kind: 'verification',
        dossier,
        subject: claim.node,
        from: start,
        due,
        deadline,
        filed: check?.sitting.on,
        sources: [check?.source ?? claim.source],
      }),
    ];
  });
}

function lookBacks(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const lookBack = lookBackOf(context, dossier, horizon);
  return (lookBack?.looks ?? []).map((look, index) =>
    standDuty(context, {
      id: `${dossier.id}-look-back-${String(index + 1)}`,
      who: checker(context, dossier),
      kind: 'look-back',
      dossier,
      subject: String(index + 1),
      from: lookBack?.concluded,
      due: look.due,
      deadline: undefined,
      filed: look.check?.sitting.on,
      sources: look.check === undefined ? [{ entry: dossier.task, field: ['id'] }] : [look.check.source],
    }),
  );
}

/** The section, as debtor. */
export function section(context: Context): Debtor {
  return { kind: 'section', id: context.office.secretariat };
}

function checker(context: Context, dossier: Dossier): Debtor {
  return dossier.task.value.lead === context.office.secretariat
    ? { kind: 'post', id: context.office.drawPost }
    : section(context);
}

/** The leader in charge of the lead unit on a day. */
export function leaderOf(context: Context, dossier: Dossier, day: string): Debtor {
  const leaders = context.units.get(dossier.task.value.lead)?.value.leaders ?? [];
  const last = leaders
    .filter((leader) => leader.from <= day)
    .reduce<(typeof leaders)[number] | undefined>(
      (best, leader) => (best === undefined || leader.from >= best.from ? leader : best),
      undefined,
    );
  return { kind: 'post', id: last?.post ?? dossier.task.value.leadOfficial };
}
