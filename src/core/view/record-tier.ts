import { KINDS } from '../../record/kinds.ts';
import { type KindName } from '../../record/ledger.ts';
import { narrower, type Tier } from '../schema/field.ts';

const OPEN: ReadonlySet<unknown> = new Set([undefined, '公开']);

/** Who may read a record at the widest: its kind says, and the record itself may only narrow it. */
export function recordTier(kind: KindName, value: unknown): Tier {
  return narrower(kindTier(kind), OPEN.has(member(value, 'disclosure')) ? 'public' : 'system');
}

function kindTier(kind: KindName): Tier {
  return KINDS.filter(({ name }) => name === kind).reduce<Tier>(
    (tier, { tier: next }) => narrower(tier, next),
    'public',
  );
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
