import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay } from '#days/moment.ts';
import { drawSample } from '../verification/draw-sample.ts';
import { closedList, drawnOf } from '../verification/verification-duty.ts';
import {
  arbitraryLedger,
  LATER,
  MONTHS,
  recordsOf,
  shuffled,
  UNIT_IDS,
  worldOf,
  type RandomLedger,
} from '../testing/arbitrary.ts';
import { periodDigest, unitDigest } from '../testing/digest.ts';
import { holds, SLOW } from '#testing/holds.ts';
import type { TaskSpec } from '../testing/task-records.ts';
import { contextOf, periodIn, worldLedger, type Records } from '../testing/office.ts';
import { leagueTables } from './league-tables.ts';

const month = fc.constantFrom(...MONTHS);

test('1 the order of the records changes nothing', { timeout: SLOW }, () => {
  holds(
    fc.property(arbitraryLedger(), month, fc.integer(), (random, id, salt) => {
      const ledger = worldLedger(recordsOf(random));
      const [one, other] = [ledger, shuffled(ledger, salt)].map((each) => contextOf(each, LATER));
      if (one === undefined || other === undefined) throw new Error('two worlds');
      expect(periodDigest(other, id)).toBe(periodDigest(one, id));
      const scores = (context: typeof one) =>
        leagueTables(context, periodIn(context, id)).map(({ rows, unranked }) =>
          [...rows, ...unranked].map(({ unit, result }) => [unit.value.id, result.score]),
        );
      expect(scores(other)).toEqual(scores(one));
    }),
    4,
  );
});

/** The ledger with what concerns one unit alone. */
function alone({ matters: specs, others, entering }: RandomLedger, unit: string): RandomLedger {
  const isPart = ({ lead, nodes = [], handOvers = [], demands = [] }: TaskSpec) =>
    [lead, ...[...nodes, ...demands].map((node) => node.unit), ...handOvers.map(({ to }) => to)].includes(
      unit,
    );
  const mine = (units: readonly string[] | undefined) => units?.includes(unit) === true;
  return {
    matters: specs.filter(isPart),
    others: {
      ...others,
      report: others.report?.filter((one) => one.unit === unit) ?? [],
      honours:
        others.honours?.map(({ honours }) => ({ honours: honours.filter(({ units }) => mine(units)) })) ?? [],
      incoming: others.incoming?.filter(({ units }) => mine(units)) ?? [],
      measure: others.measure?.filter((one) => one.unit === unit) ?? [],
    },
    entering,
  };
}

test('3 no other unit’s record changes a unit’s score', { timeout: SLOW }, () => {
  const digest = (ledger: RandomLedger, unit: string, id: string) =>
    // Numbered paths move when others are left out.
    unitDigest(worldOf(ledger), unit, id).replaceAll(/\S+\.yaml\S*/g, '');
  holds(
    fc.property(arbitraryLedger(), month, fc.constantFrom(...UNIT_IDS), (random, id, unit) => {
      // What others claim alters the list of which a sample is drawn.
      const undrawn = { ...random, others: { ...random.others, draw: [] }, entering: [] };
      expect(digest(undrawn, unit, id)).toBe(digest(alone(undrawn, unit), unit, id));
    }),
    4,
  );
});

test('10 after the close nothing changes a period', { timeout: SLOW }, () => {
  holds(
    fc.property(arbitraryLedger(), month, (random, id) => {
      const ledger = worldLedger(recordsOf(random));
      const later = contextOf(ledger, LATER);
      const closed = contextOf(ledger, later.closeOf(periodIn(later, id)));
      expect(periodDigest(later, id)).toBe(periodDigest(closed, id));
    }),
    6,
  );
});

/** Kinds of which an entry after the cut-off may count in the period: 核验, decisions of a day before it, the week's report, the draw. */
const LATE_KINDS: ReadonlySet<string> = new Set([
  'verification',
  'event',
  'report',
  'draw',
  'calendar',
  'rules',
]);

test('10 after the cut-off only 核验, 代录 and a week’s late report change it', { timeout: SLOW }, () => {
  holds(
    fc.property(arbitraryLedger(), month, (random, id) => {
      const ledger = worldLedger(recordsOf(random));
      const whole = contextOf(ledger, LATER);
      const cutOff = endOfDay(periodIn(whole, id).to);
      // Claims of a matter that was checked later stay, so that no check loses its claim.
      const checked = new Set(
        ledger.verification
          .filter(({ value }) => value.submitted > cutOff)
          .flatMap(({ value }) => value.results.map(({ task }) => task)),
      );
      const isKept = (kind: string, entry: { readonly value: object }) => {
        if (kind === 'claim' && 'task' in entry.value && checked.has(String(entry.value.task))) return true;
        if (LATE_KINDS.has(kind) || !('submitted' in entry.value)) return true;
        // Every record with a time of submission has a receipt.
        const { proof, registered } = whole.receiptOf(entry as Parameters<typeof whole.receiptOf>[0]);
        return proof === 'on-behalf' || registered <= cutOff;
      };
      const cut = Object.fromEntries(
        Object.entries(ledger).map(([kind, list]: [string, readonly { readonly value: object }[]]) => [
          kind,
          list.filter((entry) => isKept(kind, entry)),
        ]),
      ) as unknown as typeof ledger;
      expect(periodDigest(contextOf(cut, LATER), id)).toBe(periodDigest(whole, id));
    }),
    4,
  );
});

test('11 the sample depends on the number and the closed list alone', { timeout: SLOW }, () => {
  holds(
    fc.property(arbitraryLedger(), month, (random, id) => {
      const ledger = worldLedger(recordsOf(random));
      const later = contextOf(ledger, LATER);
      const draw = later.draws.get(id);
      fc.pre(draw !== undefined);
      const drawn = contextOf(ledger, later.receiptOf(draw).registered);
      const [list, after] = [drawn, later].map((context) => closedList(context, periodIn(context, id)));
      expect(after).toEqual(list);
      expect(drawnOf(later, periodIn(later, id))).toEqual(drawSample(draw.value.number, list ?? [], '0.20'));
    }),
    4,
  );
});

test('11 a claim that an objection admits later is not drawn afterwards', { timeout: SLOW }, () => {
  holds(
    fc.property(arbitraryLedger(), fc.nat({ max: 5 }), (random, pick) => {
      const records = recordsOf(random);
      const ledger = worldLedger(records);
      const claim = ledger.claim[pick % Math.max(1, ledger.claim.length)];
      fc.pre(claim !== undefined);
      const objection: NonNullable<Records['objection']>[number] = {
        id: 'o1',
        unit: 'jia',
        reviewer: 'jijian',
        answer: { on: '2026-12-01', result: '更正', admits: [claim.path] },
        submitted: '2026-12-01 10:00',
      };
      const [before, after] = [ledger, worldLedger({ ...records, objection: [objection] })].map((each) => {
        const context = contextOf(each, LATER);
        return MONTHS.map((id) => closedList(context, periodIn(context, id)));
      });
      expect(after).toEqual(before);
    }),
  );
});
