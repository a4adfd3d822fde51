import { said } from '#wording/problems/phrases.ts';
import { addDays } from '#days/day.ts';
import { restRunBetween } from '#calendar/weeks.ts';
import { planDuties } from '#engine/dossier/plan-duties.ts';
import { liveLook } from '#engine/time/look.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Days within which every plan clock ends, holidays included. */
const WINDOW = 31;

/** So many rest days in a row are easily overlooked. */
const LONG = 3;

/** While a plan is still awaited: three rest days or more in a row before its deadline. */
export const noticeRestRun = check({
  code: 'notice-rest-run',
  severity: 'reminder',
  words: {
    title: '计划截止之前有连休',
    message: (p) =>
      `发现通知单印发后从${said(p, 'from')}到${said(p, 'to')}连休${said(p, 'days')}天，计划截止日是${said(p, 'due')}`,
    expected: () => '承办单位知道确切的截止日',
    fix: (p) => `请提醒承办单位：计划最迟${said(p, 'due')}报送`,
    example: {
      wrong: 'notice: { no: 督办〔2026〕12号, printed: 2026-04-30 }  # 次日起连休5天',
      right: 'notice: { no: 督办〔2026〕12号, printed: 2026-04-20 }',
    },
  },
  *find({ context, calendar, asOf, today }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      // A plan's clock is a matter of days: what is older needs no computing.
      if (addDays(dossier.delivery.start, WINDOW) < today) continue;
      const [first] = planDuties(context, dossier, liveLook(asOf));
      if (first === undefined || first.met !== undefined || first.deadline.due < today) continue;
      const { start, due } = first.deadline;
      const run = restRunBetween(calendar, start, due);
      if (run !== undefined && run.length >= LONG)
        yield found(dossier.task, ['notice', 'printed'], {
          from: run.from,
          to: run.to,
          days: String(run.length),
          due,
        });
    }
  },
});
