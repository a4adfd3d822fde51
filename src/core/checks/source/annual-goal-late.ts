import { isRecent } from '../../calendar/recent.ts';
import { found, type Check, type Finding } from '../check.ts';

/** The year's goals are issued in its first quarter (mechanism row 25). */
export const annualGoalLate: Check = {
  code: 'annual-goal-late',
  severity: 'reminder',
  *find({ ledger, meetings, asOf }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { source, notice, submitted } = entry.value;
      if (source.kind !== '年度工作会议' || !isRecent(asOf, submitted)) continue;
      const held = source.meeting === undefined ? undefined : meetings.get(source.meeting)?.value.date;
      const limit = `${(held ?? notice.printed).slice(0, 4)}-03-31`;
      if (notice.printed > limit) yield found(entry, ['notice', 'printed'], { limit });
    }
  },
};
