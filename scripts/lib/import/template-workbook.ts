import { writeXlsx, type Cell, type CellStyle, type DataValidation } from 'hucre/xlsx';
import type { Context } from '#engine/dossier/context.ts';
import { columnName } from '#form/sheet/grid.ts';
import { sheetTemplate, TEMPLATE_FIELDS } from '#form/sheet/template.ts';
import { packedWorkbook, partsOf } from '#portal/table/workbook/packed-workbook.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { templateWords } from '#wording/commands/import.ts';

const words = templateWords;

/** Rows for which the lists are offered. */
const ROWS = 1000;
const WIDE: ReadonlySet<SheetField> = new Set(['title', 'requirement', 'progress', 'problem']);
const HEAD: CellStyle = {
  font: { name: '宋体', size: 11, bold: true },
  alignment: { vertical: 'center', wrapText: true },
};
// As text, or Excel would make days of what is written, each machine in its own way.
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };

/** A workbook to begin with: the ledger with two examples, what may stand in it, and how it is filled. The same bytes for the same office. */
export async function templateWorkbook(context: Context): Promise<Uint8Array> {
  const { heads, examples, allowed } = sheetTemplate(context);
  const longest = Math.max(...allowed.map(({ values }) => values.length), 0);
  const lists = Array.from({ length: longest }, (_, at) => allowed.map(({ values }) => values[at] ?? null));
  const validations = allowed.map(({ field, values }, at): DataValidation => {
    const column = columnName(TEMPLATE_FIELDS.findIndex((one) => one === field) + 1);
    const list = columnName(at + 1);
    return {
      type: 'list',
      range: `${column}2:${column}${String(ROWS)}`,
      formula1: `'${words.allowed}'!$${list}$2:$${list}$${String(values.length + 1)}`,
      allowBlank: true,
      showErrorMessage: true,
      // Short and former names are known too, and several units may assist.
      errorStyle: 'warning',
      errorTitle: words.rule.title,
      errorMessage: words.rule.text,
    };
  });
  const bytes = await writeXlsx({
    sheets: [
      {
        name: words.sheet,
        columns: TEMPLATE_FIELDS.map((field) => ({ width: WIDE.has(field) ? 32 : 14, style: TEXT })),
        rows: [[...heads], ...examples.map((row) => [...row])],
        cells: headCells(heads.length),
        dataValidations: validations,
        freezePane: { rows: 1 },
      },
      {
        name: words.allowed,
        columns: allowed.map(() => ({ width: 24, style: TEXT })),
        rows: [allowed.map(({ head }) => head), ...lists],
        cells: headCells(allowed.length),
        freezePane: { rows: 1 },
      },
      {
        name: words.how,
        columns: [
          { width: 14, style: TEXT },
          { width: 90, style: TEXT },
        ],
        rows: words.notes.map((row) => [...row]),
      },
    ],
    properties: { title: words.sheet, creator: context.office.name, modified: new Date(0) },
    defaultFont: { name: '宋体', size: 11 },
  });
  return packedWorkbook([...partsOf(bytes)].map(([path, xml]) => [path, [xml]]));
}

function headCells(count: number): Map<string, Partial<Cell>> {
  return new Map(Array.from({ length: count }, (_, at) => [`0,${String(at)}`, { style: HEAD }]));
}
