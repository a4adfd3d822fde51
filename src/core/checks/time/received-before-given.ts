import { dayOf } from '../../calendar/moment.ts';
import { check, type Finding, found } from '../check.ts';

/** Nothing is received before it was given: a notice before it was printed, a commendation before its own day (rules.md §2, §6 E). */
export const receivedBeforeGiven = check({
  code: 'received-before-given',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { printed, handedOver } = entry.value.notice;
      if (handedOver !== undefined && handedOver.on < printed)
        yield found(entry, ['notice', 'handedOver', 'on'], { what: 'notice', given: printed });
    }
    for (const entry of ledger.honours)
      for (const [n, { on, received }] of entry.value.honours.entries())
        if (dayOf(received) < on)
          yield found(entry, ['honours', n, 'received'], { what: 'honour', given: on });
  },
});
