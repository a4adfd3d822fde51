import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { addWorkdays } from '../calendar/working-days.ts';
import { exactText } from '../exact/fraction.ts';
import { LATER, MONTHS, UNITS } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { reports } from './testing/reports.ts';
import { CALENDAR_2026, world } from './testing/world.ts';
import { taskMonth } from './task-month.ts';
import { unitMonth } from './unit-month.ts';
import { buildCalendar } from '../calendar/working-days.ts';

// A 重大 matter whose node is claimed, refused, claimed again and accepted. Every step of the section and
// the leaders stands on its last day, or `delay` working days after it; the unit answers as fast in both.

interface Course {
  readonly due: number;
  /** Working days from delivery to the first claim, and from the refusal to the next. */
  readonly claim: number;
  readonly again: number;
  readonly delay: number;
  readonly filing: number;
  readonly result: '通过' | '退回';
}

const course = fc.record({
  due: fc.integer({ min: 5, max: 40 }),
  claim: fc.integer({ min: 2, max: 40 }),
  again: fc.integer({ min: 1, max: 10 }),
  delay: fc.integer({ min: 1, max: 12 }),
  filing: fc.integer({ min: 0, max: 12 }),
  result: fc.constantFrom('通过' as const, '退回' as const),
});

const calendar = buildCalendar([CALENDAR_2026]);
const later = (day: string, n: number) => addWorkdays(calendar, day, n);
const PRINTED = '2026-04-07';

/** The matter with the section `delay` working days behind its duties, and 备案 `filing` behind its own. */
function made({ due, claim, again, result }: Course, delay: number, filing: number): MatterSpec {
  const first = later(PRINTED, claim);
  const refused = later(first, 5 + delay);
  const second = later(refused, again);
  const node =
    result === '通过'
      ? { claims: [`${first} 10:00`], checks: [`${refused} 通过`] }
      : { claims: [`${first} 10:00`, `${second} 10:00`], checks: [`${refused} 退回`, `${later(second, 5)} 通过`] };
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

function seen(spec: MatterSpec) {
  const weekly = Object.fromEntries(
    ['15', '16', '17', '18', '19', '20', '21', '22', '23', '24'].map((week, index) => [`2026-W${week}`, `${addDays('2026-04-10', index * 7)} 11:00`]),
  );
  const context = world(LATER, UNITS, matters([spec]), reports('jia', weekly, ['t1']));
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('the matter is there');
  const months = [...MONTHS, '2026-08', '2026-09'];
  const shares = months.flatMap((month) =>
    taskMonth(context, dossier, month).lines.flatMap((line) => line.shares.map((share) => ({ ...share, month }))),
  );
  const scores = months.flatMap((month) => unitMonth(context, 'jia', month) ?? []);
  const finished = shares.find(({ state }) => state === 'finished');
  return {
    c: finished && exactText(finished.c),
    month: finished?.month ?? '',
    plans: scores.flatMap((score) => score.plans.map(({ p }) => exactText(p))),
    z: new Map(scores.flatMap((score) => score.weeks.flatMap(({ week, z }) => (z === undefined ? [] : [[week, exactText(z)] as const])))),
    deductions: scores.map((score) => score.deductions.length),
  };
}

test('§13.8 delay of 核验 beyond its due date, re-claims shifted alike, changes no c and p; it only moves lines to later months', () => {
  holds(
    fc.property(course, (steps) => {
      const [prompt, slow] = [seen(made(steps, 0, 0)), seen(made(steps, steps.delay, 0))];
      expect(slow.c).toBe(prompt.c);
      expect(slow.c).toBeDefined();
      expect(slow.month >= prompt.month).toBe(true);
      expect(slow.plans).toEqual(prompt.plans);
      for (const [week, z] of slow.z) expect(prompt.z.get(week) ?? z).toBe(z);
    }),
    2,
  );
});

test('§13.8 delay of approval and 备案 changes no c, p and z and adds no deduction', () => {
  holds(
    fc.property(course, (steps) => {
      const [prompt, slow] = [seen(made(steps, 0, 0)), seen(made(steps, 0, steps.filing))];
      expect(slow.c).toBe(prompt.c);
      expect(slow.month >= prompt.month).toBe(true);
      expect(slow.plans).toEqual(prompt.plans);
      for (const [week, z] of slow.z) expect(prompt.z.get(week) ?? z).toBe(z);
      slow.deductions.forEach((count, index) => {
        expect(count).toBeLessThanOrEqual(prompt.deductions[index] ?? 0);
      });
    }),
    2,
  );
});

test('§13.8 delay of 核验 adds no deduction while the claim lies with the section', () => {
  holds(
    fc.property(course, (steps) => {
      const [prompt, slow] = [seen(made({ ...steps, result: '通过' }, 0, 0)), seen(made({ ...steps, result: '通过' }, steps.delay, 0))];
      expect(slow.deductions).toEqual(prompt.deductions);
    }),
  );
});

test('§13.8 delay of a consent asked for in time changes no c and adds no deduction', () => {
  holds(
    fc.property(course, fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 15 }), (steps, before, more) => {
      const base = made({ ...steps, due: steps.due + 5, result: '通过' }, 0, 0);
      const due = later(PRINTED, steps.due + 5);
      const asked = later(PRINTED, steps.due + 5 - before);
      const with_ = (delay: number): MatterSpec => ({
        ...base,
        changes: [{ asked: `${asked} 10:00`, dates: { n1: later(due, more) }, consent: later(asked, 2 + delay) }],
      });
      const [prompt, slow] = [seen(with_(0)), seen(with_(steps.delay))];
      expect(slow.c).toBe(prompt.c);
      slow.deductions.forEach((count, index) => {
        expect(count).toBeLessThanOrEqual(prompt.deductions[index] ?? 0);
      });
    }),
  );
});
