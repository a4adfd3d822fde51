import { CONTROL_EXAMPLES } from './control-examples.ts';
import { DOSSIER_EXAMPLES } from './dossier-examples.ts';
import type { ShortExample } from './example.ts';
import { OFFICE_EXAMPLES } from './office-examples.ts';
import { PERIODIC_EXAMPLES } from './periodic-examples.ts';
import { SOURCE_EXAMPLES } from './source-examples.ts';

/**
 * Short records of every kind but `calendar` and `rules`, whose own files are the example,
 * and `receipts`, `edition` and `impact`, which commands write; together with the former, and a component `d` in
 * the rules that is assessed, they are one small ledger without a fault.
 */
export const SHORT_EXAMPLES: readonly ShortExample[] = [
  ...OFFICE_EXAMPLES,
  ...SOURCE_EXAMPLES,
  ...DOSSIER_EXAMPLES,
  ...PERIODIC_EXAMPLES,
  ...CONTROL_EXAMPLES,
];
