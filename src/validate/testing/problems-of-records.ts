import { unit, worldLedger, type Records } from '#engine/testing/office.ts';
import type { Problem } from '#record/schema/problem.ts';
import { buildCheckIndex } from '../check/check-index.ts';
import type { Check } from '../check/check.ts';
import { runChecks } from '../run-checks.ts';

/** What one check tells of records beside the tests' office with the units `mishu`, `a` and `b`; rules and calendar are the default ones unless others are given. */
export function toldOfRecords(check: Check, records: Records, asOf: string): readonly Problem[] {
  const units = ['mishu', 'a', 'b'].map((id, n) => unit(id, 'departments', n + 1));
  const ledger = worldLedger({ unit: units }, records);
  return runChecks(buildCheckIndex(ledger, { asOf, home: 'data' }), [check]);
}
