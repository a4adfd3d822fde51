import { tableWords } from '#wording/frame/labels.ts';
import { sheetSetWords } from '#wording/sheet/table-files.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import type { ViewEnv } from '../env/env.ts';
import { sheetIn } from '../env/period-sheet.ts';
import { periodName } from '../env/period.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import type { FileColumn } from '../table/column.ts';
import type { RecordRef, UnitRef } from '../shared/types.ts';

/** Where the tables of a unit's period can be taken along, with those of all other units of the period. */
export interface SheetSets {
  /** The lines of the parts. */
  readonly lines: Addressed;
  /** From the parts to the total, and what is printed beside it. */
  readonly steps: Addressed;
  readonly columns: Addressed;
  readonly leftOut: Addressed;
}

/** About as many lines as a unit has in a period. */
const LINES = 12;

/** The data sets of a period, each for all of its units. */
export function sheetSets(env: ViewEnv, period: string): SheetSets {
  const units = sheetIn(env, period)?.units.length ?? 0;
  const name = periodName(env, period);
  const set = (key: string, title: (period: string) => string, each: number) =>
    addressed(`/units/${key}/${period}`, title(name), each * units);
  return {
    lines: set('lines', sheetSetWords.lines, LINES),
    steps: set('steps', sheetSetWords.steps, 4),
    columns: set('columns', sheetSetWords.columns, 2),
    leftOut: set('left-out', sheetSetWords.leftOut, 2),
  };
}

/** A row of a file with the unit that it is of. */
export interface OfUnit {
  readonly unit: UnitRef;
}

/** The first columns of a file of all units: on a page they are in its title. */
export const unitColumns: readonly FileColumn<OfUnit>[] = [
  textColumn('of-unit', tableWords.unit, 20, null, ({ unit }) => unit.name),
  textColumn('of-unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit.id),
];

/** The texts of a cell as one. */
export function together(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('；');
}

/** `tasks/2026/t2026-001/plan-v1.yaml:3` */
export function recordTexts(records: readonly RecordRef[]): string | null {
  return together(records.map(({ path, line }) => (line === null ? path : `${path}:${String(line)}`)));
}
