import { addDays } from '../../calendar/day.ts';
import { restRunBetween } from '../../calendar/weeks.ts';
import { deliveryOf } from '../../compute/delivery.ts';
import { liveHorizon } from '../../compute/horizon.ts';
import { rulesOf } from '../../compute/months.ts';
import { planDuties } from '../../compute/plan-duty.ts';
import { found, type Check, type Finding } from '../check.ts';

/** Days within which every plan clock ends, holidays included. */
const WINDOW = 31;

/** While a plan is still awaited: three rest days or more in a row before its deadline are easily overlooked (rules-v1 §2). */
export const noticeRestRun: Check = {
  code: 'notice-rest-run',
  severity: 'reminder',
  *find({ context, calendar, asOf, today }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      // A plan's clock is a matter of days: what is older needs no computing.
      if (addDays(deliveryOf(dossier).start, WINDOW) < today) continue;
      const [first] = planDuties(context, dossier, liveHorizon(asOf));
      if (first === undefined || first.submission !== undefined || first.deadline.due < today) continue;
      const { start, due } = first.deadline;
      const run = restRunBetween(calendar, start, due);
      const limit = rulesOf(context, start.slice(0, 7))?.value.clocks.restRun ?? 3;
      if (run !== undefined && run.length >= limit)
        yield found(dossier.task, ['notice', 'printed'], {
          from: run.from,
          to: run.to,
          days: String(run.length),
          due,
        });
    }
  },
};
