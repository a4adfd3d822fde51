import { dayOf } from '../../calendar/moment.ts';
import { countWorkdays } from '../../calendar/working-days.ts';
import { check, type Finding, found } from '../check.ts';
import { receivedRecords } from '../records-received.ts';

/**
 * 代录 more than 2 working days after the unit's word came wants a paper (rules.md §2).
 * Nothing is asked for where the period of that day was closed before: the entry counts then in any case.
 */
export const onBehalfPaper = check({
  code: 'on-behalf-paper',
  severity: 'reminder',
  *find({ ledger, context, calendar }): Generator<Finding> {
    for (const { entry } of receivedRecords(ledger)) {
      const { onBehalf } = entry.value;
      if (onBehalf === undefined || onBehalf.paper !== undefined) continue;
      const { registered } = context.enteredAs(entry);
      const [reached, entered] = [dayOf(onBehalf.receivedAt), dayOf(registered)];
      if (entered <= reached) continue;
      const period = context.periodOn(reached);
      if (period !== undefined && registered > context.closeOf(period)) continue;
      const days = countWorkdays(calendar, reached, entered);
      const limit = context.rulesOn(reached)?.clocks.antedate ?? 2;
      if (days > limit)
        yield found(entry, ['onBehalf', 'receivedAt'], {
          entered: registered,
          days: String(days),
          limit: String(limit),
        });
    }
  },
});
