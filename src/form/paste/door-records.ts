import { doorWords } from '#wording/form/door.ts';
import { formWords } from '#wording/form/words.ts';
import { weeklyWords } from '#wording/form/weekly.ts';
import type { DraftProblem } from '../check/draft-problem.ts';
import type { FiledRecord } from '../draft/form.ts';
import { from, settle, typed, typedNumber } from '../draft/typed.ts';
import { isTicked, rowsOf, textOf, type Values } from '../draft/values.ts';
import { freeNames, recordPath } from '../record-path.ts';
import { recordText } from '../record-text.ts';
import { pathNames } from '../text/place.ts';
import { filingKey, isEmptyTalk, proposalKey, type Door } from './door.ts';

/** A record that was entered for a unit, and whose it is. */
export interface EnteredRecord {
  readonly unit: string;
  readonly filed: FiledRecord;
}

/**
 * The records of a paste, each 代录: when it came in, how, and who enters it (rules.md §2). `taken` are the places at
 * which records stand already; what comes for a week after its report is a supplement.
 */
export function doorRecords(
  { filings, proposals }: Door,
  values: Values,
  taken: readonly string[],
  now: string,
): readonly EnteredRecord[] {
  const entered: EnteredRecord[] = [];
  const stands = [...taken];
  const enter = (unit: string, filed: Omit<FiledRecord, 'text' | 'fields' | 'value'>, tree: object) => {
    const { value, fields } = settle(tree);
    stands.push(filed.path);
    entered.push({ unit, filed: { ...filed, value, text: recordText(filed.kind, value), fields } });
  };
  for (const [n, { kind, path, value }] of filings.entries()) {
    const key = filingKey(n);
    if (!isTicked(values, `${key}.take`)) continue;
    const unit: unknown = Object.getOwnPropertyDescriptor(value, 'unit')?.value;
    const said = pathNames(kind, path);
    // Whoever wrote it did not know what else was claimed of the matter that day.
    const names = kind === 'claim' ? freeNames(kind, said, 'suffix', stands) : said;
    enter(
      typeof unit === 'string' ? unit : '',
      { kind, path: kind === 'claim' ? recordPath(kind, names) : path, names },
      {
        ...value,
        submitted: now,
        onBehalf: behalf(values, key),
      },
    );
  }
  for (const [n, { left }] of proposals.entries()) {
    const key = proposalKey(n);
    if (!isTicked(values, `${key}.take`)) continue;
    const [unit, week] = [textOf(values, `${key}.unit`), textOf(values, `${key}.week`)];
    const first = recordPath('report', { week, unit });
    const names = freeNames('report', { week, unit }, 'n', stands);
    const path = recordPath('report', names);
    const lines = rowsOf(values, `${key}.lines`).map((row) => lineTree(values, `${key}.lines.${row}`));
    const placed = left.flatMap(({ text }, at) => {
      const field = `${key}.left.${String(at)}`;
      const task = textOf(values, field);
      return task === '' ? [] : [{ task: from(field, task), text: from(field, text) }];
    });
    const matters = [...lines, ...placed];
    enter(
      unit,
      { kind: 'report', path, names },
      {
        unit: from(`${key}.unit`, unit),
        week: from(`${key}.week`, week),
        others: from(`${key}.others`, isTicked(values, `${key}.others`) ? '无变化' : undefined),
        ...(path === first
          ? {}
          : { supplements: weeklyWords.supplements(week, '', doorWords.paste.supplements) }),
        ...(matters.length === 0 ? {} : { matters: from(`${key}.lines`, matters) }),
        submitted: now,
        onBehalf: behalf(values, key),
      },
    );
  }
  return entered;
}

/** What is told of records of which nobody said whose they are: they have no place, and no ledger to be checked against. */
export function unnamedProblems(records: readonly EnteredRecord[]): readonly DraftProblem[] {
  return records
    .filter(({ unit }) => unit === '')
    .map(({ filed: { fields } }) =>
      problemAt(fields.find(({ at }) => at[0] === 'unit')?.key ?? null, formWords.empty),
    );
}

/** What is told of words that would be entered nowhere, of which nobody said that they are to be left out. */
export function unplacedProblems({ proposals }: Door, values: Values): readonly DraftProblem[] {
  return proposals.flatMap(({ left }, n) => {
    const key = proposalKey(n);
    if (!isTicked(values, `${key}.take`) || isTicked(values, `${key}.drop`)) return [];
    return left.flatMap(({ text }, at) => {
      const field = `${key}.left.${String(at)}`;
      return isEmptyTalk(text) || textOf(values, field) !== ''
        ? []
        : [problemAt(field, doorWords.paste.unplaced)];
    });
  });
}

function problemAt(key: string | null, message: string): DraftProblem {
  return { code: 'key-missing', severity: 'error', key, message, expected: '', fix: '' };
}

function lineTree(values: Values, at: string): object {
  return {
    task: typed(values, `${at}.task`),
    text: typed(values, `${at}.text`),
    percent: typedNumber(values, `${at}.percent`),
    problem: typed(values, `${at}.problem`),
  };
}

function behalf(values: Values, key: string): object {
  const own = textOf(values, `${key}.received`) === '' ? 'behalf.received' : `${key}.received`;
  return {
    receivedAt: typed(values, own),
    channel: typed(values, 'behalf.channel'),
    enteredBy: typed(values, 'behalf.post'),
    paper: typed(values, 'behalf.paper'),
    confirmation: typed(values, 'behalf.confirmation'),
  };
}
