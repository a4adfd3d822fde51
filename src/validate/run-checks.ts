import { comparePlaces, type Problem } from '#record/schema/problem.ts';
import type { Check } from './check/check.ts';
import type { CheckIndex } from './check/check-index.ts';

/** Runs the checks over a ledger; every problem at once, in order of place. Errors are sought in every record, reminders in what was there at the as-of moment. */
export function runChecks(index: CheckIndex, checks: readonly Check[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { code, severity, find } of checks) {
    const seen = severity === 'error' ? index.whole : index;
    for (const finding of find(seen)) problems.push({ code, severity, ...finding });
  }
  return problems.sort(comparePlaces);
}
