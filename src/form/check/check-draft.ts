import { KINDS } from '#record/kinds.ts';
import type { Problem, Severity } from '#record/schema/problem.ts';
import { readRecord } from '#load/read-record.ts';
import type { Check } from '#validate/check/check.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { runChecks } from '#validate/run-checks.ts';
import { recordTexts } from '#wording/load/record-texts.ts';
import { problemWords } from '#wording/problems/print.ts';
import { fieldAt } from '../draft/typed.ts';
import type { FiledRecord } from '../draft/form.ts';
import { factLedger } from '../fact-ledger.ts';
import type { FactRecord } from '../facts.ts';

/** What is wrong with a record that is being filled in, in the checker's words, and in which field. */
export interface DraftProblem {
  readonly code: string;
  readonly severity: Severity;
  /** The field of the form; null where nobody types it, or the record as a whole is meant. */
  readonly key: string | null;
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

/**
 * What the checker would say of new records beside those that stand already: the same reading of their text, and the
 * same checks. Only what it says of the new ones is told; `now` is the moment at which they come in.
 */
export function checkDraft(
  standing: readonly FactRecord[],
  filed: readonly FiledRecord[],
  checks: readonly Check[],
  now: string,
): readonly DraftProblem[] {
  const texts = { ...recordTexts, ...Object.fromEntries(checks.map(({ code, words }) => [code, words])) };
  const told = (record: FiledRecord, problem: Problem): DraftProblem => {
    const { code, severity } = problem;
    const { message, expected, fix } = problemWords(problem, texts);
    return { code, severity, key: fieldAt(record.fields, placeOf(problem)) ?? null, message, expected, fix };
  };
  const reads = filed.map((record) => {
    const { kind, names, path, text } = record;
    const source = { file: path, path, names, text, faults: [] };
    return { record, ...readRecord(source, KINDS[kind].schema, KINDS[kind].tier) };
  });
  const unreadable = reads.flatMap(({ record, problems }) =>
    problems.map((problem) => told(record, problem)),
  );
  // What a record says in all cannot be asked of one of which a part could not be read.
  if (reads.some(({ entry }) => entry === undefined)) return unreadable;
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
  return [...unreadable, ...found];
}

/** The field that a problem speaks of: a check says so, what reading tells has it among its facts. */
function placeOf({ at, params }: Problem): readonly PropertyKey[] {
  return at ?? (params['field'] === undefined || params['field'] === '' ? [] : params['field'].split('.'));
}
