import { found, type Check, type Finding } from '../check.ts';

/** A ledger with tasks has rules: without them no clock runs and no month is scored. Told once. */
export const rulesMissing: Check = {
  code: 'rules-missing',
  severity: 'reminder',
  *find({ ledger, isUnread }): Generator<Finding> {
    const [task] = ledger.task;
    if (task !== undefined && ledger.rules.length === 0 && !isUnread('rules'))
      yield found(task, ['notice', 'printed'], { count: String(ledger.task.length) });
  },
};
