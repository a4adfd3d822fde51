import { found, type Check, type Finding } from '../check.ts';

/** A clue that is handed on says to whom and until when; without that nobody owes anything (mechanism row 73). */
export const clueDecision: Check = {
  code: 'clue-decision',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.clue) {
      const { decision } = entry.value;
      if (decision?.result !== '转办' && decision?.result !== '转督办') continue;
      const missing = [
        ...(decision.unit === undefined ? ['unit'] : []),
        ...(decision.due === undefined ? ['due'] : []),
      ];
      if (missing.length > 0) yield found(entry, ['decision', 'result'], { missing: missing.join('\n') });
    }
  },
};
