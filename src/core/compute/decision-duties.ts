import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Context } from './context.ts';
import { leaderOf, section } from './debtors.ts';
import { clock } from './delivery.ts';
import type { Dossier, Source } from './dossier.ts';
import { standDuty, type Duty } from './duty.ts';
import type { Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { planHistory, type Decision, type PlanVersion } from './plan-history.ts';

/** Approval of a plan or consent to a change by the leader in charge, then 备案 by the section. */
export function decisionDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const { versions, changes } = planHistory(context, dossier, horizon);
  return versions.flatMap((version) => {
    const submitted = dayOf(version.received);
    const clocks = rulesOf(context, monthOf(submitted))?.value.clocks;
    const approval = clock(context, submitted, clocks?.approval ?? 2, horizon);
    const decided = decisionOn(version);
    const own = standDuty(context, {
      id: `${dossier.id}-approval-${String(version.version)}`,
      who: leaderOf(context, dossier, submitted),
      kind: changes.includes(version) ? 'consent' : 'approval',
      dossier,
      subject: String(version.version),
      from: submitted,
      due: approval.due,
      deadline: approval,
      filed: decided?.on,
      sources: [decided?.source ?? { entry: version.plan, field: ['submitted'] }],
    });
    return [own, ...filingDuty(context, dossier, version, clocks?.filing ?? 1, horizon)];
  });
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
