import { KINDS } from '../../record/kinds.ts';
import { type KindName } from '../../record/ledger.ts';
import type { Tier } from '../schema/field.ts';

const ORDER: readonly Tier[] = ['public', 'system', 'section'];
const BY_DISCLOSURE: ReadonlyMap<unknown, Tier> = new Map<unknown, Tier>([
  [undefined, 'public'],
  ['公开', 'public'],
  ['系统内', 'system'],
  ['秘书科内', 'section'],
]);

/** Whether what is of a tier may be read by those of another: 公开 by everyone, 秘书科内 by the section alone. A field of which nobody said its tier is read by nobody. */
export function mayRead(tier: Tier | undefined, reader: Tier): boolean {
  return tier !== undefined && ORDER.indexOf(tier) <= ORDER.indexOf(reader);
}

/** Who may read a record at the widest: its kind says, and the record itself may only narrow it. */
export function recordTier(kind: KindName, value: unknown): Tier {
  const own = BY_DISCLOSURE.get(member(value, 'disclosure')) ?? 'section';
  return narrower(kindTier(kind), own);
}

function kindTier(kind: KindName): Tier {
  return KINDS.filter(({ name }) => name === kind).reduce<Tier>(
    (tier, { tier: next }) => narrower(tier, next),
    'public',
  );
}

function narrower(a: Tier, b: Tier): Tier {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
