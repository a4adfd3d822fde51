import { said, valueWords } from '#wording/problems/phrases.ts';
import { weekLine } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import type { EntryOf } from '#record/ledger.ts';
import { addDays, mondayOf } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { at } from '#days/moment.ts';
import { mondayMeeting, reportDay } from '#calendar/weeks.ts';
import { check, type Finding, found } from '../check/check.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** Weeks back in which a meeting may still be to come: before a long holiday lies a week's report. */
const WEEKS = 3;

/** A weekly report names or covers every open matter of its unit; what is left out can be added until the Monday meeting (rules.md §6 C2). */
export const reportLeftOut = check({
  code: 'report-left-out',
  severity: 'reminder',
  words: {
    title: '周报没有报齐',
    message: (p) => `发现${valueWords(p)}的周报漏了${said(p, 'count')}件：${said(p, 'matters')}`,
    expected: (p) =>
      said(p, 'own') === ''
        ? '没有办完的任务每件一行，或者用 others: 无变化 一并说明'
        : '没有办完的任务每件一行，或者用 others: 无变化 一并说明；逾期的、下个报告日以前到期的须单独一行',
    fix: (p) =>
      said(p, 'late') === ''
        ? `请在${said(p, 'due')}以前补报一份（${said(p, 'unit')}-2.yaml），写上漏报的任务`
        : `请在${said(p, 'due')}碰头会以前补报一份（${said(p, 'unit')}-2.yaml），写上漏报的任务`,
    example: {
      wrong: 'others: 无变化  # 有一件已经逾期',
      right: 'matters: [{ task: t2026-012, text: 已催办 }]\nothers: 无变化',
    },
  },
  *find(index): Generator<Finding> {
    if (index.isUnread('report')) return;
    for (let back = 0; back < WEEKS; back++) yield* leftOut(index, addDays(mondayOf(index.today), -7 * back));
  },
});

function* leftOut({ context, ledger, calendar, asOf }: CheckIndex, monday: string): Generator<Finding> {
  const week = isoWeekOf(monday);
  const day = reportDay(context.calendars(asOf, monday), week);
  const weekly = day === undefined ? undefined : context.rulesOn(day)?.weekly;
  if (day === undefined || weekly === undefined) return;
  if (asOf >= at(mondayMeeting(calendar, day), weekly.meeting)) return;
  const last = new Map<string, EntryOf<'report'>>();
  for (const entry of ledger.report) if (entry.value.week === week) last.set(entry.value.unit, entry);
  for (const [unit, entry] of last) {
    const line = weekLine(context, unit, { week, reportDay: day }, liveLook(asOf));
    if (line === undefined || line.unreported.length === 0) continue;
    yield found(entry, ['week'], {
      unit,
      count: String(line.unreported.length),
      matters: line.unreported.map(({ dossier }) => `${dossier.id}“${dossier.task.value.title}”`).join('、'),
      titles: line.unreported.map(({ dossier }) => `“${dossier.task.value.title}”`).join('、'),
      own: line.unreported.some(({ ownLine }) => ownLine) ? 'yes' : '',
      due: asOf <= line.due ? line.due : line.meeting,
      late: asOf <= line.due ? '' : 'yes',
    });
  }
}
