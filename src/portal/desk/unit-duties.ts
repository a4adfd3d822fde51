import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Context } from '#engine/dossier/context.ts';

/** What is open of a unit's own duties, the first due first; withheld ones too. */
export function openDutiesOf(context: Context, unit: string): readonly Duty[] {
  const byUnit = context.memo('open-duties-of-units', '', () =>
    Map.groupBy(
      allDuties(context).filter((duty) => duty.who.kind === 'unit' && isOpen(duty)),
      ({ who }) => who.id,
    ),
  );
  return (byUnit.get(unit) ?? []).toSorted((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id));
}

/** Whether a duty is owed now: a node months ahead has time, whatever else is asked for has not. */
export function isPressing({ kind, standing }: Pick<Duty, 'kind' | 'standing'>): boolean {
  return standing !== 'owed' || kind !== 'node';
}
