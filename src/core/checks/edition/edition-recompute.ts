import { chainOf, editionsOf } from '../../../engine/freeze/editions.ts';
import { recomputeEdition } from '../../../engine/freeze/examine.ts';
import { check, type Finding, found } from '../check.ts';
import { unitWords } from '../office-roles.ts';
import { faultsIn } from './edition-faults.ts';
import { isBasisWhole } from './frozen-basis.ts';

/** A frozen period computes again from its records as it was; where it does not, the program has changed, which is told and never applied (rules.md §10). */
export const editionRecompute = check({
  code: 'edition-recompute',
  severity: 'error',
  run: 'frozen',
  *find(index): Generator<Finding> {
    const { ledger } = index.whole;
    for (const versions of editionsOf(ledger).values()) {
      const last = versions.at(-1);
      if (last === undefined) continue;
      if (!isBasisWhole(index, last)) continue;
      // What is wrong with a file or its records is told by its own code.
      const chain = chainOf(ledger, last);
      if (faultsIn(ledger).some(({ entry }) => chain.includes(entry))) continue;
      const differences = recomputeEdition(ledger, last);
      const [first] = differences;
      if (first === undefined) continue;
      yield found(last, ['units'], {
        period: last.value.period,
        unit: unitWords(index, first.unit),
        figure: first.figure,
        frozen: first.before,
        computed: first.after,
        count: String(differences.length),
      });
    }
  },
});
