import { dayOf } from '../../calendar/moment.ts';
import type { Entry } from '../../entry.ts';
import { check, type Finding, found } from '../check.ts';

/** Nothing is entered before it is known: an amendment or a closure counts from its entry (rules.md §2). */
export const calendarEntered = check({
  code: 'calendar-entered',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.calendar) {
      yield* early(entry, 'notices', entry.value.notices);
      yield* early(entry, 'closures', entry.value.closures);
    }
  },
});

function* early(
  entry: Entry<unknown>,
  list: string,
  items: readonly { readonly known: string; readonly entered?: string | undefined }[],
): Generator<Finding> {
  for (const [n, { known, entered }] of items.entries())
    if (entered !== undefined && dayOf(entered) < known) yield found(entry, [list, n, 'entered'], { known });
}
