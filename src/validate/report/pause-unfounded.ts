import { said, valueWords } from '#wording/problems/phrases.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import { reportDay } from '#calendar/weeks.ts';
import { check, type Finding, found } from '../check/check.ts';
import { authorityOf } from '../check/delegated.ts';
import { isChief } from '../check/office-roles.ts';

/** A week is paused by 主要领导 alone, and only one that would be reported (rules.md 读法 aq). */
export const pauseUnfounded = check({
  code: 'pause-unfounded',
  severity: 'error',
  words: {
    title: '停报没有根据',
    message: (p) =>
      said(p, 'why') === 'not-chief'
        ? `发现决定停报的岗位${valueWords(p)}不是主要领导`
        : `发现${valueWords(p)}这一周本来就不报周报`,
    expected: (p) =>
      said(p, 'why') === 'not-chief' ? '主要领导的决定；代签的须有委托' : '有报告日、规则要求报周报的一周',
    fix: (p) =>
      said(p, 'why') === 'not-chief'
        ? '请核对 approval.by；主要领导没有决定的不能停报'
        : '请核对周次；本来不报的周不用登记停报，请删去本文件',
    example: {
      wrong: 'week: 2026-W14\napproval: { by: fuzhuren-1, on: 2026-04-02, mode: 签批 }',
      right: 'week: 2026-W14\napproval: { by: zhuren, on: 2026-04-02, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    const { context, ledger, asOf } = index;
    for (const entry of ledger.pause) {
      const { week, approval } = entry.value;
      if (!isChief(index, authorityOf(approval)))
        yield found(entry, ['approval', 'by'], { why: 'not-chief' });
      const day = reportDay(context.calendars(asOf, mondayOfIsoWeek(week)), week);
      if (day === undefined || context.rulesOn(day)?.weekly === undefined)
        yield found(entry, ['week'], { why: 'week' });
    }
  },
});
