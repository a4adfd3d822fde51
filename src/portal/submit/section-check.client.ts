import { UNIT_CHECKS } from '#form/check/unit-checks.ts';
import type { Check } from '#validate/check/check.ts';
import { onBehalfBy } from '#validate/time/on-behalf-by.ts';
import { onBehalfPaper } from '#validate/time/on-behalf-paper.ts';
import { receivedAfterEntry } from '#validate/time/received-after-entry.ts';

/** What may be found in a record that the section enters: what may be in one of a unit's, and what 代录 must say. */
export const BEHALF_CHECKS: readonly Check[] = [
  ...UNIT_CHECKS,
  onBehalfBy,
  onBehalfPaper,
  receivedAfterEntry,
];
