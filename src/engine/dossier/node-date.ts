import { dateDeadline } from '#calendar/deadline.ts';
import { dayOf } from '#days/moment.ts';
import { addWorkdays, countWorkdays } from '#calendar/working-days.ts';
import type { Context } from './context.ts';
import { calendarOf } from '../time/reckoning.ts';
import type { Look } from '../time/look.ts';
import { afterRests, type HeldDate, type Rest } from './course.ts';
import type { Dossier, Source } from './dossier.ts';
import type { PlanVersion } from './plan-course.ts';

/** Days, after the first up to and including the last, in which something lay with those who supervise. */
export interface HeldDays {
  readonly after: string;
  readonly until: string;
}

/** A request for a later date of a node and what it is worth (rules.md §5). */
export interface Postponement {
  readonly version: number;
  readonly from: string;
  readonly to: string;
  /** Day the request was received. */
  readonly requested: string;
  /** Proven day of the last consent needed; undefined while undecided or refused. */
  readonly consented: string | undefined;
  /** `granted` moves the date, once a node; `further` is one more after that and moves nothing. */
  readonly state: 'granted' | 'pending' | 'refused' | 'too-late' | 'further';
  /** The working days, at most those asked for, in which a request made in time lay beyond its deadline without a new date. */
  readonly lay: HeldDays | undefined;
  readonly source: Source;
}

/** The date of a node with its changes. */
export interface NodeDate {
  /** The day that counts. */
  readonly due: string;
  /** The matter rests and the date had not passed: it falls due after the resumption. */
  readonly held: boolean;
  readonly postponements: readonly Postponement[];
}

/** A date as first set, or set anew at a hand-over. */
interface SetDate {
  readonly id: string;
  readonly due: string;
  readonly setOn: string;
}

/** The date that counts: the one set, the one granted instead of it, each after the rests since. */
export function nodeDate(
  context: Context,
  dossier: Dossier,
  changes: readonly PlanVersion[],
  rests: readonly Rest[],
  node: SetDate,
  look: Look,
): NodeDate {
  let current: HeldDate = afterRests(context, rests, node.setOn, node.due, look);
  let granted = false;
  const postponements: Postponement[] = [];
  for (const change of changes) {
    const index = change.plan.value.nodes.findIndex(({ id }) => id === node.id);
    const wanted = change.plan.value.nodes[index];
    const requested = dayOf(change.received);
    if (wanted === undefined || requested < node.setOn) continue;
    const date = dateDeadline(calendarOf(context, look), requested, wanted.due, wanted.dueNoLater).due;
    const to = afterRests(context, rests, requested, date, look);
    if (to.date <= current.date) continue;
    const made = decide(
      context,
      dossier,
      change,
      {
        due: current.date,
        wanted: wanted.due,
        days: daysAsked(context, rests, node, { requested, date }, look),
      },
      look,
    );
    const further = granted && made.state === 'granted';
    postponements.push({
      ...made,
      state: further ? 'further' : made.state,
      lay: granted ? undefined : made.lay,
      version: change.version,
      requested,
      from: current.date,
      to: to.date,
      source: { entry: change.plan, field: ['nodes', index, 'due'] },
    });
    if (made.state !== 'granted' || further) continue;
    granted = true;
    current = to;
  }
  return { due: current.date, held: current.held, postponements };
}

/** The working days that a request asks for, by the dates as they stood when it was made: a rest that begins later makes it no longer. */
function daysAsked(
  context: Context,
  rests: readonly Rest[],
  { setOn, due }: SetDate,
  { requested, date }: { readonly requested: string; readonly date: string },
  look: Look,
): number {
  const begun = rests.filter(({ from }) => from <= requested);
  const before = afterRests(context, begun, setOn, due, look).date;
  const wish = afterRests(context, begun, requested, date, look).date;
  return countWorkdays(calendarOf(context, look), before, wish);
}

/** Consent counts when given before the date passed, or when asked for at least 2 working days before it. */
function decide(
  context: Context,
  dossier: Dossier,
  change: PlanVersion,
  { due, wanted, days }: { readonly due: string; readonly wanted: string; readonly days: number },
  look: Look,
): Pick<Postponement, 'consented' | 'state' | 'lay'> {
  const requested = dayOf(change.received);
  const rules = context.rulesOn(requested)?.tasks;
  const calendar = calendarOf(context, look);
  const inTime = countWorkdays(calendar, requested, due) >= (rules?.request ?? 2);
  const deadline = addWorkdays(calendar, requested, rules?.consent ?? 2);
  const most = addWorkdays(calendar, deadline, days);
  const lay = (answered: string): HeldDays | undefined => {
    const until = answered < most ? answered : most;
    return inTime && until > deadline ? { after: deadline, until } : undefined;
  };
  const refusal = change.refused ?? change.returned;
  if (refusal !== undefined) return { consented: undefined, state: 'refused', lay: lay(refusal.on) };
  const beyond = wanted > dossier.task.value.due;
  const leader = change.approved?.on;
  const chief = change.chief?.on;
  if (leader === undefined || (beyond && chief === undefined))
    return { consented: undefined, state: inTime ? 'pending' : 'too-late', lay: lay(look.day) };
  const consented = beyond && chief !== undefined && chief > leader ? chief : leader;
  const counts = inTime || consented <= due;
  return { consented, state: counts ? 'granted' : 'too-late', lay: undefined };
}
