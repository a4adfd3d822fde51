import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import { check, type Finding, found } from '../check/check.ts';
import { receivedRecords } from '../check/records-received.ts';

/**
 * 代录 more than 2 working days after the unit's word came wants a paper (rules.md §2).
 * Nothing is asked for where the period of that day was closed before: the entry counts then in any case.
 */
export const onBehalfPaper = check({
  code: 'on-behalf-paper',
  severity: 'reminder',
  words: {
    title: '代录晚于收到，没有纸质凭据',
    message: (p) =>
      `发现收到时间${valueWords(p)}，${said(p, 'entered')}才录入，相差${said(p, 'days')}个工作日，没有纸质凭据`,
    expected: (p) => `${said(p, 'limit')}个工作日内录入，或写明纸质凭据（onBehalf.paper）`,
    fix: () => '请补上凭据的编号或存放处；没有凭据的，删去 onBehalf，以录入的时间为准',
    example: {
      wrong: 'onBehalf: { receivedAt: 2026-03-04 09:00, … }  # submitted: 2026-03-11 10:20',
      right: 'onBehalf: { receivedAt: 2026-03-04 09:00, paper: 收文登记簿2026-031, … }',
    },
  },
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
