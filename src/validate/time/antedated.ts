import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import { dayOf } from '#days/moment.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { signedDays } from './signed-days.ts';

/** No 倒签: a day signed more than 2 working days before its record came in needs a paper, else the record's own day counts (rules.md §2). */
export const antedated = check({
  code: 'antedated',
  severity: 'reminder',
  words: {
    title: '登记晚于签署，没有纸质凭据',
    message: (p) =>
      `发现${fieldWords(p)}${valueWords(p)}，${said(p, 'appeared')}才登记，相差${said(p, 'days')}个工作日，没有纸质凭据`,
    expected: (p) => `${said(p, 'limit')}个工作日内登记，或写明纸质凭据`,
    fix: (p) => `请补上凭据的编号或存放处；没有凭据的，以${said(p, 'appeared')}为准`,
    example: {
      wrong: 'approval: { by: fuzhuren-1, on: 2026-04-22, mode: 签批 }  # submitted: 2026-05-06 15:00',
      right: 'approval: { by: fuzhuren-1, on: 2026-04-22, mode: 签批, paper: 签批单2026-014 }',
    },
  },
  *find({ ledger, context, calendar }): Generator<Finding> {
    const early = signedDays(
      ledger,
      ({ entry, on, paper }) => paper === undefined && dayOf(context.receiptOf(entry).registered) > on,
    );
    for (const { kind, entry, field, on } of early) {
      const appeared = dayOf(context.receiptOf(entry).registered);
      const days = countWorkdays(calendar, on, appeared);
      const limit = context.rulesOn(on)?.clocks.antedate ?? 2;
      if (days > limit)
        yield found(entry, field, {
          appeared,
          days: String(days),
          limit: String(limit),
          about: aboutField(kind, field),
        });
    }
  },
});
