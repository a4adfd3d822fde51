import type { Deadline } from '#calendar/deadline.ts';
import { dayOf, endOfDay } from '#days/moment.ts';
import { countWorkdays, isProvisional } from '#calendar/working-days.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook } from '../time/look.ts';
import { workdaysLate } from '../verification/outcome.ts';
import type { Debtor } from './debtors.ts';

export type DutyKind =
  | 'ack'
  | 'plan'
  | 'weekly'
  | 'monthly'
  | 'node'
  | 'rectification'
  | 'approval'
  | 'consent'
  | 'filing'
  | 'verification'
  | 'look-back'
  | 'clue-decision'
  | 'weekly-issue'
  | 'key-points'
  | 'mark'
  | 'site-review'
  | 'feedback'
  | 'reply'
  | 'objection'
  | 'draw';

/**
 * Met on time, met late, owed, due soon, overdue. Of what nobody waits for any more: `missed` 缺报,
 * nothing came; `incomplete` 未报齐, something came that never met it.
 */
export type DutyStanding = 'filed' | 'late' | 'owed' | 'due-soon' | 'overdue' | 'missed' | 'incomplete';

/** One duty of rules.md §9 with its clock and what met it. */
export interface Duty {
  /** Stable, unique in the ledger. */
  readonly id: string;
  readonly who: Debtor;
  readonly kind: DutyKind;
  /** The matter it belongs to. */
  readonly dossier: Dossier | undefined;
  /** Node, unit, week, month, version, component or case meant. */
  readonly subject: string;
  readonly from: string | undefined;
  /** Last moment on time. */
  readonly due: string;
  /** Explains the due day; a date that was moved since is told by the node. */
  readonly deadline: Deadline | undefined;
  /** Moment or day on which it was met. */
  readonly filed: string | undefined;
  readonly standing: DutyStanding;
  /** Working days late: of what met it, or so far; 0 also where only the hour was missed. */
  readonly late: number;
  /** Working days left while open. */
  readonly left: number;
  /** Units for which it is still to be met: of a `mark`, those without one; of a `feedback`, those that got none. */
  readonly missing: readonly string[];
  /** It rests on a year whose calendar is not loaded: 暂定 (rules.md §2). */
  readonly provisional: boolean;
  readonly sources: readonly Source[];
}

/** What lays a duty on somebody, before it is seen where it stands. */
export interface DutyFacts extends Pick<Duty, 'id' | 'who' | 'kind' | 'subject' | 'sources'> {
  readonly dossier?: Dossier;
  readonly from?: string;
  /** A day, which ends at 24:00, or a moment. */
  readonly due: string;
  readonly deadline?: Deadline;
  readonly filed: string | undefined;
  readonly missing?: readonly string[];
  /** Working days before the due day from which it is due soon. */
  readonly soon?: number;
  /** Last moment at which a duty that comes round is still waited for. */
  readonly until?: string;
  /** Something came, but did not meet it. */
  readonly incomplete?: boolean;
  /** Working days by which a day is late, where more than the due day decides that. */
  readonly lateOn?: (day: string) => number;
}

/** Whether somebody still waits for it. */
export function isOpen({ standing }: Duty): boolean {
  return standing === 'owed' || standing === 'due-soon' || standing === 'overdue';
}

/**
 * Duties as they stand at the context's moment. A unit that has ended owes nothing after its last
 * day: what was due later is gone, and for what was due by then nobody waits (rules.md §1).
 */
export function standDuties(context: Context, facts: readonly DutyFacts[]): Duty[] {
  return facts.flatMap((fact) => {
    const last = fact.who.kind === 'unit' ? context.units.get(fact.who.id)?.value.until : undefined;
    if (last === undefined || dayOf(context.asOf) <= last) return [standDuty(context, fact)];
    if (dayOf(fact.due) > last && fact.filed === undefined) return [];
    return [standDuty(context, { ...fact, until: endOfDay(last) })];
  });
}

/** One duty as it stands at the context's moment. */
export function standDuty(context: Context, facts: DutyFacts): Duty {
  const { asOf } = context;
  const { soon = 1, until, incomplete = false, lateOn, filed, from, deadline } = facts;
  const look = liveLook(asOf);
  const due = facts.due.length === 10 ? endOfDay(facts.due) : facts.due;
  const dueDay = dayOf(due);
  const moment = filed ?? asOf;
  const days = lateOn?.(dayOf(moment)) ?? workdaysLate(context, dueDay, dayOf(moment), look);
  // A day alone stands before every moment of it.
  const passed = lateOn === undefined ? moment > due : days > 0;
  const lapsed = filed === undefined && until !== undefined && asOf > until;
  const calendar = calendarOf(context, look);
  const left = countWorkdays(calendar, look.day, dueDay);
  const standing = ((): DutyStanding => {
    if (filed !== undefined) return passed ? 'late' : 'filed';
    if (lapsed) return incomplete ? 'incomplete' : 'missed';
    if (passed) return 'overdue';
    return left <= soon ? 'due-soon' : 'owed';
  })();
  const late = lapsed ? 0 : days;
  const first = deadline === undefined && from !== undefined && from < dueDay ? from : dueDay;
  const end = late > 0 && dayOf(moment) > dueDay ? dayOf(moment) : dueDay;
  return {
    id: facts.id,
    who: facts.who,
    kind: facts.kind,
    dossier: facts.dossier,
    subject: facts.subject,
    from,
    due,
    deadline,
    filed,
    standing,
    late,
    left: standing === 'owed' || standing === 'due-soon' ? left : 0,
    missing: facts.missing ?? [],
    provisional: deadline?.provisional === true || isProvisional(calendar, first, end),
    sources: facts.sources,
  };
}
