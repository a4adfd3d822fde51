import { said, valueWords } from '#wording/problems/phrases.ts';
import { decidedOn } from '#engine/score/pauses.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import { reportDay } from '#calendar/weeks.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A week is paused by a decision that is no later than its report day, entered in time to prove it and before the period was closed (rules.md 读法 aq). */
export const pauseLate = check({
  code: 'pause-late',
  severity: 'error',
  words: {
    title: '停报决定得晚、登记得晚',
    message: (p) => {
      if (said(p, 'why') === 'closed')
        return `发现${valueWords(p)}停报的登记时间晚于关账（${said(p, 'closed')}），停报不起作用`;
      const late = `报告日${said(p, 'day')}`;
      return said(p, 'why') === 'entered'
        ? `发现停报的决定登记晚了，又没有纸质凭据，从登记那天${said(p, 'counted')}算起，晚于${late}，停报不起作用`
        : `发现停报的决定日期${valueWords(p)}晚于${late}，停报不起作用`;
    },
    expected: () => '不晚于这一周的报告日决定，决定后2个工作日内登记，或者写明纸质凭据；关账以前登记',
    fix: () => '请核对决定日期；当时有签批单、会议记录的写入 paper；报告日以后才决定的不能停报，请删去本文件',
    example: {
      wrong: 'week: 2026-W14  # 报告日4月3日\napproval: { by: zhuren, on: 2026-04-07, mode: 签批 }',
      right: 'week: 2026-W14\napproval: { by: zhuren, on: 2026-04-02, mode: 签批 }',
    },
  },
  *find({ context, ledger, asOf }): Generator<Finding> {
    for (const entry of ledger.pause) {
      const { week, approval } = entry.value;
      const day = reportDay(context.calendars(asOf, mondayOfIsoWeek(week)), week);
      if (day === undefined) continue;
      const counted = decidedOn(context, entry);
      const period = context.periodOn(day);
      const closed = period && context.closeOf(period);
      if (approval.on > day) yield found(entry, ['approval', 'on'], { why: 'decided', day });
      else if (counted > day) yield found(entry, ['submitted'], { why: 'entered', day, counted });
      else if (closed !== undefined && context.receiptOf(entry).registered > closed)
        yield found(entry, ['week'], { why: 'closed', closed });
    }
  },
});
