import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import type { Problem } from '#record/schema/problem.ts';
import { readRecord } from '#load/read-record.ts';
import type { Check } from '#validate/check/check.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { runChecks } from '#validate/run-checks.ts';
import { fileTexts } from '#wording/load/file.ts';
import { keyTexts } from '#wording/load/key.ts';
import { scalarTexts } from '#wording/load/scalar.ts';
import { valueTexts } from '#wording/load/value.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import { formWords } from '#wording/form/words.ts';
import { problemWords, type ProblemWords } from '#wording/problems/print.ts';
import { schemaField } from '../draft/ask.ts';
import { fieldAt } from '../draft/typed.ts';
import type { FiledRecord } from '../draft/form.ts';
import { factLedger } from '../fact-ledger.ts';
import { fieldLabel } from '../labels.ts';
import type { FactRecord } from '../facts.ts';
import { distinctProblems, type DraftProblem } from './draft-problem.ts';

/** What reading can find in a text that a form wrote: what stands in it, and nothing of how YAML is written. */
const READING = { ...fileTexts, ...keyTexts, ...valueTexts, ...scalarTexts };

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
  const texts = { ...READING, ...Object.fromEntries(checks.map(({ code, words }) => [code, words])) };
  const told = (record: FiledRecord, problem: Problem): DraftProblem => {
    const { code, severity, params } = problem;
    const place = placeOf(problem);
    const key = fieldAt(record.fields, place) ?? null;
    // Whoever fills in a form sees its fields, not the keys and lines of a file.
    // A text that a form wrote is read back but for characters that nobody sees.
    if (!Object.hasOwn(texts, code))
      return { code, severity, key, message: formWords.unwritable, expected: '', fix: '' };
    if (key !== null && EMPTY.has(code))
      return { code, severity, key, message: formWords.empty, expected: '', fix: '' };
    if (key === 'others' && code === 'report-left-out')
      return {
        code,
        severity: 'error',
        key,
        message: weeklyWords.leftOut(params['titles'] ?? ''),
        expected: '',
        fix: '',
      };
    const field = key === null ? params['field'] : labelAt(record.kind, place);
    const named = field === undefined ? params : { ...params, field, about: '' };
    return { code, severity, key, ...sentences(problemWords({ ...problem, params: named }, texts)) };
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

/** What an empty field is called where it stands in a file. */
const EMPTY: ReadonlySet<string> = new Set(['key-missing', 'value-empty', 'text-empty']);

function sentences({
  message,
  expected,
  fix,
}: ProblemWords): Pick<DraftProblem, 'message' | 'expected' | 'fix'> {
  return { message, expected, fix };
}

/** What the field at a place is called. */
function labelAt(kind: KindName, place: readonly PropertyKey[]): string {
  const path = place.map(String).filter((step) => !/^\d+$/u.test(step));
  return fieldLabel(schemaField(kind, path));
}

/** The field that a problem speaks of: a check says so, what reading tells has it among its facts. */
function placeOf({ at, params }: Problem): readonly PropertyKey[] {
  return at ?? (params['field'] === undefined || params['field'] === '' ? [] : params['field'].split('.'));
}
