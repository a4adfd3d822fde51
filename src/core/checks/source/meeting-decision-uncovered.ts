import { countWorkdays } from '../../calendar/working-days.ts';
import { check, clip, type Finding, found } from '../check.ts';
import { coveredDecisions, LISTING_DAYS } from './covered-decisions.ts';

/** What a meeting decided becomes a matter, or says why not (mechanisms.md row 24); told once the time for listing has passed. */
export const meetingDecisionUncovered = check({
  code: 'meeting-decision-uncovered',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    const { ledger, calendar, today, isUnread } = index;
    // A task that could not be read may be the one that covers it.
    if (isUnread('task')) return;
    const covered = coveredDecisions(index);
    for (const entry of ledger.meeting) {
      const { id, date, decisions } = entry.value;
      if (countWorkdays(calendar, date, today) <= LISTING_DAYS) continue;
      for (const [n, { no, text, notListed }] of decisions.entries()) {
        if (notListed === undefined && !covered.has(`${id}#${String(no)}`))
          yield found(entry, ['decisions', n, 'no'], { text: clip(text) });
      }
    }
  },
});
