import { KINDS } from '#record/kinds.ts';
import type { FiledRecord } from '../draft/form.ts';
import { factLedger } from '../fact-ledger.ts';
import type { FormFacts } from '../facts.ts';
import { namesOf } from '../names.ts';
import { writeText } from './write-text.ts';

/**
 * Records as a unit sends them to the group: in words. Undefined for what the section enters itself, of which nothing may
 * be left out: its own records, and what it fills in for a unit.
 */
export function groupText(
  records: readonly FiledRecord[],
  { records: standing, asOf }: FormFacts,
): string | undefined {
  const isUnits = records.every(({ kind, value }) => KINDS[kind].writer === 'unit' && !('onBehalf' in value));
  return isUnits ? writeText(records, namesOf(factLedger(standing), asOf.slice(0, 10))) : undefined;
}
