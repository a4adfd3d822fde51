import type { Check } from '#validate/check/check.ts';
import { onBehalfBy } from '#validate/time/on-behalf-by.ts';
import { onBehalfPaper } from '#validate/time/on-behalf-paper.ts';
import { receivedAfterEntry } from '#validate/time/received-after-entry.ts';
import type { FiledRecord } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import type { FactRecord } from '../facts.ts';
import { checkDraft } from './check-draft.ts';
import type { DraftProblem } from './draft-problem.ts';
import { UNIT_CHECKS } from './unit-checks.ts';

/** What may be found in a record that the section enters for a unit: what may be in one of the unit's own, and what 代录 must say. */
const BEHALF_CHECKS: readonly Check[] = [...UNIT_CHECKS, onBehalfBy, onBehalfPaper, receivedAfterEntry];

/** What the checker says of records that the section enters, beside those of their unit. */
export function checkEntered(
  standing: readonly FactRecord[],
  filed: readonly FiledRecord[],
  now: string,
  parts: readonly Part[] = [],
): readonly DraftProblem[] {
  return checkDraft(standing, filed, BEHALF_CHECKS, now, parts);
}
