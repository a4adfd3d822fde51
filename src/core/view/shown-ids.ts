import type { Ledger } from '../../record/ledger.ts';
import type { Tier } from '../schema/field.ts';
import { mayRead, recordTier } from './record-tier.ts';

/** The ids a reader may meet: records that others name. What is not here is withheld, and so is its id. */
export interface ShownIds {
  readonly task: ReadonlySet<string>;
  readonly meeting: ReadonlySet<string>;
  readonly incoming: ReadonlySet<string>;
  readonly clue: ReadonlySet<string>;
}

/** Ids of the records that a reader may see as a whole. */
export function shownIds(ledger: Ledger, reader: Tier): ShownIds {
  const of = (kind: keyof ShownIds): ReadonlySet<string> =>
    new Set(
      ledger[kind]
        .filter(({ value }) => mayRead(recordTier(kind, value), reader))
        .map(({ value }) => value.id),
    );
  return { task: of('task'), meeting: of('meeting'), incoming: of('incoming'), clue: of('clue') };
}
