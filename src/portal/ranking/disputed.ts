import { latestEdition } from '#engine/freeze/editions.ts';
import type { ViewEnv } from '../env/env.ts';

/**
 * Whether a unit's figures of a period are disputed (有异议): an objection to them has no answer yet (rules.md §10). An
 * objection is 系统内: in public only what the period's edition lists as unanswered is told, until the answer is there.
 */
export function isDisputed(env: ViewEnv, unit: string, period: string): boolean {
  const { ledger } = env.context;
  const listed = new Set(latestEdition(ledger, period)?.value.objections?.map(({ id }) => id));
  return ledger.objection.some(
    ({ value }) =>
      value.unit === unit &&
      value.period === period &&
      value.answer === undefined &&
      (env.profile === 'internal' || listed.has(value.id)),
  );
}
