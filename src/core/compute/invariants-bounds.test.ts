import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../problem.ts';
import { cutOff } from './months.ts';
import { sampleOf } from './sampling.ts';
import { closedList } from './closed-list.ts';
import { drawSample } from './draw-sample.ts';
import { arbitraryLedger, MONTHS, worldOf, type RandomLedger } from './testing/arbitrary-ledger.ts';
import { UNIT_IDS } from './testing/arbitrary-matter.ts';
import { monthDigest, unitDigest } from './testing/digest.ts';
import { holds } from './testing/holds.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 25 });

test('§13.13 the draw depends on the number and the closed list alone', () => {
  holds(
    fc.property(
      ids,
      fc.integer({ min: 0, max: 999_999 }),
      fc.constantFrom('0.20', '0.5', '1'),
      (list, made, share) => {
        const number = String(made).padStart(6, '0');
        const sample = drawSample(number, list, share);
        expect(sample).toHaveLength(Math.ceil(Number(share) * list.length - 1e-9));
        expect(drawSample(number, list.toReversed(), share)).toEqual(sample);
        expect(drawSample(number, list.toSorted(compareText), share)).toEqual(sample);
        expect(sample.every((id) => list.includes(id))).toBe(true);
      },
    ),
    4,
  );
});

test('§13.13 nothing that is entered after the draw changes its list or its sample', () => {
  holds(
    fc.property(arbitraryLedger(), arbitraryLedger(2), fc.constantFrom(...MONTHS), (ledger, extra, month) => {
      const draw = ledger.others.draw?.find((one) => one.month === month);
      fc.pre(draw !== undefined);
      const later = after(extra, draw.submitted);
      const [before, then] = [worldOf(ledger), worldOf(ledger, later)];
      expect(closedList(then, month)).toEqual(closedList(before, month));
      expect(sampleOf(then, month)).toEqual(sampleOf(before, month));
    }),
  );
});

test('§13.12 what is received after the cut-off changes nothing in the month, 核验 and draw excepted', () => {
  holds(
    fc.property(arbitraryLedger(), arbitraryLedger(2), fc.constantFrom(...MONTHS), (ledger, extra, month) => {
      const later = { ...after(extra, cutOff(month)), verification: [] };
      const [before, then] = [worldOf(ledger), worldOf(ledger, later)];
      expect(monthDigest(then, month)).toBe(monthDigest(before, month));
    }),
  );
});

test('§13.3 given its nodes, checks and draw, no other unit’s record changes a unit’s score', () => {
  holds(
    fc.property(
      arbitraryLedger(4),
      fc.constantFrom(...MONTHS),
      fc.constantFrom(...UNIT_IDS),
      (random, month, unit) => {
        const ledger = { ...random, others: { ...random.others, draw: [] } };
        const parts = ledger.matters.filter(
          (spec) => spec.lead === unit || (spec.nodes ?? []).some((node) => node.unit === unit),
        );
        const alone: RandomLedger = {
          matters: parts,
          others: ownRecords(
            ledger.others,
            unit,
            parts.map(({ id }) => id),
          ),
        };
        expect(withoutPlaces(unitDigest(worldOf(alone), unit, month))).toBe(
          withoutPlaces(unitDigest(worldOf(ledger), unit, month)),
        );
      },
    ),
  );
});

/** The records of a random ledger that came after a moment, without its tasks and draws: its matters have the ids of the first ledger's. */
function after(extra: RandomLedger, moment: string): Records {
  const made = matters(extra.matters);
  const late = <T extends { readonly submitted: string }>(list: readonly T[] = []) =>
    list.filter(({ submitted }) => submitted > moment);
  return {
    ack: late(made.ack),
    plan: late(made.plan),
    filing: late(made.filing),
    event: late(made.event),
    claim: late(made.claim),
    verification: late(made.verification),
    report: late(extra.others.report),
    incoming: late(extra.others.incoming),
    measure: late(extra.others.measure),
    clue: late(extra.others.clue),
    honours: (extra.others.honours ?? []).map((file) => ({
      honours: file.honours.filter(({ received }) => received > moment),
    })),
  };
}

/** The records that speak of a unit, reports of its own matters among them. */
function ownRecords(others: Records, unit: string, tasks: readonly string[]): Records {
  return {
    report: (others.report ?? [])
      .filter((report) => report.unit === unit)
      .map((report) => ({
        ...report,
        matters: (report.matters ?? []).filter(({ task }) => tasks.includes(task)),
      })),
    honours: (others.honours ?? []).map((file) => ({
      honours: file.honours.filter((honour) => honour.units.includes(unit)),
    })),
    incoming: (others.incoming ?? []).filter((paper) => paper.units?.includes(unit)),
    measure: (others.measure ?? []).filter((measure) => measure.unit === unit),
    clue: (others.clue ?? []).filter((clue) => clue.decision?.unit === unit),
  };
}

/** A digest without the places of records, which depend on how many there are. */
function withoutPlaces(digest: string): string {
  return digest.replaceAll(/\/\d{4}\.yaml[^\s]*/g, '');
}
