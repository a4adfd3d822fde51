import type { EntryOf, Ledger } from '../ledger.ts';
import { compareText } from '../problem.ts';

/** The bulletins (月度通报) of a ledger as they were entered; of two entered in the same minute the path decides. */
export function bulletinsOf({ issued }: Ledger): readonly EntryOf<'issued'>[] {
  return issued
    .filter(({ value }) => value.kind === '月度通报')
    .sort((a, b) => compareText(a.value.submitted, b.value.submitted) || compareText(a.path, b.path));
}
