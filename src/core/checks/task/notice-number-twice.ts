import type { EntryOf } from '../../../record/ledger.ts';
import { check, type Finding, found } from '../check.ts';

/** One notice, one number (mechanisms.md row 28); only the dossiers of one matter that went to several units share it. */
export const noticeNumberTwice = check({
  code: 'notice-number-twice',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    const first = new Map<string, EntryOf<'task'>>();
    for (const entry of ledger.task) {
      const key = sameNumber(entry.value.notice.no);
      const known = first.get(key);
      if (known === undefined) first.set(key, entry);
      else if (family(known) !== family(entry))
        yield found(entry, ['notice', 'no'], { first: known.value.id, file: known.file });
    }
  },
});

function family({ value }: EntryOf<'task'>): string {
  return value.parent ?? value.id;
}

/** Spaces and the shape of brackets do not make another number. */
function sameNumber(no: string): string {
  return no
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[(［[【〔]/gu, '〔')
    .replaceAll(/[)］\]】〕]/gu, '〕');
}
