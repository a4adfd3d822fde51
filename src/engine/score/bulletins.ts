import { compareText } from '#record/schema/problem.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';

/** The bulletins (月度通报) of a ledger as they were entered; of two entered in the same minute the path decides. */
export function bulletinsOf({ issued }: Pick<Ledger, 'issued'>): readonly EntryOf<'issued'>[] {
  return issued
    .filter(({ value }) => value.kind === '月度通报')
    .toSorted((a, b) => compareText(a.value.submitted, b.value.submitted) || compareText(a.path, b.path));
}
