import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimal } from '../exact/fraction.ts';
import { monthHorizon } from './months.ts';
import { taskNodes } from './task-nodes.ts';
import { LATER, MONTHS, UNITS } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { sharesOf } from './testing/printed.ts';
import { world } from './testing/world.ts';
import { taskMonth } from './task-month.ts';
import { unitMonth } from './unit-month.ts';
import { addDays } from '../calendar/day.ts';

/** A matter with one node, and the shares of all its months. */
const course = (spec: MatterSpec) => {
  const context = world(LATER, UNITS, matters([spec]));
  const dossier = context.dossiers.get(spec.id);
  if (dossier === undefined) throw new Error('the matter is there');
  const shares = MONTHS.flatMap((month) =>
    taskMonth(context, dossier, month).lines.flatMap((line) => line.shares),
  );
  return { context, dossier, shares };
};
const offset = fc.integer({ min: -10, max: 20 });
const single = (claim: number, changes: MatterSpec['changes']): MatterSpec => ({
  id: 't0',
  lead: 'jia',
  level: '重大',
  printed: '2026-04-07',
  due: '2026-07-31',
  nodes: [
    {
      id: 'n1',
      due: '2026-05-15',
      claims: [`${addDays('2026-05-15', claim)} 10:00`],
      checks: [`${addDays('2026-05-15', claim + 3)} 通过`],
    },
  ],
  ...(changes === undefined ? {} : { changes }),
});

test('§13.11 a second postponement never betters c', () => {
  const change = fc.record({
    asked: offset,
    by: fc.integer({ min: 1, max: 30 }),
    consent: fc.integer({ min: 0, max: 8 }),
  });
  holds(
    fc.property(offset, change, change, (claim, first, second) => {
      const made = [first, second].map(({ asked, by, consent }) => ({
        asked: `${addDays('2026-05-15', asked)} 10:00`,
        dates: { n1: addDays('2026-05-15', by) },
        consent: addDays('2026-05-15', asked + consent),
      }));
      const [one, two] = [course(single(claim, made.slice(0, 1))), course(single(claim, made))];
      const dueOf = ({ context, dossier }: typeof one) =>
        taskNodes(context, dossier, monthHorizon(context, '2026-07')).find(({ id }) => id === 'n1');
      // Only where the first was granted is the other a second.
      fc.pre(dueOf(one)?.postponements[0]?.state === 'in-force');
      const c = ({ shares }: typeof one) =>
        shares.find(({ id, state }) => id === 'n1' && state === 'finished')?.c ?? decimal(0);
      expect(compare(c(two), c(one))).toBeLessThanOrEqual(0);
      expect((dueOf(two)?.due ?? '9') <= (dueOf(one)?.due ?? '')).toBe(true);
    }),
    2,
  );
});

test('§13.11 a request after the date changes nothing', () => {
  holds(
    fc.property(
      offset,
      fc.integer({ min: 3, max: 40 }),
      fc.integer({ min: 0, max: 5 }),
      (claim, asked, consent) => {
        const request = {
          asked: `${addDays('2026-05-15', asked)} 10:00`,
          dates: { n1: addDays('2026-05-15', asked + 10) },
          consent: addDays('2026-05-15', asked + consent),
        };
        const sharesIn = (spec: MatterSpec) => {
          const context = world(LATER, UNITS, matters([spec]));
          return MONTHS.map((month) => sharesOf(unitMonth(context, 'jia', month)));
        };
        expect(sharesIn(single(claim, [request]))).toEqual(sharesIn(single(claim, [])));
      },
    ),
  );
});
