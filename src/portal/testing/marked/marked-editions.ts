import type { Ledger } from '#record/ledger.ts';
import { corrected, withFinishedFrozen } from '../frozen-world.ts';
import { MARKED_AS_OF, markedLedger, markedRecords } from './marked-ledger.ts';

/** The marked ledger, or one made of it, with its one period frozen, and corrected in a matter of every tier. */
export function markedEditions(ledger: Ledger = markedLedger(markedRecords())): Ledger {
  const first = withFinishedFrozen(ledger, MARKED_AS_OF);
  const changed: Ledger = {
    ...first,
    verification: first.verification.map((entry) => ({
      ...entry,
      value: {
        ...entry.value,
        results: entry.value.results.map((result) => ({ ...result, result: '通过' as const })),
      },
    })),
  };
  return corrected(changed, '2026-02', MARKED_AS_OF);
}
