import { noticeKey } from '#record/dossier/notice-number.ts';
import { said, valueWords } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';

/** One notice, one number (mechanisms.md row 28); only the dossiers of one matter that went to several units share it. */
export const noticeNumberTwice = check({
  code: 'notice-number-twice',
  severity: 'error',
  words: {
    title: '通知单编号重复',
    message: (p) => `发现通知单编号${valueWords(p)}已用于任务 ${said(p, 'first')}`,
    expected: () => '一张通知单一个编号；一事分办多个单位的，各任务写同一个 parent，可以共用',
    fix: (p) => `请改用新的编号；如果与 ${said(p, 'first')} 是同一张通知单，就给它们写上同一个 parent`,
    example: { wrong: 'no: 督办〔2026〕12号  # 已用', right: 'no: 督办〔2026〕13号' },
  },
  *find({ ledger }): Generator<Finding> {
    const first = new Map<string, EntryOf<'task'>>();
    for (const entry of ledger.task) {
      const key = noticeKey(entry.value.notice.no);
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
