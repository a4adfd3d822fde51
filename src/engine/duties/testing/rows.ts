import type { Context } from '../../dossier/context.ts';
import type { Duty, DutyKind } from '../duty.ts';
import { allDuties } from '../roll.ts';

/** A duty in plain values, for tests that pin the whole of it. What is undefined is left out by `toEqual`. */
export interface DutyRow {
  readonly id: string;
  /** `kind id`. */
  readonly who: string;
  readonly kind: DutyKind;
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
  readonly missing?: readonly string[] | undefined;
  readonly provisional?: true | undefined;
  /** `path#field`, of every source. */
  readonly sources: readonly string[];
}

function dutyRow({ who, dossier, deadline, missing, provisional, sources, ...duty }: Duty): DutyRow {
  return {
    ...duty,
    who: `${who.kind} ${who.id}`,
    task: dossier?.id,
    clock: deadline && [deadline.start, ...(deadline.n === 0 ? [] : [`+${String(deadline.n)}`])].join(' '),
    missing: missing.length === 0 ? undefined : missing,
    provisional: provisional || undefined,
    sources: sources.map(({ entry, field }) => `${entry.path}#${field.join('.')}`),
  };
}

/** The duties of a context of some kinds, by due moment; without kinds all of them. */
export function rowsOf(context: Context, ...kinds: readonly DutyKind[]): readonly DutyRow[] {
  return allDuties(context)
    .map(dutyRow)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

/** Those duties as `who standing late left`, by id. */
export function standingsOf(
  context: Context,
  ...kinds: readonly DutyKind[]
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rowsOf(context, ...kinds).map(({ id, who, standing, late, left }) => [
      id,
      [who, standing, late, left].join(' '),
    ]),
  );
}
