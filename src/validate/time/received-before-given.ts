import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Nothing is received before it was given: a notice before it was printed, a commendation before its own day (rules.md §2, §6 E). */
export const receivedBeforeGiven = check({
  code: 'received-before-given',
  severity: 'error',
  words: {
    title: '收到早于发出',
    message: (p) =>
      said(p, 'what') === 'honour'
        ? `发现收到时间${valueWords(p)}早于文件日期${said(p, 'given')}`
        : `发现签收日期${valueWords(p)}早于通知单印发日期${said(p, 'given')}`,
    expected: (p) => `${said(p, 'given')}或以后`,
    fix: () => '请对照原件核对两个日期',
    example: {
      wrong: 'printed: 2026-01-20\nhandedOver: { on: 2026-01-19, … }',
      right: 'printed: 2026-01-20\nhandedOver: { on: 2026-01-20, … }',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { printed, handedOver } = entry.value.notice;
      if (handedOver !== undefined && handedOver.on < printed)
        yield found(entry, ['notice', 'handedOver', 'on'], { what: 'notice', given: printed });
    }
    for (const entry of ledger.honours)
      for (const [n, { on, received }] of entry.value.honours.entries())
        if (dayOf(received) < on)
          yield found(entry, ['honours', n, 'received'], { what: 'honour', given: on });
  },
});
