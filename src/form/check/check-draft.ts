import { KINDS } from '#record/kinds.ts';
import type { Problem } from '#record/schema/problem.ts';
import { readValue } from '#load/read-value.ts';
import type { Check } from '#validate/check/check.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { runChecks } from '#validate/run-checks.ts';
import { keyTexts } from '#wording/load/key.ts';
import { scalarTexts } from '#wording/load/scalar.ts';
import { valueTexts } from '#wording/load/value.ts';
import type { FiledRecord } from '../draft/form.ts';
import type { Part } from '../draft/parts.ts';
import { factLedger } from '../fact-ledger.ts';
import type { FactRecord } from '../facts.ts';
import { distinctProblems, type DraftProblem } from './draft-problem.ts';
import { toldInForm } from './told-in-form.ts';

/** What reading can find in the value that a form makes: nothing of a file, nor of how YAML is written. */
export const READING = { ...keyTexts, ...valueTexts, ...scalarTexts };

/**
 * What the checker would say of new records beside those that stand already: the same schemas, of which the text is
 * written and reads back the same, and the same checks. Only what it says of the new ones is told; `now` is the moment at which they come in, `parts` is what the
 * form asks, by the names of which it is told.
 */
export function checkDraft(
  standing: readonly FactRecord[],
  filed: readonly FiledRecord[],
  checks: readonly Check[],
  now: string,
  parts: readonly Part[] = [],
): readonly DraftProblem[] {
  const texts = { ...READING, ...Object.fromEntries(checks.map(({ code, words }) => [code, words])) };
  const told = (record: FiledRecord, problem: Problem) => toldInForm(record, problem, texts, parts);
  const reads = filed.map((record) => {
    const { kind, names, path, value } = record;
    return { record, ...readValue({ file: path, path, names }, value, KINDS[kind].schema) };
  });
  const unreadable = reads.flatMap(({ record, problems }) =>
    problems.map((problem) => told(record, problem)),
  );
  // What a record says in all cannot be asked of one of which a part could not be read.
  if (reads.some(({ entry }) => entry === undefined)) return distinctProblems(unreadable);
  const replaced = new Set(filed.map(({ path }) => path));
  const fresh = reads.flatMap(({ record, entry }) =>
    entry === undefined ? [] : [{ kind: record.kind, entry }],
  );
  const ledger = factLedger(
    standing.filter(({ path }) => !replaced.has(path)),
    fresh,
  );
  const byFile = new Map(filed.map((record) => [record.path, record]));
  const found = runChecks(buildCheckIndex(ledger, { asOf: now, home: '' }), checks).flatMap((problem) => {
    const record = byFile.get(problem.place.file);
    return record === undefined ? [] : [told(record, problem)];
  });
  return distinctProblems([...unreadable, ...found]);
}
