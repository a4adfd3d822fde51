import { check, type Finding, found } from '../check.ts';
import { coveredDecisions } from './covered-decisions.ts';

/** A decision is either carried out as a matter or not listed with a reason, never both. */
export const meetingDecisionBoth = check({
  code: 'meeting-decision-both',
  severity: 'error',
  *find(index): Generator<Finding> {
    const covered = coveredDecisions(index);
    for (const entry of index.ledger.meeting) {
      const { id, decisions } = entry.value;
      for (const [n, { no, notListed }] of decisions.entries()) {
        const task = covered.get(`${id}#${String(no)}`);
        if (notListed !== undefined && task !== undefined)
          yield found(entry, ['decisions', n, 'notListed'], { no: String(no), task });
      }
    }
  },
});
