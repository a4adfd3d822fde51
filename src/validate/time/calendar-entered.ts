import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import type { Entry } from '#record/schema/entry.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Nothing is entered before it is known: an amendment or a closure counts from its entry (rules.md §2). */
export const calendarEntered = check({
  code: 'calendar-entered',
  severity: 'error',
  words: {
    title: '录入早于公开',
    message: (p) => `发现录入时间${valueWords(p)}早于公开之日${said(p, 'known')}`,
    expected: (p) => `${said(p, 'known')}或以后的时间；公开当天录入的可以不写`,
    fix: () => '请核对两个日期，常见的是年份写错；entered 写实际录入的时间',
    example: {
      wrong: 'known: 2026-07-02\nentered: 2026-06-30 10:00',
      right: 'known: 2026-07-02\nentered: 2026-07-03 10:00',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.calendar) {
      yield* early(entry, 'notices', entry.value.notices);
      yield* early(entry, 'closures', entry.value.closures);
    }
  },
});

function* early(
  entry: Entry<unknown>,
  list: string,
  items: readonly { readonly known: string; readonly entered?: string | undefined }[],
): Generator<Finding> {
  for (const [n, { known, entered }] of items.entries())
    if (entered !== undefined && dayOf(entered) < known) yield found(entry, [list, n, 'entered'], { known });
}
