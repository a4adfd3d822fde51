import { dayOf } from '#days/moment.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Context } from './context.ts';
import { provenDay } from '../time/reckoning.ts';
import { isSeen, type Look } from '../time/look.ts';
import type { Receipt } from '../time/received.ts';
import type { Dossier, Filed } from './dossier.ts';

/** A leader's or the section's word on a plan: on which proven day, in which record. */
export interface Decision {
  readonly on: string;
  readonly by: string;
  /** The post for which `by` signed under a delegation. */
  readonly actingFor?: string | undefined;
  readonly entry: EntryOf<'filing'>;
}

/** What became of one version of a plan, as far as the look reaches. */
export interface PlanVersion {
  readonly plan: EntryOf<'plan'>;
  readonly version: number;
  /** Moment of receipt. */
  readonly received: string;
  readonly filings: readonly EntryOf<'filing'>[];
  readonly returned: (Decision & { readonly reason: string }) | undefined;
  readonly refused: (Decision & { readonly reason: string }) | undefined;
  /** The leader's approval or consent. */
  readonly approved: (Decision & { readonly mode: string }) | undefined;
  /** 主要领导's consent, where given. */
  readonly chief: Decision | undefined;
  readonly filed:
    { readonly on: string; readonly no: string | undefined; readonly entry: EntryOf<'filing'> } | undefined;
  readonly assessed: readonly string[];
}

/** The plan's course: attempts that were returned, the baseline, and changes asked for since (rules.md §5, §6). */
export interface PlanCourse {
  readonly versions: readonly PlanVersion[];
  /** The first version not returned; its dates are the original ones. */
  readonly baseline: PlanVersion | undefined;
  readonly changes: readonly PlanVersion[];
}

/** Reads the course of a task's plan as seen. */
export function planCourse(context: Context, dossier: Dossier, look: Look): PlanCourse {
  const plans = seenOf(dossier.plans, look);
  const filings = seenOf(dossier.filings, look);
  // Nothing else of the look enters: all that see the same plans and filings share one course. Most see all of them.
  const isWhole = plans === dossier.plans && filings === dossier.filings;
  return context.memo(
    'plan-course',
    isWhole ? [dossier.task, ''] : [dossier.task, ...plans, ...filings],
    () => {
      const versions = plans.map((plan) => versionAt(context, plan, filings));
      const first = versions.findIndex((version) => version.returned === undefined);
      return {
        versions,
        baseline: versions[first],
        changes: first < 0 ? [] : versions.slice(first + 1),
      };
    },
  );
}

/** What is seen of records: they themselves where all are. */
function seenOf<T extends Receipt>(records: readonly T[], look: Look): readonly T[] {
  return records.every((record) => isSeen(record, look))
    ? records
    : records.filter((record) => isSeen(record, look));
}

function versionAt(context: Context, plan: Filed<'plan'>, seen: readonly Filed<'filing'>[]): PlanVersion {
  const { version } = plan.entry.value;
  const filings = seen.filter(({ entry }) => entry.value.version === version);
  let returned: PlanVersion['returned'];
  let refused: PlanVersion['refused'];
  let approved: PlanVersion['approved'];
  let chief: PlanVersion['chief'];
  let filed: PlanVersion['filed'];
  const assessed: string[] = [];
  for (const { entry, received, registered } of filings) {
    const { value } = entry;
    const proven = (on: string, paper?: string) => provenDay(context, on, registered, paper);
    if (value.returned !== undefined)
      // The unit learns of a return by its record: its new clock starts no earlier.
      returned = { ...value.returned, on: laterDay(value.returned.on, dayOf(received)), entry };
    if (value.refused !== undefined) refused = { ...value.refused, on: proven(value.refused.on), entry };
    if (value.approval !== undefined) {
      const { by, actingFor, mode, on, paper } = value.approval;
      approved = { by, actingFor, mode, on: proven(on, paper), entry };
    }
    if (value.chiefConsent !== undefined) {
      const { by, actingFor, on, paper } = value.chiefConsent;
      chief = { by, actingFor, on: proven(on, paper), entry };
    }
    if (value.filed !== undefined) filed = { on: proven(value.filed.on), no: value.filed.no, entry };
    assessed.push(...(value.assessed ?? []));
  }
  return {
    plan: plan.entry,
    version,
    received: plan.received,
    filings: filings.map(({ entry }) => entry),
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

/** The version that is carried out: the last change that was filed, else the plan itself, filed or not; undefined while there is none. */
export function planInForce(context: Context, dossier: Dossier, look: Look): PlanVersion | undefined {
  const { baseline, changes } = planCourse(context, dossier, look);
  return changes.findLast(({ filed }) => filed !== undefined) ?? baseline;
}
