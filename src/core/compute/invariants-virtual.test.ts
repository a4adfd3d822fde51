import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, decimal, divide, exactText, multiply, round, sum } from '../exact/fraction.ts';
import type { Ledger } from '../ledger.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import { editionsOf } from './edition/editions-of.ts';
import { figureFaults, ownFaults, recordFaults } from './edition/examine-edition.ts';
import { recomputeEdition } from './edition/recompute-edition.ts';
import { leagueMonths } from './league.ts';
import { arbitraryLedger, MONTHS, worldOf } from './testing/arbitrary-ledger.ts';
import { UNIT_IDS } from './testing/arbitrary-matter.ts';
import { unitDigest } from './testing/digest.ts';
import { withFrozen } from './testing/frozen.ts';
import { holds } from './testing/holds.ts';
import { steadied } from './testing/steadied.ts';
import { unitMonth } from './unit-month.ts';

const LEAGUE_OF = { jia: 'counties', yi: 'counties', fa: 'departments' } as const;
const FROZEN = MONTHS.slice(0, 3);
const virtual = fc.record({
  weight: fc.constantFrom('0.5', '1', '2.25', '9999'),
  value: fc.constantFrom('0', '0.9', '1', '0.3333'),
});
const league = fc.constantFrom('counties', 'departments');
const month = fc.constantFrom(...MONTHS);

/** Rules by which everybody is ranked. */
const open = (of: readonly string[], given?: Parameters<typeof steadied>[1]): Rules => {
  const rules = steadied(of, given);
  return { ...rules, ranking: { ...rules.ranking, workload: '0', leadTasks: 0 } };
};
const scoreOf = (context: Context, unit: string, of: string) => {
  const score = unitMonth(context, unit, of);
  if (score === undefined) throw new Error('rules are in force');
  return score;
};
const pointsOf = (context: Context, unit: string, of: string) => scoreOf(context, unit, of).parts[0]?.points;

test('a virtual line of one league moves no score and no rank of the other, and nobody’s lines, V or tasks', () => {
  holds(
    fc.property(arbitraryLedger(), virtual, league, month, (random, given, of, at) => {
      const plain = worldOf(random, { rules: [open([])] });
      const context = worldOf(random, { rules: [open([of], given)] });
      const others = UNIT_IDS.filter((id) => LEAGUE_OF[id] !== of);
      const digests = (made: Context) => others.map((id) => unitDigest(made, id, at));
      expect(digests(context)).toEqual(digests(plain));
      const table = (made: Context) =>
        leagueMonths(made, at)
          .filter(({ id }) => id !== of)
          .map(({ rows, unranked }) => [
            rows.map(({ unit, rank, tied, change, plain: bare }) => [
              unit.value.id,
              rank,
              tied,
              change,
              bare,
            ]),
            unranked.map(({ unit, reason }) => [unit.value.id, reason]),
          ]);
      expect(table(context)).toEqual(table(plain));
      for (const id of UNIT_IDS) {
        const kept = (made: Context) => {
          const { completion, workload, pendingWorkload, leadTasks, pendingLeadTasks, parts } = scoreOf(
            made,
            id,
            at,
          );
          const lines = completion.map(({ weight, limited, earned }) => [weight, limited, earned]);
          return { lines, workload, pendingWorkload, leadTasks, pendingLeadTasks, parts: parts.slice(1) };
        };
        expect(kept(context)).toEqual(kept(plain));
      }
    }),
  );
});

test('§13.14 任务完成 with a virtual line is 「—」 when it is without, else between what it was and the line’s own', () => {
  holds(
    fc.property(arbitraryLedger(), virtual, month, (random, given, at) => {
      const plain = worldOf(random);
      const context = worldOf(random, { rules: [steadied(['counties', 'departments'], given)] });
      for (const id of UNIT_IDS) {
        const [was, is] = [pointsOf(plain, id, at), pointsOf(context, id, at)];
        expect(is === undefined).toBe(was === undefined);
        if (was === undefined || is === undefined) continue;
        const { completion } = scoreOf(context, id, at);
        const w = decimal(given.weight);
        const earned = add(sum(completion.map((line) => line.earned)), multiply(w, decimal(given.value)));
        const whole = add(sum(completion.map((line) => line.limited)), w);
        expect(exactText(is)).toBe(exactText(round(multiply(decimal(60), divide(earned, whole)), 2)));
        const line = round(multiply(decimal(60), decimal(given.value)), 2);
        const [low, high] = compare(was, line) < 0 ? [was, line] : [line, was];
        expect(compare(low, is) <= 0 && compare(is, high) <= 0).toBe(true);
      }
    }),
  );
});

test('§13.20 a month frozen with a virtual line follows from its own inputs and computes again as it was', () => {
  const latest = (ledger: Ledger) =>
    [...editionsOf(ledger).values()].flatMap((versions) => versions.at(-1) ?? []);
  let moved = 0;
  holds(
    fc.property(arbitraryLedger(2), (random) => {
      const frozen = (of: readonly string[]) =>
        withFrozen(worldOf(random, { rules: [steadied(of)] }).ledger, FROZEN);
      const ledger = frozen(['counties']);
      for (const entry of latest(ledger)) {
        expect([
          ...ownFaults(ledger, entry),
          ...figureFaults(ledger, entry),
          ...recordFaults(ledger, entry),
        ]).toEqual([]);
        expect(recomputeEdition(ledger, entry)).toEqual([]);
      }
      // By rules without the line the same inputs give other figures, where anything counts.
      const { rules } = worldOf(random).ledger;
      moved += latest(ledger).filter((entry) => figureFaults({ ...ledger, rules }, entry).length > 0).length;
    }),
    0.5,
  );
  expect(moved).toBeGreaterThan(0);
});
