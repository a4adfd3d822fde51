import fc from 'fast-check';
import { expect, test } from 'vitest';
import { course, delayed, later, PRINTED, seen } from './testing/delayed.ts';
import { holds } from './testing/holds.ts';
import type { MatterSpec } from './testing/matter.ts';

test('§13.8 delay of 核验 beyond its due date, re-claims shifted alike, changes no c and p; it only moves lines to later months', () => {
  holds(
    fc.property(course, (steps) => {
      const [prompt, slow] = [seen(delayed(steps, 0, 0)), seen(delayed(steps, steps.delay, 0))];
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
      const [prompt, slow] = [seen(delayed(steps, 0, 0)), seen(delayed(steps, 0, steps.filing))];
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
      const [prompt, slow] = [
        seen(delayed({ ...steps, result: '通过' }, 0, 0)),
        seen(delayed({ ...steps, result: '通过' }, steps.delay, 0)),
      ];
      expect(slow.deductions).toEqual(prompt.deductions);
    }),
  );
});

test('§13.8 delay of a consent asked for in time changes no c and adds no deduction', () => {
  holds(
    fc.property(
      course,
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 1, max: 15 }),
      (steps, before, more) => {
        const base = delayed({ ...steps, due: steps.due + 5, result: '通过' }, 0, 0);
        const due = later(PRINTED, steps.due + 5);
        const asked = later(PRINTED, steps.due + 5 - before);
        const with_ = (delay: number): MatterSpec => ({
          ...base,
          changes: [
            { asked: `${asked} 10:00`, dates: { n1: later(due, more) }, consent: later(asked, 2 + delay) },
          ],
        });
        const [prompt, slow] = [seen(with_(0)), seen(with_(steps.delay))];
        expect(slow.c).toBe(prompt.c);
        slow.deductions.forEach((count, index) => {
          expect(count).toBeLessThanOrEqual(prompt.deductions[index] ?? 0);
        });
      },
    ),
  );
});
