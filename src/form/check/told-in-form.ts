import type { KindName } from '#record/ledger.ts';
import type { Problem } from '#record/schema/problem.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import { formWords } from '#wording/form/words.ts';
import type { ProblemTexts } from '#wording/problems/problem-text.ts';
import { problemWords } from '#wording/problems/print.ts';
import { schemaField } from '../draft/ask.ts';
import type { FiledRecord } from '../draft/form.ts';
import { fieldsOfParts, type Part } from '../draft/parts.ts';
import { fieldAt } from '../draft/typed.ts';
import { fieldLabel } from '../labels.ts';
import type { DraftProblem } from './draft-problem.ts';
import { inLabels, labelsOfKind, type LabelOf } from './in-labels.ts';

/**
 * What is wrong with a record as whoever fills in its form reads it: at the field in which it is typed, in the checker's
 * words, with the form's names of its fields in place of keys and lines of a file.
 */
export function toldInForm(
  record: Pick<FiledRecord, 'kind' | 'fields'>,
  problem: Problem,
  texts: ProblemTexts,
  parts: readonly Part[] = [],
): DraftProblem {
  const { code, severity, params } = problem;
  const place = placeOf(problem);
  const key = fieldAt(record.fields, place) ?? null;
  const plain = (message: string, as: DraftProblem['severity'] = severity): DraftProblem => ({
    code,
    severity: as,
    key,
    message,
    expected: '',
    fix: '',
  });
  // A text that a form wrote is read back but for characters that nobody sees.
  if (!Object.hasOwn(texts, code)) return plain(formWords.unwritable);
  if (key !== null && EMPTY.has(code)) return plain(formWords.empty);
  if (key === 'others' && code === 'report-left-out')
    return plain(weeklyWords.leftOut(params['titles'] ?? ''), 'error');
  const labelOf = labelsOn(record, parts);
  // Of boxes none is ticked: no field is empty, so it is said of which.
  if (code === 'list-too-short') return plain(formWords.noneChosen(labelAt(record.kind, place, labelOf)));
  const field = place.length === 0 ? params['field'] : labelAt(record.kind, place, labelOf);
  const named = field === undefined ? params : { ...params, field, about: '' };
  const { message, expected, fix } = problemWords({ ...problem, params: named }, texts);
  return {
    code,
    severity,
    key,
    message: inLabels(message, labelOf),
    expected: inLabels(expected, labelOf),
    fix: inLabels(fix, labelOf),
  };
}

/** What an empty field is called where it stands in a file. */
const EMPTY: ReadonlySet<string> = new Set([
  'key-missing',
  'value-empty',
  'text-empty',
  'opinion-missing',
  'report-supplements',
]);

/** The names of a record's fields on the form, and where the form asks for none of them those of its kind. */
function labelsOn({ kind, fields }: Pick<FiledRecord, 'kind' | 'fields'>, parts: readonly Part[]): LabelOf {
  const asked = new Map(
    fieldsOfParts(parts).flatMap((part) =>
      part.as === 'field' ? [[part.key, fieldLabel({ about: part.label })] as const] : [],
    ),
  );
  const own = new Map(
    fields.flatMap(({ at, key }) => {
      const label = asked.get(key);
      const name = at.findLast((step) => typeof step === 'string' && !/^\d+$/u.test(step));
      return label === undefined || name === undefined ? [] : [[String(name), label] as const];
    }),
  );
  const ofKind = labelsOfKind(kind);
  return (key) => own.get(key) ?? ofKind(key);
}

/** What the field at a place is called; a place of which the kind knows nothing by what stands there. */
function labelAt(kind: KindName, place: readonly PropertyKey[], labelOf: LabelOf): string {
  const path = place.map(String).filter((step) => !/^\d+$/u.test(step));
  const last = path.at(-1) ?? '';
  return labelOf(last) ?? fieldLabel(schemaField(kind, path));
}

/** The field that a problem speaks of: a check says so, what reading tells has it among its facts. */
function placeOf({ at, params }: Problem): readonly PropertyKey[] {
  return at ?? (params['field'] === undefined || params['field'] === '' ? [] : params['field'].split('.'));
}
