import { check, type Finding, found } from '../check.ts';

/** A unit has one part in a matter: it leads or it assists, once. */
export const taskAssists = check({
  code: 'task-assists',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { lead, assists = [] } = entry.value;
      for (const [n, unit] of assists.entries()) {
        if (unit === lead) yield found(entry, ['assists', n], { why: 'lead' });
        else if (assists.indexOf(unit) < n) yield found(entry, ['assists', n], { why: 'twice' });
      }
    }
  },
});
