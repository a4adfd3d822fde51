import type { Ledger } from '../../record/ledger.ts';
import { recordTier } from './record-tier.ts';

/** The ids that everyone may meet: records that others name. What is not here is withheld, and so is its id. */
export interface ShownIds {
  readonly task: ReadonlySet<string>;
  readonly meeting: ReadonlySet<string>;
  readonly incoming: ReadonlySet<string>;
  readonly clue: ReadonlySet<string>;
}

/** Ids of the records that everyone may see as a whole. */
export function shownIds(ledger: Ledger): ShownIds {
  const of = (kind: keyof ShownIds): ReadonlySet<string> =>
    new Set(
      ledger[kind].filter(({ value }) => recordTier(kind, value) === 'public').map(({ value }) => value.id),
    );
  return { task: of('task'), meeting: of('meeting'), incoming: of('incoming'), clue: of('clue') };
}
