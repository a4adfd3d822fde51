import { buildCheckIndex } from '#validate/check/check-index.ts';
import { RECORD_CHECKS } from '#validate/registry.ts';
import { runChecks } from '#validate/run-checks.ts';
import type { Problem } from '#record/schema/problem.ts';
import type { TypedLedger } from '#load/ledger.ts';

/** Everything that the check tells of a ledger as of a moment. */
export function reportedProblems(loaded: TypedLedger, data: string, asOf: string): readonly Problem[] {
  const { ledger, problems, broken } = loaded;
  const index = buildCheckIndex(ledger, { asOf, home: data, unread: broken, present: asOf });
  return [...problems, ...runChecks(index, RECORD_CHECKS)];
}

/** What is told now and was not before; a fault that only moved in its file is an old one. */
export function freshOf(was: readonly Problem[], is: readonly Problem[]): readonly Problem[] {
  const left = new Map<string, number>();
  for (const problem of was) left.set(nameOf(problem), (left.get(nameOf(problem)) ?? 0) + 1);
  return is.filter((problem) => {
    const name = nameOf(problem);
    const before = left.get(name) ?? 0;
    left.set(name, before - 1);
    return before <= 0;
  });
}

/** How many others there are says nothing of a fault itself. */
function nameOf({ code, place, params }: Problem): string {
  const said = Object.entries(params).filter(([name]) => name !== 'more');
  return `${code} ${place.file} ${JSON.stringify(said)}`;
}
