import { mondayOfIsoWeek } from '#days/iso-week.ts';
import type { EntryOf } from '#record/ledger.ts';
import { reportDay } from '#calendar/weeks.ts';
import type { Context } from '../dossier/context.ts';
import { provenDay } from '../time/reckoning.ts';

/**
 * The record by which a week is not reported (周报停报, rules.md 读法 aq), of what was entered by a moment; undefined where
 * the week is owed. A decision after the report day stops nothing, and neither does one that was entered too late to prove it.
 */
export function pauseOf(context: Context, week: string, entered: string): EntryOf<'pause'> | undefined {
  if (context.ledger.pause.length === 0) return undefined;
  const day = reportDay(context.calendars(entered, mondayOfIsoWeek(week)), week);
  return context.ledger.pause.find((entry) => {
    const { registered } = context.receiptOf(entry);
    return (
      entry.value.week === week &&
      registered <= entered &&
      day !== undefined &&
      decidedOn(context, entry) <= day
    );
  });
}

/** The day from which a decision to pause counts: a day that was entered late without a paper is that of the entry (rules.md §2). */
export function decidedOn(context: Context, entry: EntryOf<'pause'>): string {
  const { on, paper } = entry.value.approval;
  return provenDay(context, on, context.receiptOf(entry).registered, paper);
}
