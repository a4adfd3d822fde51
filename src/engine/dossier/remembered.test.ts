import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import { holds, SLOW } from '#testing/holds.ts';
import { arbitraryLedger, MONTHS, worldOf } from '../testing/arbitrary.ts';
import { periodIn } from '../testing/office.ts';
import { liveLook, lookAt, type Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import type { Context } from './context.ts';
import { taskNodes } from './nodes.ts';
import { planCourse } from './plan-course.ts';
import { planDuties } from './plan-duties.ts';

/** Live looks, looks within the last of them, and those of the months. */
function looksOf(context: Context): Look[] {
  const days = Array.from({ length: 45 }, (_, index) => addDays('2026-03-02', 5 * index));
  const last = liveLook(context.asOf);
  return [
    ...days.map((day) => liveLook(`${day} 12:00`)),
    ...days.map((day) => lookAt(last, `${day} 00:00`)),
    ...MONTHS.map((month) => periodLook(context, periodIn(context, month))),
  ];
}

test(
  'what looks share of plans, nodes and plan clocks is what each would have found alone',
  { timeout: SLOW },
  () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const context = worldOf(random);
        const forgetful: Context = { ...context, memo: (_table, _key, make) => make() };
        for (const dossier of context.dossiers.values())
          for (const look of looksOf(context))
            for (const read of [planCourse, taskNodes, planDuties])
              expect(read(context, dossier, look)).toEqual(read(forgetful, dossier, look));
      }),
    );
  },
);
