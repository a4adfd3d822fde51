import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarNotice, CalendarYear } from '#record/schema/calendar.ts';
import { buildCalendar, calendarAsKnown } from './calendar.ts';
import { addDays, dayFromNumber, dayNumber } from '#days/day.ts';
import { dateDeadline, deadlineAfter } from './deadline.ts';
import { officeYears } from '#testing/office-years.ts';
import { isWorkday } from './working-days.ts';

const official = officeYears();
const calendar = buildCalendar(official);

describe('working days after a start', () => {
  test('explain what was skipped and what counted', () => {
    const deadline = deadlineAfter(calendar, '2026-02-13', 2);
    expect(deadline).toMatchObject({
      start: '2026-02-13',
      n: 2,
      due: '2026-02-24',
      provisional: false,
      amendments: [],
    });
    expect(deadline.skipped.map(({ day, reason, name }) => [day, reason, name])).toEqual(
      [15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => [`2026-02-${String(day)}`, 'holiday', '春节']),
    );
    expect(deadline.makeups.map(({ day }) => day)).toEqual(['2026-02-14']);
  });

  test('are provisional once they reach a year that is not arranged', () => {
    expect(deadlineAfter(calendar, '2026-12-30', 1)).toMatchObject({ due: '2026-12-31', provisional: false });
    expect(deadlineAfter(calendar, '2026-12-30', 2)).toMatchObject({ due: '2027-01-01', provisional: true });
  });

  test('stop being provisional when the year is arranged before expiry', () => {
    const deadline = deadlineAfter(calendar, '2025-10-20', 60);
    expect(deadline.provisional).toBe(false);
    expect(deadline.amendments.map(({ event }) => event.id)).toEqual(['state-council-2026']);
    expect(deadlineAfter(calendarAsKnown(calendar, '2025-11-03'), '2025-10-20', 60).provisional).toBe(true);
  });
});

describe('the Spring Festival of 2020, lengthened on 27 January', () => {
  test('moves what had not expired', () => {
    const deadline = deadlineAfter(calendar, '2020-01-20', 4);
    expect(deadline.due).toBe('2020-02-03');
    expect(deadline.amendments).toMatchObject([
      { event: { id: 'state-council-2020-spring-festival' }, from: '2020-01-31', to: '2020-02-03' },
    ]);
    expect(deadline.skipped.at(-1)).toMatchObject({ day: '2020-02-02', reason: 'weekend' });
    expect(deadline.skipped.find(({ day }) => day === '2020-01-31')).toMatchObject({
      reason: 'holiday',
      event: 'state-council-2020-spring-festival',
    });
    expect(deadlineAfter(calendar, '2020-01-20', 5).due).toBe('2020-02-04');
  });

  test('leaves what had expired on the 23rd', () => {
    expect(deadlineAfter(calendar, '2020-01-20', 3)).toMatchObject({ due: '2020-01-23', amendments: [] });
  });

  test('is not yet known on the 26th', () => {
    expect(deadlineAfter(calendarAsKnown(calendar, '2020-01-26'), '2020-01-20', 4)).toMatchObject({
      due: '2020-01-31',
      amendments: [],
    });
  });

  test('moves a date that it made a rest day', () => {
    expect(dateDeadline(calendar, '2019-12-02', '2020-01-31').due).toBe('2020-02-03');
    expect(dateDeadline(calendar, '2019-12-02', '2020-02-01')).toMatchObject({
      start: '2020-02-01',
      n: 0,
      knownAt: '2019-12-02',
      due: '2020-02-03',
    });
  });
});

describe('make-up days', () => {
  test('count if they were known at the start', () => {
    expect(dateDeadline(calendar, '2019-03-22', '2019-05-02').due).toBe('2019-05-05');
    expect(dateDeadline(calendar, '2015-05-13', '2015-09-03').due).toBe('2015-09-06');
  });

  test('do not count against a deadline that was set before they were announced', () => {
    expect(dateDeadline(calendar, '2019-03-21', '2019-05-02').due).toBe('2019-05-06');
    expect(dateDeadline(calendar, '2015-05-12', '2015-09-03').due).toBe('2015-09-07');
    expect(dateDeadline(calendar, '2015-05-12', '2015-09-02').due).toBe('2015-09-02');
  });
});

test('a date on a rest day moves to the next working day and to its month', () => {
  expect(dateDeadline(calendar, '2026-01-05', '2026-05-31')).toMatchObject({
    due: '2026-06-01',
    skipped: [{ day: '2026-05-31', reason: 'weekend' }],
  });
  expect(dateDeadline(calendar, '2026-01-05', '2026-05-29')).toMatchObject({
    due: '2026-05-29',
    skipped: [],
  });
});

describe('a closure', () => {
  const closed = (known: string) =>
    buildCalendar(
      official.map((file) =>
        file.year === 2026
          ? {
              ...file,
              closures: [
                { id: 'flood', known, from: '2026-07-03', to: '2026-07-03', reason: '防汛', basis: '令' },
              ],
            }
          : file,
      ),
    );

  test('made known on the due day still lengthens', () => {
    expect(deadlineAfter(closed('2026-07-03'), '2026-07-01', 2)).toMatchObject({
      due: '2026-07-06',
      amendments: [{ event: { id: 'flood' } }],
    });
  });

  test('made known after the due day does not', () => {
    expect(deadlineAfter(closed('2026-07-04'), '2026-07-01', 2)).toMatchObject({
      due: '2026-07-03',
      amendments: [],
    });
  });

  test('known at the start is part of the calendar, not an amendment', () => {
    expect(deadlineAfter(closed('2026-07-01'), '2026-07-01', 2)).toMatchObject({
      due: '2026-07-06',
      amendments: [],
    });
  });
});

describe('nothing published later shortens (rules.md 不变量 14)', () => {
  const day = fc.integer({ min: dayNumber('2025-06-01'), max: dayNumber('2027-03-31') }).map(dayFromNumber);
  const someDays = fc.uniqueArray(day, { maxLength: 8 });
  const notice = fc.record({ known: day, off: someDays, work: someDays });
  const closure = fc.record({ known: day, from: day, length: fc.nat(6) });
  const world = fc.record({
    notices: fc.array(notice, { maxLength: 5 }),
    closures: fc.array(closure, { maxLength: 4 }),
  });
  type World = {
    notices: { known: string; off: string[]; work: string[] }[];
    closures: { known: string; from: string; length: number }[];
  };

  function years({ notices, closures }: World): CalendarYear[] {
    const added = notices.map(({ known, off, work }, index): CalendarNotice => ({
      id: `n${String(index)}`,
      title: '调整',
      known,
      source: 'https://example.org/',
      days: [{ name: '节', off, work: work.filter((text) => !off.includes(text)) }],
    }));
    return official.map((file) =>
      file.year === 2026
        ? {
            ...file,
            notices: [...file.notices, ...added],
            closures: closures.map(({ known, from, length }, index) => ({
              id: `c${String(index)}`,
              known,
              from,
              to: addDays(from, length),
              reason: '停',
              basis: '令',
            })),
          }
        : file,
    );
  }

  test('a closure', () => {
    fc.assert(
      fc.property(world, closure, day, fc.nat(40), (before, more, start, n) => {
        const after = { ...before, closures: [...before.closures, more] };
        const [a, b] = [
          deadlineAfter(buildCalendar(years(before)), start, n),
          deadlineAfter(buildCalendar(years(after)), start, n),
        ];
        expect(b.due >= a.due).toBe(true);
      }),
    );
  });

  test('an amendment, its make-up days included', () => {
    fc.assert(
      fc.property(world, notice, day, fc.nat(40), (before, more, start, n) => {
        fc.pre(more.known > start);
        const after = { ...before, notices: [...before.notices, more] };
        const [a, b] = [
          deadlineAfter(buildCalendar(years(before)), start, n),
          deadlineAfter(buildCalendar(years(after)), start, n),
        ];
        expect(b.due >= a.due).toBe(true);
      }),
    );
  });

  test('a rest day added to a notice', () => {
    fc.assert(
      fc.property(world, notice, day, day, fc.nat(40), (before, last, more, start, n) => {
        const less = { ...before, notices: [...before.notices, last] };
        const after = {
          ...before,
          notices: [...before.notices, { ...last, off: [...last.off.filter((text) => text !== more), more] }],
        };
        const [a, b] = [
          deadlineAfter(buildCalendar(years(less)), start, n),
          deadlineAfter(buildCalendar(years(after)), start, n),
        ];
        expect(b.due >= a.due).toBe(true);
      }),
    );
  });

  test('the deadline is the n-th day that nothing heard of by then calls a rest day', () => {
    fc.assert(
      fc.property(world, day, fc.integer({ min: 1, max: 40 }), (of, start, n) => {
        const all = buildCalendar(years(of));
        const deadline = deadlineAfter(all, start, n);
        const view = calendarAsKnown(all, start);
        const heard = all.events.slice(view.events.length).filter(({ known }) => known <= deadline.due);
        const off = new Set(
          heard.flatMap(({ days }) => days.filter((said) => said.off).map((said) => said.day)),
        );
        const counts = (text: string) => isWorkday(view, text) && !off.has(text);
        const counted: string[] = [];
        for (let text = addDays(start, 1); text <= deadline.due; text = addDays(text, 1))
          if (counts(text)) counted.push(text);
        expect(counted).toHaveLength(n);
        expect(counted.at(-1)).toBe(deadline.due);
        expect(deadline.skipped.map((kind) => kind.day).some(counts)).toBe(false);
        expect(deadline.skipped.length + n).toBe(dayNumber(deadline.due) - dayNumber(start));
      }),
    );
  });
});
