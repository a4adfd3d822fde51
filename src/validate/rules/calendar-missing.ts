import { said } from '#wording/problems/phrases.ts';
import { yearOf } from '#days/day.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Ledger } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Days of a year without its arrangement are counted as plain weeks and marked 暂定 (rules.md §2). Told once a year, at the first day that lies there, else of the running year at the office. */
export const calendarMissing = check({
  code: 'calendar-missing',
  severity: 'reminder',
  words: {
    title: '没有这一年的放假安排',
    message: (p) =>
      said(p, 'count') === '0'
        ? `发现台账里没有${said(p, 'year')}年的放假安排`
        : `发现有${said(p, 'count')}个日期在${said(p, 'year')}年，台账里没有这一年的放假安排`,
    expected: (p) => `calendar/${said(p, 'year')}.yaml，国务院办公厅通知公开之后登记`,
    fix: () => '请从模板复制 calendar/，模板里没有的年份在通知公开之后补上；在此之前，这些时限标明“暂定”',
    example: {
      wrong: '# 没有 calendar/2027.yaml',
      right: 'year: 2027\nnotices: [{ id: state-council-2027, … }]',
    },
  },
  *find({ ledger, today, isUnread }): Generator<Finding> {
    if (isUnread('calendar')) return;
    const known = new Set(
      ledger.calendar.filter(({ value }) => value.notices.length > 0).map(({ value }) => value.year),
    );
    const first = new Map<number, { entry: Entry<unknown>; field: readonly PropertyKey[]; count: number }>();
    for (const { entry, field, day } of deadlines(ledger)) {
      const year = yearOf(day);
      if (known.has(year)) continue;
      const seen = first.get(year);
      if (seen === undefined) first.set(year, { entry, field, count: 1 });
      else seen.count++;
    }
    const [office] = ledger.office;
    const running = yearOf(today);
    if (office !== undefined && !known.has(running) && !first.has(running))
      first.set(running, { entry: office, field: ['timeZone'], count: 0 });
    for (const [year, { entry, field, count }] of first)
      yield found(entry, field, { year: String(year), count: String(count) });
  },
});

/** Every day to which working days are counted. */
function* deadlines(
  ledger: Ledger,
): Generator<{ entry: Entry<unknown>; field: readonly PropertyKey[]; day: string }> {
  for (const entry of ledger.task) {
    yield { entry, field: ['notice', 'printed'], day: entry.value.notice.printed };
    yield { entry, field: ['due'], day: entry.value.due };
  }
  for (const entry of ledger.plan)
    for (const [n, { due }] of entry.value.nodes.entries())
      yield { entry, field: ['nodes', n, 'due'], day: due };
  for (const entry of ledger.verification)
    for (const [n, { rectification }] of entry.value.results.entries())
      if (rectification !== undefined)
        yield { entry, field: ['results', n, 'rectification', 'due'], day: rectification.due };
  for (const entry of ledger.inspection)
    for (const [n, { due }] of (entry.value.demands ?? []).entries())
      yield { entry, field: ['demands', n, 'due'], day: due };
}
