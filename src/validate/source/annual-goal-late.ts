import { said } from '#wording/problems/phrases.ts';
import { isRecent } from '#days/recent.ts';
import { check, type Finding, found } from '../check/check.ts';
import { sourceRole } from './source-role.ts';

/** The year's goals are issued in its first quarter (mechanisms.md row 25). */
export const annualGoalLate = check({
  code: 'annual-goal-late',
  severity: 'reminder',
  words: {
    title: '年度目标任务下达晚了',
    message: (p) => `发现年度目标任务的通知单于${said(p, 'value')}印发`,
    expected: (p) => `不晚于${said(p, 'limit')}`,
    fix: () => '请今后在第一季度下达；日期写错的请改正。这一条30天内提示',
    example: {
      wrong: 'notice: { no: 督办〔2026〕12号, printed: 2026-05-06 }',
      right: 'notice: { no: 督办〔2026〕12号, printed: 2026-03-20 }',
    },
  },
  *find(index): Generator<Finding> {
    const { ledger, meetings, asOf } = index;
    for (const entry of ledger.task) {
      const { source, notice, submitted } = entry.value;
      if (sourceRole(index, entry.value) !== 'annual' || !isRecent(asOf, submitted)) continue;
      const held = source.meeting === undefined ? undefined : meetings.get(source.meeting)?.value.date;
      const limit = `${(held ?? notice.printed).slice(0, 4)}-03-31`;
      if (notice.printed > limit) yield found(entry, ['notice', 'printed'], { limit });
    }
  },
});
