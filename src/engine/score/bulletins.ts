import { compareText } from '#record/schema/problem.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import { readingsOf } from './readings.ts';

/** The bulletins (月度通报) of a ledger as they were entered, without those that 主要领导 sent back; of two entered in the same minute the path decides. */
export function bulletinsOf(ledger: Pick<Ledger, 'issued' | 'reading'>): readonly EntryOf<'issued'>[] {
  const readings = readingsOf(ledger);
  return ledger.issued
    .filter(({ value }) => value.kind === '月度通报' && readings.get(value.id)?.value.result !== '退回')
    .toSorted((a, b) => compareText(a.value.submitted, b.value.submitted) || compareText(a.path, b.path));
}
