import { dateDeadline, type Deadline } from '../calendar/deadline.ts';
import { dayOf } from '../calendar/moment.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import type { Dossier, Source } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import type { PlanVersion } from './plan-history.ts';
import { movedBy, type Suspension } from './suspension.ts';

/** A change of a node's date and what it is worth (rules-v1 §5). */
export interface Postponement {
  readonly version: number;
  readonly from: string;
  readonly to: string;
  /** Day the request was received. */
  readonly requested: string;
  /** Proven day of the last consent needed; undefined while undecided or refused. */
  readonly consented: string | undefined;
  readonly state: 'in-force' | 'pending' | 'refused' | 'too-late' | 'second';
  readonly source: Source;
}

/** The date of a node with its changes; `setOn` is the day the first date was set. */
export interface Dated {
  readonly due: string;
  /** It had passed when a rest of the matter began. */
  readonly passed: boolean;
  readonly postponements: readonly Postponement[];
  /** A request made in time lies with the leader: the node waits for the answer. */
  readonly awaitingConsent: boolean;
}

/** The date that counts: once the new one, from the second postponement on the original again; each moved by the pauses after it was set. */
export function postponed(
  context: Context,
  dossier: Dossier,
  horizon: Horizon,
  changes: readonly PlanVersion[],
  pauses: readonly Suspension[],
  node: { readonly id: string; readonly original: Deadline; readonly setOn: string },
): Dated {
  const original = movedBy(context, pauses, node.setOn, node.original.due, horizon);
  let { date: due, passed } = original;
  let granted = 0;
  let awaitingConsent = false;
  const postponements: Postponement[] = [];
  for (const change of changes) {
    const index = change.plan.value.nodes.findIndex((planned) => planned.id === node.id);
    const wanted = change.plan.value.nodes[index]?.due;
    if (wanted === undefined) continue;
    const requested = dayOf(change.received);
    const date = dateDeadline(context.calendarAt(horizon.day), requested, wanted).due;
    const to = movedBy(context, pauses, requested, date, horizon);
    if (to.date <= due) continue;
    const decision = decide(context, dossier, change, due, wanted);
    const second = decision.state === 'in-force' && granted > 0;
    postponements.push({
      ...decision,
      state: second ? 'second' : decision.state,
      version: change.version,
      requested,
      from: due,
      to: to.date,
      source: { entry: change.plan, field: ['nodes', index, 'due'] },
    });
    if (decision.state === 'pending') awaitingConsent = true;
    if (decision.state !== 'in-force') continue;
    granted += 1;
    ({ date: due, passed } = granted === 1 ? to : original);
  }
  return { due, passed, postponements, awaitingConsent };
}

/** The day on which the request was made that lies with the leader; what the node owes stands still since. */
export function askedOn({ awaitingConsent, postponements }: Dated): string | undefined {
  return awaitingConsent ? postponements.findLast(({ state }) => state === 'pending')?.requested : undefined;
}

/** Consent counts when given before the date passed, or when asked for at least 2 working days before it. */
function decide(
  context: Context,
  dossier: Dossier,
  change: PlanVersion,
  due: string,
  wanted: string,
): Pick<Postponement, 'consented' | 'state'> {
  const requested = dayOf(change.received);
  const needed = rulesOf(context, requested.slice(0, 7))?.value.clocks.request ?? 2;
  const inTime = countWorkdays(context.calendarAt(requested), requested, due) >= needed;
  if (change.refused !== undefined || change.returned !== undefined) {
    return { consented: undefined, state: 'refused' };
  }
  const beyond = wanted > dossier.task.value.due;
  const leader = change.approved?.on;
  const chief = change.chief?.on;
  if (leader === undefined || (beyond && chief === undefined)) {
    return { consented: undefined, state: inTime ? 'pending' : 'too-late' };
  }
  const consented = beyond && chief !== undefined && chief > leader ? chief : leader;
  return { consented, state: inTime || consented <= due ? 'in-force' : 'too-late' };
}
