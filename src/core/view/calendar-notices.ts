import { calendarText } from '../../wording/zh-CN/view/calendar.ts';
import { dayOf } from '../calendar/moment.ts';
import type { EntryOf } from '../ledger.ts';
import { recordRefs, type ViewEnv } from './env.ts';
import type { CalendarNoticeView, ClosureView } from './types/calendar.ts';

/** The notices of a year that were known on the as-of day, in their order. */
export function noticeViews(env: ViewEnv, year: string): readonly CalendarNoticeView[] {
  return entriesOf(env, year).flatMap((entry) =>
    entry.value.notices.flatMap((notice, index) => {
      if (notice.known > dayOf(env.context.asOf)) return [];
      const records = recordRefs(env, { entry, field: ['notices', index] });
      const { no, title, known, source } = notice;
      return [
        {
          no: no ?? null,
          title,
          published: known,
          known,
          href: source,
          amends: index === 0 ? null : calendarText.amends,
          records,
        },
      ];
    }),
  );
}

/** The closures of the office in a year that were known on the as-of day. */
export function closureViews(env: ViewEnv, year: string): readonly ClosureView[] {
  return entriesOf(env, year).flatMap((entry) =>
    entry.value.closures.flatMap(({ from, to, reason, basis, known }, index) => {
      if (known > dayOf(env.context.asOf)) return [];
      const records = recordRefs(env, { entry, field: ['closures', index] });
      return [
        {
          from,
          to,
          reason,
          scope: calendarText.everyone,
          decidedText: calendarText.decided(basis, known),
          records,
        },
      ];
    }),
  );
}

function entriesOf(env: ViewEnv, year: string): readonly EntryOf<'calendar'>[] {
  return env.shown.calendar.filter(({ value }) => String(value.year) === year);
}
