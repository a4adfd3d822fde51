import type { Context } from '#engine/dossier/context.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Workbook } from '#record/office/workbook.ts';
import type { SheetTable } from './table.ts';

/**
 * The columns as a table has them, to be remembered: with what the office has written down besides. Where it has
 * written nothing, a table without kind or class takes the office's first kind, and the class that nobody has to fix.
 */
export function proposedWorkbook(
  table: SheetTable,
  remembered: Workbook | undefined,
  ledger: Ledger,
  context: Context,
): Workbook {
  const columns = table.columns
    .filter(({ head }) => head !== '')
    .map(({ head, field }) => ({ head, ...(field === undefined ? {} : { field }) }));
  if (remembered !== undefined) return { ...remembered, columns };
  const kind = table.column('kind') > 0 ? undefined : context.words.taskKinds[0]?.name;
  const classes = ledger.rules.at(-1)?.value.tasks?.classes;
  const free = classes?.find(({ fixed }) => fixed !== true) ?? classes?.[0];
  const level = table.column('class') > 0 ? undefined : free?.name;
  const defaults = {
    ...(kind === undefined ? {} : { kind }),
    ...(level === undefined ? {} : { class: level }),
  };
  return { columns, ...(Object.keys(defaults).length === 0 ? {} : { defaults }) };
}

/** Whether columns rest on what only looks like it, or values on what nobody has said: then a person agrees first. */
export function isGuessed(table: SheetTable, workbook: Workbook, remembered: Workbook | undefined): boolean {
  return (
    table.columns.some(({ how }) => how === 'near') ||
    (remembered === undefined && workbook.defaults !== undefined)
  );
}
