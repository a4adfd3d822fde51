import { narrower, type Tier } from '#record/schema/field.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';

const OPEN: ReadonlySet<unknown> = new Set([undefined, '公开']);

/** Who may read a record at the widest: its kind says, and the record itself may only narrow it. */
export function recordTier(kind: KindName, value: object): Tier {
  const own: unknown = Object.getOwnPropertyDescriptor(value, 'disclosure')?.value;
  return narrower(KINDS[kind].tier, OPEN.has(own) ? 'public' : 'system');
}
