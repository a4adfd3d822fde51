import type { Context } from '#engine/dossier/context.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { allDuties, taskDuties } from '#engine/duties/roll.ts';
import { isOpen, type Duty, type DutyKind } from '#engine/duties/duty.ts';
import type { KindName } from '#record/ledger.ts';

/** What a filing meets, from the leader's word to the section's. */
export const FILING_DUTIES: readonly DutyKind[] = ['approval', 'consent', 'filing'];

/** What is owed of a matter by a record of a kind. */
const TASK_DUTIES: Partial<Record<KindName, readonly DutyKind[]>> = {
  ack: ['ack'],
  plan: ['plan'],
  claim: ['node', 'rectification'],
  filing: FILING_DUTIES,
};

/** The matters for which such a record is owed; all that are running where it is never owed. */
export function tasksFor(context: Context, kind: KindName, unit: string | undefined): readonly Dossier[] {
  const duties = TASK_DUTIES[kind];
  return [...context.dossiers.values()].filter((dossier) =>
    duties === undefined
      ? taskDuties(context, dossier).some(isOpen)
      : taskDuties(context, dossier).some(
          (duty) =>
            duties.includes(duty.kind) &&
            isOpen(duty) &&
            (unit === undefined || kind === 'filing' || duty.who.id === unit),
        ),
  );
}

/** The duties of some kinds that are open, whoever owes them. */
export function waiting(context: Context, ...kinds: readonly DutyKind[]): readonly Duty[] {
  return allDuties(context).filter((duty) => kinds.includes(duty.kind) && isOpen(duty));
}
