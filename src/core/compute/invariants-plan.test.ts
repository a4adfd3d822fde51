import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimal } from '../exact/fraction.ts';
import { isPrompt } from './delivery.ts';
import { monthHorizon } from './months.ts';
import { planDuties } from './plan-duty.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes } from './task-nodes.ts';
import { arbitraryMatter } from './testing/arbitrary-matter.ts';
import { arbitraryLedger, LATER, MONTHS, UNITS, worldOf } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { sharesOf } from './testing/printed.ts';
import { CALENDAR_2026, world } from './testing/world.ts';
import { taskMonth } from './task-month.ts';
import { unitMonth } from './unit-month.ts';
import { addDays } from '../calendar/day.ts';

test('§13.10 a missing plan is c 0 at each cut-off, whatever was claimed or reported; meanwhile o never falls', () => {
  holds(
    fc.property(arbitraryMatter('t0'), fc.boolean(), (made, everReturned) => {
      const spec: MatterSpec = { ...made, plan: null, changes: [], ...(everReturned ? {} : { returned: [] }) };
      const context = worldOf({ matters: [spec], others: {} });
      const dossier = context.dossiers.get('t0');
      if (dossier === undefined) throw new Error('the matter is there');
      let before = decimal(0);
      for (const month of MONTHS) {
        const horizon = monthHorizon(context, month);
        const last = planDuties(context, dossier, horizon).at(-1);
        const owed = last !== undefined && last.submission === undefined && last.deadline.due <= horizon.day;
        const rests = isSuspended(dossier, horizon) || terminatedOn(dossier, horizon) !== undefined;
        const line = unitMonth(context, spec.lead, month)?.completion.find(({ task }) => task.dossier === dossier);
        if (!owed || rests) continue;
        expect(line?.task.shares.map(({ state, c }) => [state, c.n])).toEqual([['missing-plan', 0n]]);
        expect(compare(line?.o ?? decimal(0), before)).toBeGreaterThanOrEqual(0);
        before = line?.o ?? before;
      }
    }),
    2,
  );
});

/** A matter with one node, and the shares of all its months. */
const course = (spec: MatterSpec) => {
  const context = world(LATER, UNITS, matters([spec]));
  const dossier = context.dossiers.get(spec.id);
  if (dossier === undefined) throw new Error('the matter is there');
  const shares = MONTHS.flatMap((month) => taskMonth(context, dossier, month).lines.flatMap((line) => line.shares));
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
  const change = fc.record({ asked: offset, by: fc.integer({ min: 1, max: 30 }), consent: fc.integer({ min: 0, max: 8 }) });
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
      const c = ({ shares }: typeof one) => shares.find(({ id, state }) => id === 'n1' && state === 'finished')?.c ?? decimal(0);
      expect(compare(c(two), c(one))).toBeLessThanOrEqual(0);
      expect((dueOf(two)?.due ?? '9') <= (dueOf(one)?.due ?? '')).toBe(true);
    }),
    2,
  );
});

test('§13.11 a request after the date changes nothing', () => {
  holds(
    fc.property(offset, fc.integer({ min: 3, max: 40 }), fc.integer({ min: 0, max: 5 }), (claim, asked, consent) => {
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
    }),
  );
});

test('§13.17 an added rest day, closure or amendment never shortens a deadline', () => {
  const closure = fc.record({ known: fc.integer({ min: 0, max: 120 }), after: fc.integer({ min: 0, max: 10 }), days: fc.integer({ min: 0, max: 4 }) });
  holds(
    fc.property(arbitraryLedger(), fc.array(closure, { minLength: 1, maxLength: 3 }), (random, made) => {
      const ledger = { ...random, matters: random.matters.map((spec) => ({ ...spec, changes: [], events: [] })) };
      const closures = made.map(({ known, after, days }, index) => {
        const from = addDays('2026-03-09', known + after);
        return { id: `c${String(index)}`, known: addDays('2026-03-09', known), from, to: addDays(from, days), reason: '停电', basis: '公告' };
      });
      const open = worldOf(ledger);
      const shut = worldOf(ledger, { calendar: [{ ...CALENDAR_2026, closures }] });
      for (const [id, dossier] of open.dossiers) {
        const other = shut.dossiers.get(id);
        if (other === undefined) throw new Error('the same matters');
        // A closure known before the notice may make it a 即办件, which owes a 签收 and no plan.
        if (isPrompt(open, dossier) !== isPrompt(shut, other)) continue;
        const days = (context: typeof open, of: typeof dossier) => {
          const horizon = monthHorizon(context, '2026-08');
          return [
            ...planDuties(context, of, horizon).map(({ deadline }) => deadline.due),
            ...taskNodes(context, of, horizon).map(({ due }) => due),
          ];
        };
        const longer = days(shut, other);
        days(open, dossier).forEach((due, index) => {
          expect((longer[index] ?? '') >= due).toBe(true);
        });
      }
    }),
  );
});
