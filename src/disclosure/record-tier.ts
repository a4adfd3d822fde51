import { KINDS } from '../record/kinds.ts';
import type { KindName } from '../record/ledger.ts';
import { narrower, type Tier } from '../core/schema/field.ts';

const BY_DISCLOSURE: ReadonlyMap<unknown, Tier> = new Map<unknown, Tier>([
  [undefined, 'public'],
  ['公开', 'public'],
  ['系统内', 'system'],
  ['秘书科内', 'section'],
]);

/** Who may read a record at the widest: its kind says, and the record itself may only narrow it. */
export function recordTier(kind: KindName, value: object): Tier {
  const own: unknown = Object.getOwnPropertyDescriptor(value, 'disclosure')?.value;
  return narrower(KINDS[kind].tier, BY_DISCLOSURE.get(own) ?? 'section');
}
