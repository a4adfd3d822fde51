import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import { compare, type Fraction } from '../exact/fraction.ts';
import { finishedValue, unfinishedValue } from './completion.ts';
import type { Dossier } from './dossier.ts';
import type { Share } from './share.ts';
import { taskMonth } from './task-month.ts';
import { LATER, MONTHS, UNITS } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import { matters } from './testing/matter.ts';
import { RULES, world } from './testing/world.ts';
import type { Context } from './context.ts';

const YEAR = ['2026-03', ...MONTHS, '2026-08', '2026-09'];
const sharesIn = (context: Context, dossier: Dossier, month: string): readonly Share[] =>
  taskMonth(context, dossier, month).lines.flatMap((line) => line.shares);

/** c of a lone node when it counts finished, and the months that counted it unfinished before. */
const finish = (
  due: string,
  claims: readonly string[],
  checks: readonly string[],
  events: readonly string[] = [],
) => {
  const node = { id: 'n1', due, claims, checks };
  const context = world(
    LATER,
    UNITS,
    matters([
      {
        id: 't0',
        lead: 'jia',
        level: '重大',
        printed: '2026-02-02',
        due: '2026-12-25',
        nodes: [node],
        events,
      },
    ]),
  );
  const dossier = context.dossiers.get('t0');
  if (dossier === undefined) throw new Error('the matter is there');
  const shares = YEAR.flatMap((month) => sharesIn(context, dossier, month));
  return {
    c: shares.find(({ state }) => state === 'finished')?.c,
    unfinished: shares.filter(({ state }) => state === 'unfinished').length,
    context,
  };
};
const less = (a: Fraction | undefined, b: Fraction | undefined) =>
  a !== undefined && b !== undefined && compare(a, b) <= 0;

test('§13.9 for equal lateness, where in the month a node was due makes no difference to c', () => {
  const due = fc.integer({ min: 0, max: 60 }).map((after) => addDays('2026-04-07', after));
  holds(
    fc.property(due, due, fc.integer({ min: 0, max: 5 }), (one, other, late) => {
      const after = (day: string) => {
        const { context } = finish(day, [], []);
        const calendar = context.calendarAt('2026-12-31');
        const claim = addWorkdays(calendar, addWorkdays(calendar, day, 0), late);
        return finish(day, [`${claim} 10:00`], [`${addDays(claim, 1)} 通过`]);
      };
      const [a, b] = [after(one), after(other)];
      expect(a.c).toEqual(b.c);
      // To the fifth working day no month's end makes a line with c 0 of it.
      expect([a.unfinished, b.unfinished]).toEqual([0, 0]);
    }),
  );
});

test('§13.6 a later finish never raises c, a rest of the matter before, between or after', () => {
  const rest = fc.option(
    fc.record({ from: fc.integer({ min: -10, max: 30 }), days: fc.integer({ min: 1, max: 25 }) }),
  );
  holds(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: -5, max: 40 }),
      fc.integer({ min: 0, max: 30 }),
      rest,
      (after, first, more, pause) => {
        const due = addDays('2026-04-07', after);
        const events =
          pause === null
            ? []
            : [`${addDays(due, pause.from)} 暂停`, `${addDays(due, pause.from + pause.days)} 恢复`];
        const at = (days: number) =>
          finish(due, [`${addDays(due, days)} 10:00`], [`${addDays(due, days + 1)} 通过`], events).c;
        expect(less(at(first + more), at(first))).toBe(true);
      },
    ),
    2,
  );
});

test('§13.6 any accepted finish beats any unfinished', () => {
  holds(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3 }), (late, quarters) => {
      expect(compare(finishedValue(RULES, late), unfinishedValue(RULES, quarters))).toBe(1);
    }),
    4,
  );
});
