import { check, type Finding, found } from '../check.ts';

/** A ledger has rules: without them no clock runs and no month is scored. Told once, at the first task or, before there is one, at the office. */
export const rulesMissing = check({
  code: 'rules-missing',
  severity: 'reminder',
  *find({ ledger, whole, isUnread }): Generator<Finding> {
    if (whole.ledger.rules.length > 0 || isUnread('rules')) return;
    const [task] = ledger.task;
    const [office] = ledger.office;
    if (task !== undefined) yield found(task, ['notice', 'printed'], { count: String(ledger.task.length) });
    else if (office !== undefined) yield found(office, ['name'], { count: '0' });
  },
});
