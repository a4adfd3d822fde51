import { dayOf } from '#days/moment.ts';
import type { Act } from '#record/freeze/edition-lines.ts';
import type { Receipt } from '../time/received.ts';

/** The day of an act, with what does not prove it (rules.md §2). */
export function actOf(receipt: Receipt): Act {
  return { on: dayOf(receipt.received), ...proofOf(receipt) };
}

/** What stands beside a time that nothing proves. */
export function proofOf({
  proof,
  registered,
}: Pick<Receipt, 'proof' | 'registered'>): Omit<Act, 'on' | 'end'> {
  if (proof === 'self-declared') return { selfDeclared: true };
  return proof === 'on-behalf' ? { entered: dayOf(registered) } : {};
}
