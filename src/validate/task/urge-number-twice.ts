import { noticeKey } from '#record/dossier/notice-number.ts';
import { said, valueWords } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';

/** One 催办单, one number (mechanisms.md row 46): it may name several matters, of one day and of one lead unit. */
export const urgeNumberTwice = check({
  code: 'urge-number-twice',
  severity: 'error',
  words: {
    title: '催办单编号重复',
    message: (p) => `发现催办单编号${valueWords(p)}已经用过，先前的在 ${said(p, 'first')}`,
    expected: () => '一张催办单一个编号；同一天发给同一个单位的几件事可以写在一张上，共用编号',
    fix: () => '请改用没有用过的编号；是同一张催办单的，核对日期和单位',
    example: {
      wrong: 'on: 2026-05-20\nno: 催办〔2026〕3号  # 5月13日已用',
      right: 'on: 2026-05-20\nno: 催办〔2026〕4号',
    },
  },
  *find({ ledger, context }): Generator<Finding> {
    const first = new Map<string, EntryOf<'event'>>();
    const sheet = ({ value: { on, task } }: EntryOf<'event'>) =>
      `${on} ${context.dossiers.get(task)?.task.value.lead ?? task}`;
    for (const entry of ledger.event) {
      const { kind, no } = entry.value;
      if (kind !== '催办' || no === undefined) continue;
      const key = noticeKey(no);
      const known = first.get(key);
      if (known === undefined) first.set(key, entry);
      else if (sheet(known) !== sheet(entry)) yield found(entry, ['no'], { first: known.file });
    }
  },
});
