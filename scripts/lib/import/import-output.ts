import { cellName, columnName } from '#form/sheet/grid.ts';
import { headOf } from '#form/sheet/fields.ts';
import type { SheetFault } from '#form/sheet/sheet-fault.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { importAdvice, importTexts } from '#wording/commands/import.ts';
import { importSaid } from '#wording/commands/import-said.ts';
import { adviceLines, problemLines, problemWords } from '#wording/problems/print.ts';
import { harmlessJson, plainText } from '../terminal/harmless-text.ts';
import type { SheetImport } from './import-sheet.ts';

/** What became of an import. */
export type ImportEnd = 'written' | 'nothing' | 'dry' | 'faulty' | 'unsure';

const TEXTS = { ...problemTexts, ...importTexts };

/** For a person at a terminal: the columns, the faults by cell, what differs, what is written. */
export function importText(done: SheetImport, end: ImportEnd, remembered: string | undefined): string {
  const { file, table, faults, others, records, differences, counts } = done;
  const errors = faults.filter(({ severity }) => severity === 'error');
  const lines = [
    importSaid.table(file, table.sheet, table.headRow, table.rows.length),
    importSaid.columns,
    ...columnLines(done),
    ...table.passed.map(({ row, text }) => importSaid.passed(row, text)),
    ...errors.flatMap((fault) => faultLines(file, fault)),
    ...others.flatMap((problem) => problemLines(problem, TEXTS)),
    ...reminderLines(file, faults),
    ...(differences.length === 0 ? [] : [importSaid.differences]),
    ...differences.map(({ row, task, field, was, said, how }) =>
      importSaid.difference(row, task, headOf(field), was, said, how),
    ),
    ...(records.length === 0 ? [] : [end === 'written' ? importSaid.written : importSaid.would]),
    ...records.map(({ path }) => `  ${path}`),
    importSaid.counts(counts, differences.length),
    ...(remembered === undefined ? [] : [importSaid.remembered(remembered)]),
    importSaid.end[end],
  ];
  return plainText(lines);
}

/** For programs. Keys are only ever added. */
export function importJson(done: SheetImport, end: ImportEnd, remembered: string | undefined): string {
  const { file, table, faults, others, records, differences, counts, workbook } = done;
  return harmlessJson({
    file,
    sheet: table.sheet,
    headRow: table.headRow,
    end,
    counts,
    columns: table.columns.map((column, at) => ({ column: columnName(at + 1), ...column })),
    passed: table.passed,
    problems: [
      ...faults.map((fault) => ({
        file,
        sheet: fault.sheet,
        cell: cellOf(fault),
        row: fault.place.line,
        field: fault.label,
        severity: fault.severity,
        code: fault.code,
        ...problemWords(fault, TEXTS),
        params: fault.params,
      })),
      ...others.map((problem) => ({
        ...problem.place,
        severity: problem.severity,
        code: problem.code,
        ...problemWords(problem, TEXTS),
        params: problem.params,
      })),
    ],
    differences,
    records: records.map(({ kind, path, text }) => ({ kind, path, text })),
    workbook,
    ...(remembered === undefined ? {} : { remembered }),
  });
}

function columnLines({ table, workbook }: SheetImport): readonly string[] {
  const columns = table.columns.flatMap(({ head, field, how }, at) =>
    head === '' ? [] : [importSaid.column(columnName(at + 1), head, field && headOf(field), how)],
  );
  const { kind, source, class: level } = workbook.defaults ?? {};
  const without = Object.entries({ kind, source, class: level }).flatMap(([field, value]) => {
    const known = field === 'kind' || field === 'source' ? field : 'class';
    return value === undefined ? [] : [importSaid.without(headOf(known), value)];
  });
  return [...columns, ...without];
}

function cellOf({ place }: SheetFault): string {
  return cellName(place.line, place.column);
}

function faultLines(file: string, fault: SheetFault): readonly string[] {
  const words = problemWords(fault, TEXTS);
  const more = importAdvice[fault.code];
  const column = fault.label === '' ? '' : `${fault.label}  `;
  return [
    `${file}!${cellOf(fault)}  ${column}error  ${fault.code}  ${words.message}`,
    ...[...adviceLines(words), ...(more === undefined ? [] : [more])].map((line) => `    ${line}`),
  ];
}

/** What is no error, each sort once with its cells: a table of sixty matters has sixty of the same. */
function reminderLines(file: string, faults: readonly SheetFault[]): readonly string[] {
  const reminders = faults.filter(({ severity }) => severity === 'reminder');
  return [...new Set(reminders.map(({ code }) => code))].flatMap((code) => {
    const same = reminders.filter((fault) => fault.code === code);
    const [first] = same;
    if (first === undefined) return [];
    const cells = [...new Set(same.map(cellOf))];
    const words = problemWords(first, TEXTS);
    return [
      `${file}!${cells.join('、')}  reminder  ${code}  ${words.title}`,
      ...[words.message, ...adviceLines(words)].map((line) => `    ${line}`),
    ];
  });
}
