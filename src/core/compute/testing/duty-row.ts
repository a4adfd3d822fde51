import { allDuties } from '../duties.ts';
import type { Context } from '../context.ts';
import type { Duty } from '../duty.ts';

/** A duty in plain values, for tests that pin the whole of it. What is undefined is left out by `toEqual`. */
export interface DutyRow {
  readonly id: string;
  /** `kind id`. */
  readonly who: string;
  readonly kind: Duty['kind'];
  readonly task?: string | undefined;
  readonly subject: string;
  readonly from?: string | undefined;
  readonly due: string;
  /** The deadline that explains `due`: `start +n`, or the date alone. */
  readonly clock?: string | undefined;
  readonly filed?: string | undefined;
  readonly standing: string;
  readonly late: number;
  readonly left: number;
  /** `path#field`, of every source. */
  readonly sources: readonly string[];
}

export function dutyRow({ who, dossier, deadline, sources, ...duty }: Duty): DutyRow {
  return {
    ...duty,
    who: `${who.kind} ${who.id}`,
    task: dossier?.id,
    clock: deadline && [deadline.start, ...(deadline.n === 0 ? [] : [`+${String(deadline.n)}`])].join(' '),
    sources: sources.map(({ entry, field }) => `${entry.path}#${field.join('.')}`),
  };
}

/** The duties of a context of some kinds, by due moment. */
export function rowsOf(context: Context, ...kinds: readonly Duty['kind'][]): readonly DutyRow[] {
  return allDuties(context)
    .map(dutyRow)
    .filter(({ kind }) => kinds.includes(kind));
}
