import { compareText } from '../problem.ts';
import type { Context } from './context.ts';
import type { Duty } from './duty.ts';
import { caseDuties } from './case-duties.ts';
import { monthlyDuties } from './monthly-duties.ts';
import { taskDuties } from './task-duties.ts';
import { weeklyDuties } from './weekly-duties.ts';

/** Every duty in the ledger as of the context's moment, by due moment then id (谁欠什么). */
export function allDuties(context: Context): readonly Duty[] {
  return context.memo('all-duties', '', () =>
    [
      ...[...context.dossiers.values()].flatMap((dossier) => taskDuties(context, dossier)),
      ...weeklyDuties(context),
      ...monthlyDuties(context),
      ...caseDuties(context),
    ].sort((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id)),
  );
}
