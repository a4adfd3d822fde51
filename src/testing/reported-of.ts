import { loadTypedLedger } from '#load/ledger.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { printProblem } from '#wording/problems/print.ts';
import { comparePlaces, type Problem } from '#record/schema/problem.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import type { Check } from '#validate/check/check.ts';
import { runChecks } from '#validate/run-checks.ts';

/** Everything that reading and checking a data root tells, as values and as a person sees it; the root is printed as `data`. */
export function toldOf(
  dir: string,
  checks: readonly Check[],
  asOf: string,
): { readonly problems: readonly Problem[]; readonly text: string } {
  const loaded = loadTypedLedger({ dir, printed: 'data' });
  const index = buildCheckIndex(loaded.ledger, { asOf, home: 'data', unread: loaded.broken });
  const problems = [...loaded.problems, ...runChecks(index, checks)].sort(comparePlaces);
  return { problems, text: problems.map((problem) => `${printProblem(problem, problemTexts)}\n`).join('') };
}
