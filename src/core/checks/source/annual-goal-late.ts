import { isRecent } from '../../calendar/recent.ts';
import { check, type Finding, found } from '../check.ts';
import { sourceRole } from './source-role.ts';

/** The year's goals are issued in its first quarter (mechanisms.md row 25). */
export const annualGoalLate = check({
  code: 'annual-goal-late',
  severity: 'reminder',
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
