import { dayOf } from '../calendar/moment.ts';
import type { EntryOf } from '../ledger.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { receivedAt, recordSeen, horizonKey, type Horizon } from './horizon.ts';
import { provenDay } from './proven-day.ts';

/** A leader's word on a plan: who, on which proven day, in which record. */
export interface Decision {
  readonly on: string;
  readonly by: string;
  readonly entry: EntryOf<'filing'>;
}

/** What became of one version of a plan, as far as the look reaches. */
export interface PlanVersion {
  readonly plan: EntryOf<'plan'>;
  readonly version: number;
  /** Moment of receipt. */
  readonly received: string;
  readonly filings: readonly EntryOf<'filing'>[];
  readonly returned: (Decision & { readonly ground: string; readonly reason: string }) | undefined;
  readonly refused: (Decision & { readonly reason: string }) | undefined;
  /** Proven day of the leader's approval or consent. */
  readonly approved: (Decision & { readonly mode: string }) | undefined;
  /** Proven day of 主要领导's consent, where given. */
  readonly chief: Decision | undefined;
  readonly filed:
    { readonly on: string; readonly no: string | undefined; readonly entry: EntryOf<'filing'> } | undefined;
  readonly assessed: readonly string[];
}

/** The plan's course: attempts that were returned, the baseline, and changes asked for since (rules-v1 §3, §5). */
export interface PlanHistory {
  readonly versions: readonly PlanVersion[];
  /** The first version not returned; its dates are the original ones. */
  readonly baseline: PlanVersion | undefined;
  readonly changes: readonly PlanVersion[];
}

/** Reads the course of a task's plan as seen from a horizon. */
export function planHistory(context: Context, dossier: Dossier, horizon: Horizon): PlanHistory {
  const key = `${dossier.id}|${horizonKey(horizon)}`;
  return context.memo('plan-history', key, () => {
    const versions = dossier.plans
      .filter((plan) => recordSeen(plan.value, horizon))
      .map((plan) => versionAt(context, dossier, plan, horizon));
    const first = versions.findIndex((version) => version.returned === undefined);
    return {
      versions,
      baseline: versions[first],
      changes: first < 0 ? [] : versions.slice(first + 1),
    };
  });
}

function versionAt(context: Context, dossier: Dossier, plan: EntryOf<'plan'>, horizon: Horizon): PlanVersion {
  const filings = dossier.filings.filter(
    (filing) => filing.value.version === plan.value.version && recordSeen(filing.value, horizon),
  );
  const proven = (on: string, entry: EntryOf<'filing'>, paper?: string) =>
    provenDay(context, on, entry.value.submitted, paper, horizon);
  let returned: PlanVersion['returned'];
  let refused: PlanVersion['refused'];
  let approved: PlanVersion['approved'];
  let chief: PlanVersion['chief'];
  let filed: PlanVersion['filed'];
  const assessed: string[] = [];
  for (const entry of filings) {
    const filing = entry.value;
    if (filing.returned !== undefined)
      returned = { ...filing.returned, on: laterDay(filing.returned.on, dayOf(receivedAt(filing))), entry };
    if (filing.refused !== undefined)
      refused = { ...filing.refused, on: proven(filing.refused.on, entry), entry };
    if (filing.approval !== undefined)
      approved = {
        on: proven(filing.approval.on, entry, filing.approval.paper),
        by: filing.approval.by,
        mode: filing.approval.mode,
        entry,
      };
    if (filing.chiefConsent !== undefined)
      chief = {
        on: proven(filing.chiefConsent.on, entry, filing.chiefConsent.paper),
        by: filing.chiefConsent.by,
        entry,
      };
    if (filing.filed !== undefined)
      filed = { on: proven(filing.filed.on, entry), no: filing.filed.no, entry };
    assessed.push(...(filing.assessed ?? []));
  }
  return {
    plan,
    version: plan.value.version,
    received: receivedAt(plan.value),
    filings,
    returned,
    refused,
    approved,
    chief,
    filed,
    assessed,
  };
}

function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}
