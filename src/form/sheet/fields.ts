import { Task } from '#record/dossier/task.ts';
import { SHEET_FIELDS, type SheetField } from '#record/office/sheet-fields.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { sheetHeads, sheetOtherHeads } from '#wording/commands/import.ts';
import { fieldLabel } from '../labels.ts';

/** Where in a matter's record what a column says stands; undefined for what is no part of it. */
const TASK_PATHS = {
  id: ['id'],
  no: ['notice', 'no'],
  title: ['title'],
  requirement: ['requirement'],
  kind: ['kind'],
  source: ['source', 'kind'],
  class: ['class'],
  lead: ['lead'],
  assists: ['assists'],
  leadOfficial: ['leadOfficial'],
  printed: ['notice', 'printed'],
  handedOver: ['notice', 'handedOver', 'on'],
  handedOverPaper: ['notice', 'handedOver', 'paper'],
  due: ['due'],
  tags: ['tags'],
  campaign: ['campaign'],
  background: ['background'],
} as const satisfies Partial<Record<SheetField, readonly string[]>>;

export type TaskField = keyof typeof TASK_PATHS;

/** What a column is called in the template: as offices say it, else as the record's field is called. */
export function headOf(field: SheetField): string {
  const own: Partial<Record<SheetField, string>> = sheetHeads;
  return own[field] ?? (isTaskField(field) ? fieldLabel(taskField(field)) : field);
}

/** All that offices call such a column, the template's own first. */
export function headsOf(field: SheetField): readonly string[] {
  const others: Partial<Record<SheetField, readonly string[]>> = sheetOtherHeads;
  const labels = isTaskField(field) ? [fieldLabel(taskField(field))] : [];
  return [...new Set([headOf(field), ...labels, ...(others[field] ?? [])])];
}

function isTaskField(field: SheetField): field is TaskField {
  return Object.hasOwn(TASK_PATHS, field);
}

/** What follows from a column under another name. */
const FOLLOWS: Readonly<Record<string, TaskField>> = { dueNoLater: 'due', parent: 'no' };

/** The column that a field of the record comes from; undefined for the record as a whole, and for what no column says. */
export function columnOf(path: readonly PropertyKey[]): TaskField | undefined {
  const [first] = path;
  if (first === undefined) return undefined;
  const starts = (a: readonly PropertyKey[], b: readonly PropertyKey[]) =>
    b.every((step, at) => a[at] === step);
  const fields = SHEET_FIELDS.filter(isTaskField);
  return (
    fields.find((field) => starts(path, TASK_PATHS[field])) ??
    fields.find((field) => starts(TASK_PATHS[field], path)) ??
    FOLLOWS[String(first)]
  );
}

function taskField(field: TaskField): Field {
  let at: Field | undefined = fieldsOf(Task);
  for (const step of TASK_PATHS[field]) at = at?.members.get(step);
  return at ?? fieldsOf(Task);
}
