import { claimWords } from '#wording/form/unit-forms.ts';
import { ask } from '../draft/ask.ts';
import type { ListPart } from '../draft/parts.ts';
import { typed, typedNumber } from '../draft/typed.ts';
import { rowsOf, type Values } from '../draft/values.ts';

/** What of a 成果 is asked: what it is called and where it lies, and what is found there. */
const FIELDS = ['what', 'no', 'kept', 'form', 'pages'] as const;

/** The list of 成果 of one claim, empty at first: nobody has to list any. */
export function evidencePart(values: Values, key: string): ListPart {
  const rows = rowsOf(values, key);
  return {
    as: 'list',
    key,
    title: claimWords.evidence,
    fixed: -1,
    add: rows.length < MOST ? claimWords.evidenceAdd : null,
    rows: rows.map((row, n) => ({
      row,
      title: claimWords.evidenceRow(n + 1),
      parts: FIELDS.map((field) => ask('claim', ['nodes', 'evidence', field], `${key}.${row}.${field}`)),
    })),
  };
}

const MOST = 20;

/** The list as it stands in a claim; undefined where nothing is listed. */
export function evidenceTree(values: Values, key: string): readonly object[] | undefined {
  const rows = rowsOf(values, key);
  return rows.length === 0
    ? undefined
    : rows.map((row) =>
        Object.fromEntries(
          FIELDS.map((field) => [
            field,
            (field === 'pages' ? typedNumber : typed)(values, `${key}.${row}.${field}`),
          ]),
        ),
      );
}
