import { ledgerOf, type Records } from '../../compute/testing/ledger-of.ts';
import { join } from '../../compute/testing/matter.ts';
import { OFFICE, unit } from '../../compute/testing/world.ts';
import type { Problem } from '../../problem.ts';
import { buildCheckIndex } from '../check-index.ts';
import type { Check } from '../check.ts';
import { runChecks } from '../run-checks.ts';

/** What one check tells of records beside an office with the units `mishu`, `a` and `b`. */
export function toldOfRecords(
  check: Check,
  records: Records,
  asOf: string,
  office: Records['office'] = [OFFICE],
): readonly Problem[] {
  const units = ['mishu', 'a', 'b'].map((id, n) => unit(id, 'departments', n + 1));
  const ledger = ledgerOf(join({ office, unit: units }, records));
  return runChecks(buildCheckIndex(ledger, { asOf, home: 'data' }), [check]);
}
