import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { receivedRecords } from '../check/records-received.ts';

/** 代录: what was received before it was entered (rules.md §2). */
export const receivedAfterEntry = check({
  code: 'received-after-entry',
  severity: 'error',
  words: {
    title: '代录的收到时间晚于录入时间',
    message: (p) => `发现收到时间${valueWords(p)}晚于录入时间${said(p, 'submitted')}`,
    expected: () => '先收到，后录入',
    fix: () => '请核对两个时间：receivedAt 是实际收到的时间，submitted 是录入的时间',
    example: {
      wrong: 'onBehalf: { receivedAt: 2026-03-05 09:00, … }  # submitted: 2026-03-04 10:20',
      right: 'onBehalf: { receivedAt: 2026-03-04 09:00, … }',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const { entry } of receivedRecords(ledger)) {
      const { submitted, onBehalf } = entry.value;
      if (onBehalf !== undefined && onBehalf.receivedAt > submitted)
        yield found(entry, ['onBehalf', 'receivedAt'], { submitted });
    }
  },
});
