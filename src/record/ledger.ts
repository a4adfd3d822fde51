import type { z } from 'zod';
import type { Entry } from './schema/entry.ts';
import type { Tier } from './schema/field.ts';
import type { Identity } from './schema/kind.ts';
import { KINDS } from './kinds.ts';

export type KindName = keyof typeof KINDS;

/** The record type of a kind. */
export type RecordOf<K extends KindName> = z.output<(typeof KINDS)[K]['schema']>;

/** The whole record, by kind; each list in order of path. A ledger of office and units only is a ledger. */
export type Ledger = { readonly [K in KindName]: readonly Entry<RecordOf<K>>[] };

/** A ledger's entry of one kind. */
export type EntryOf<K extends KindName> = Entry<RecordOf<K>>;

/** Every kind's name, in the order of the manual. */
export const KIND_NAMES: readonly KindName[] = namesOf(KINDS).toSorted(
  (a, b) => KINDS[a].order - KINDS[b].order,
);

/** A place where records of a kind stand. */
export interface RecordPlace {
  readonly name: KindName;
  readonly pattern: string;
  readonly schema: z.ZodType;
  readonly identity: Identity;
  /** Written by a command, not by hand: it may be larger. */
  readonly written: boolean;
  /** Who may read its records at the widest. */
  readonly tier: Tier;
}

/** The places of all kinds; of two that fit a path the first is meant, which has more plain text. */
export const PLACES: readonly RecordPlace[] = KIND_NAMES.flatMap((name) =>
  Object.entries(KINDS[name].paths).map(([pattern, identity]) => ({
    name,
    pattern,
    schema: KINDS[name].schema,
    identity,
    written: isWritten(name),
    tier: KINDS[name].tier,
  })),
).toSorted((a, b) => plainOf(b.pattern) - plainOf(a.pattern));

/** A ledger made kind by kind. */
export function ledgerOf(entriesOf: <K extends KindName>(kind: K) => readonly EntryOf<K>[]): Ledger {
  // Each list is what was made for its own kind: fromEntries widens that.
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, entriesOf(kind)])) as Ledger;
}

/** Whether the counter or a command writes the records of a kind, and no hand. */
export function isWritten(name: KindName): boolean {
  const { writer } = KINDS[name];
  return writer === 'counter' || writer === 'command';
}

function plainOf(pattern: string): number {
  return pattern.replaceAll(/\{[a-z]+\}/gu, '').length;
}

function namesOf<T extends object>(kinds: T): readonly (keyof T)[] {
  return Object.keys(kinds) as (keyof T)[];
}
