import type { EntryOf, Ledger } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';

/** What 主要领导 said last of each paper, by the paper's id; nothing of those that nobody has read yet. */
export function readingsOf({ reading }: Pick<Ledger, 'reading'>): ReadonlyMap<string, EntryOf<'reading'>> {
  const inOrder = reading.toSorted(
    (a, b) => compareText(a.value.submitted, b.value.submitted) || compareText(a.path, b.path),
  );
  return new Map(inOrder.map((entry) => [entry.value.issued, entry]));
}
