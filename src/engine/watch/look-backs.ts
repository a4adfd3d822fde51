import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isOpen, type Duty } from '../duties/duty.ts';
import { taskDuties } from '../duties/roll.ts';
import { lookBackOf, type LookBack } from '../lights/look-back.ts';
import { liveLook } from '../time/look.ts';

/** A line of 回头看台账: a concluded matter that is looked back at. */
export interface LookBackLine {
  readonly dossier: Dossier;
  readonly lookBack: LookBack;
  /** The looks as duties, by their day. */
  readonly duties: readonly Duty[];
  /** The first that is still owed; undefined once all were held. */
  readonly next: Duty | undefined;
}

/** 回头看台账 as of the context's moment: what is owed first comes first, what is done with last (rules.md §9; mechanisms.md row 60). */
export function lookBackLines(context: Context): readonly LookBackLine[] {
  const look = liveLook(context.asOf);
  return [...context.dossiers.values()]
    .flatMap((dossier): LookBackLine[] => {
      const lookBack = lookBackOf(context, dossier, look);
      if (lookBack === undefined || lookBack.looks.length === 0) return [];
      const duties = taskDuties(context, dossier).filter(({ kind }) => kind === 'look-back');
      return duties.length === 0 ? [] : [{ dossier, lookBack, duties, next: duties.find(isOpen) }];
    })
    .toSorted(
      (a, b) =>
        compareText(a.next?.due ?? '~', b.next?.due ?? '~') || compareText(a.dossier.id, b.dossier.id),
    );
}
