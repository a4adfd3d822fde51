import type { Duty } from '#engine/duties/duty.ts';

/** Working days before which a look back is nobody's work of this week. */
const NEAR = 10;

/** Whether a check is to be made now: of every claim that waits, and of a finished matter when its day is near. */
export function isToCheck({ kind, standing, left }: Duty): boolean {
  return kind === 'verification' || (kind === 'look-back' && (standing === 'overdue' || left <= NEAR));
}
