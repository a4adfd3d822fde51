import { said } from '#wording/problems/phrases.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import { check, clip, type Finding, found } from '../check/check.ts';
import { coveredDecisions, LISTING_DAYS } from '#engine/watch/covered-decisions.ts';

/** What a meeting decided becomes a matter, or says why not (mechanisms.md row 24); told once the time for listing has passed. */
export const meetingDecisionUncovered = check({
  code: 'meeting-decision-uncovered',
  severity: 'reminder',
  words: {
    title: '议定事项没有列入督查任务',
    message: (p) =>
      `发现议定事项第${said(p, 'value')}项没有督查任务，也没有写不列入的理由：${said(p, 'text')}`,
    expected: () => '会后2个工作日内列入督查任务，或写明不列入的理由',
    fix: () => '请登记督查任务，在其 source 里写明会议和事项；不列入的，补上 notListed',
    example: {
      wrong: '- { no: 1, text: 大兴调查研究。 }',
      right: '- { no: 1, text: 大兴调查研究。, notListed: 原则性要求 }',
    },
  },
  *find(index): Generator<Finding> {
    const { ledger, calendar, today, isUnread } = index;
    // A task that could not be read may be the one that covers it.
    if (isUnread('task')) return;
    const covered = coveredDecisions(index.ledger);
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
