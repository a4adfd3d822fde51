import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimal } from '../exact/fraction.ts';
import { monthHorizon } from './months.ts';
import { planDuties } from './plan-duty.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { arbitraryMatter } from './testing/arbitrary-matter.ts';
import { MONTHS, worldOf } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import { type MatterSpec } from './testing/matter.ts';
import { unitMonth } from './unit-month.ts';

test('§13.10 a missing plan is c 0 at each cut-off, whatever was claimed or reported; meanwhile o never falls', () => {
  holds(
    fc.property(arbitraryMatter('t0'), fc.boolean(), (made, everReturned) => {
      const spec: MatterSpec = {
        ...made,
        plan: null,
        changes: [],
        ...(everReturned ? {} : { returned: [] }),
      };
      const context = worldOf({ matters: [spec], others: {} });
      const dossier = context.dossiers.get('t0');
      if (dossier === undefined) throw new Error('the matter is there');
      let before = decimal(0);
      for (const month of MONTHS) {
        const horizon = monthHorizon(context, month);
        const last = planDuties(context, dossier, horizon).at(-1);
        const owed = last !== undefined && last.submission === undefined && last.deadline.due <= horizon.day;
        const rests = isSuspended(dossier, horizon) || terminatedOn(dossier, horizon) !== undefined;
        const line = unitMonth(context, spec.lead, month)?.completion.find(
          ({ task }) => task.dossier === dossier,
        );
        if (!owed || rests) continue;
        expect(line?.task.shares.map(({ state, c }) => [state, c.n])).toEqual([['missing-plan', 0n]]);
        expect(compare(line?.o ?? decimal(0), before)).toBeGreaterThanOrEqual(0);
        before = line?.o ?? before;
      }
    }),
    2,
  );
});
