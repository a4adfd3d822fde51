import { countWorkdays } from '../../calendar/working-days.ts';
import { dayOf } from '../../calendar/moment.ts';
import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { signedDays } from './signed-days.ts';

/** No 倒签: a day signed more than 2 working days before its record came in needs a paper, else the record's own day counts (rules.md §2). */
export const antedated = check({
  code: 'antedated',
  severity: 'reminder',
  *find({ ledger, context, calendar }): Generator<Finding> {
    for (const { kind, entry, field, on, paper } of signedDays(ledger)) {
      const appeared = dayOf(context.receiptOf(entry).registered);
      if (paper !== undefined || appeared <= on) continue;
      const days = countWorkdays(calendar, on, appeared);
      const limit = context.rulesOn(on)?.clocks.antedate ?? 2;
      if (days > limit)
        yield found(entry, field, {
          appeared,
          days: String(days),
          limit: String(limit),
          about: aboutField(kind, field),
        });
    }
  },
});
