import type { Context } from '#engine/dossier/context.ts';
import type { Grid } from '#form/sheet/grid.ts';
import { sheetNames } from '#form/sheet/names.ts';
import { isGuessed, proposedWorkbook } from '#form/sheet/proposed-workbook.ts';
import { cellFault, type SheetFault, type Where } from '#form/sheet/sheet-fault.ts';
import { sheetRecords, type SheetRecords } from '#form/sheet/sheet-records.ts';
import type { SheetEntry, SheetRecord } from '#form/sheet/spoken-records.ts';
import { tableOf, type SheetTable } from '#form/sheet/table.ts';
import { writtenMatter } from '#form/sheet/written-matter.ts';
import { loadTypedLedger, type TypedLedger } from '#load/ledger.ts';
import type { Root } from '#load/disk/file-tree.ts';
import type { Workbook } from '#record/office/workbook.ts';
import type { Problem } from '#record/schema/problem.ts';
import { freshOf, reportedProblems } from '../gate/reported-problems.ts';
import { laidOver } from './laid-over.ts';

/** What a table would do to a ledger. */
export interface SheetImport extends Pick<SheetRecords, 'records' | 'differences' | 'counts'> {
  readonly file: string;
  readonly table: SheetTable;
  /** Everything wrong with the table, by cell; what is no error is a reminder. */
  readonly faults: readonly SheetFault[];
  /** What the records would make wrong elsewhere. */
  readonly others: readonly Problem[];
  /** The columns as they were taken, to be written down. */
  readonly workbook: Workbook;
  /** Whether they rest on what only looks like it, so that a person must agree. */
  readonly isGuess: boolean;
}

interface Asked {
  /** As the file is called to a person. */
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly root: Root;
  readonly loaded: TypedLedger;
  readonly context: Context;
  readonly asOf: string;
  readonly entry: SheetEntry;
}

/** Reads the sheets of a file against a ledger, and checks the ledger that would come of them; writes nothing. `undefined` where no sheet has a table. */
export function importSheet({
  file,
  grids,
  root,
  loaded,
  context,
  asOf,
  entry,
}: Asked): SheetImport | undefined {
  const { ledger } = loaded;
  const remembered = ledger.workbook[0]?.value;
  const table = tableOf(grids, remembered);
  if (table === undefined) return undefined;
  const where: Where = { file, table };
  const workbook = proposedWorkbook(table, remembered, ledger, context);
  const names = sheetNames(ledger, workbook);
  const reading = {
    where,
    names,
    today: asOf.slice(0, 10),
    firstLeads: workbook.firstLeads === true,
    printed: workbook.defaults?.printed,
  };
  const read = table.rows.map((row) => writtenMatter(row, reading));
  const matters = read.map(({ matter }) => matter);
  const made = sheetRecords({ where, matters, ledger, context, names, defaults: workbook.defaults, entry });
  const written = [...read.flatMap(({ faults }) => faults), ...made.faults];
  const { placed, others } = whatComesOf(made.records, where, root, loaded, asOf);
  const faults = [...written, ...placed].toSorted(byCell);
  const { records, differences, counts } = made;
  const isGuess = isGuessed(table, workbook, remembered);
  return { file, table, faults, others, workbook, isGuess, records, differences, counts };
}

/** What the check would tell of the ledger with the records, and does not tell of it now; by the cell that it comes from. */
function whatComesOf(
  records: readonly SheetRecord[],
  where: Where,
  root: Root,
  loaded: TypedLedger,
  asOf: string,
): { readonly placed: readonly SheetFault[]; readonly others: readonly Problem[] } {
  if (records.length === 0) return { placed: [], others: [] };
  const before = reportedProblems(loaded, root.printed, asOf);
  const after = reportedProblems(loadTypedLedger(laidOver(root, records)), root.printed, asOf);
  const home = root.printed === '.' ? '' : `${root.printed}/`;
  const byFile = new Map(records.map((record) => [`${home}${record.path}`, record]));
  const placed: SheetFault[] = [];
  const others: Problem[] = [];
  for (const problem of freshOf(before, after)) {
    const record = byFile.get(problem.place.file);
    if (record === undefined) others.push(problem);
    else {
      const { row, field } = record.cellOf(problem.at ?? fieldPath(problem.params['field']));
      placed.push(cellFault(where, problem.code, row, field, problem.params, problem.severity));
    }
  }
  return { placed, others };
}

function fieldPath(field: string | undefined): readonly PropertyKey[] {
  if (field === undefined || field === '') return [];
  return field.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}

function byCell(a: SheetFault, b: SheetFault): number {
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
