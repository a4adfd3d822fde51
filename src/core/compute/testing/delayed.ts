import fc from 'fast-check';
import { addDays } from '../../calendar/day.ts';
import { addWorkdays } from '../../calendar/working-days.ts';
import { exactText } from '../../exact/fraction.ts';
import { LATER, MONTHS, UNITS } from './arbitrary-ledger.ts';
import { matters, type MatterSpec } from './matter.ts';
import { reports } from './reports.ts';
import { CALENDAR_2026, world } from './world.ts';
import { taskMonth } from '../task-month.ts';
import { unitMonth } from '../unit-month.ts';
import { buildCalendar } from '../../calendar/calendar.ts';

/**
 * The course of a 重大 matter whose node is claimed, refused or passed, claimed again and
 * accepted. Every step of the section stands on its last day or some working days after
 * it; the unit answers as fast in both.
 */
export interface Course {
  readonly due: number;
  /** Working days from delivery to the first claim, and from the refusal to the next. */
  readonly claim: number;
  readonly again: number;
  readonly delay: number;
  readonly filing: number;
  readonly result: '通过' | '退回';
}

/** Random courses. */
export const course = fc.record({
  due: fc.integer({ min: 5, max: 40 }),
  claim: fc.integer({ min: 2, max: 40 }),
  again: fc.integer({ min: 1, max: 10 }),
  delay: fc.integer({ min: 1, max: 12 }),
  filing: fc.integer({ min: 0, max: 12 }),
  result: fc.constantFrom('通过' as const, '退回' as const),
});

const calendar = buildCalendar([CALENDAR_2026]);
/** The n-th working day after a day. */
export const later = (day: string, n: number) => addWorkdays(calendar, day, n);
export const PRINTED = '2026-04-07';

/** The matter with the section `delay` working days behind its duties, and 备案 `filing` behind its own. */
export function delayed({ due, claim, again, result }: Course, delay: number, filing: number): MatterSpec {
  const first = later(PRINTED, claim);
  const refused = later(first, 5 + delay);
  const second = later(refused, again);
  const node =
    result === '通过'
      ? { claims: [`${first} 10:00`], checks: [`${refused} 通过`] }
      : {
          claims: [`${first} 10:00`, `${second} 10:00`],
          checks: [`${refused} 退回`, `${later(second, 5)} 通过`],
        };
  return {
    id: 't1',
    lead: 'jia',
    level: '重大',
    printed: PRINTED,
    due: '2026-12-25',
    plan: '2026-04-08 10:00',
    filed: later('2026-04-08', 3 + filing),
    nodes: [{ id: 'n1', due: later(PRINTED, due), ...node }],
  };
}

/** What a matter brings its unit in all its months: c and month of the finish, p, z by week, deductions by month. */
export function seen(spec: MatterSpec) {
  const weekly = Object.fromEntries(
    ['15', '16', '17', '18', '19', '20', '21', '22', '23', '24'].map((week, index) => [
      `2026-W${week}`,
      `${addDays('2026-04-10', index * 7)} 11:00`,
    ]),
  );
  const context = world(LATER, UNITS, matters([spec]), reports('jia', weekly, ['t1']));
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('the matter is there');
  const months = [...MONTHS, '2026-08', '2026-09'];
  const shares = months.flatMap((month) =>
    taskMonth(context, dossier, month).lines.flatMap((line) =>
      line.shares.map((share) => ({ ...share, month })),
    ),
  );
  const scores = months.flatMap((month) => unitMonth(context, 'jia', month) ?? []);
  const finished = shares.find(({ state }) => state === 'finished');
  return {
    c: finished && exactText(finished.c),
    month: finished?.month ?? '',
    plans: scores.flatMap((score) => score.plans.map(({ p }) => exactText(p))),
    z: new Map(
      scores.flatMap((score) =>
        score.weeks.flatMap(({ week, z }) => (z === undefined ? [] : [[week, exactText(z)] as const])),
      ),
    ),
    deductions: scores.map((score) => score.deductions.length),
  };
}
