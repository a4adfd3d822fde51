import { tableWords } from '#wording/frame/labels.ts';
import { sheetSetWords } from '#wording/sheet/table-files.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import type { ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
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

/** The data sets of a period, each for all of its units. */
export function sheetSets(env: ViewEnv, period: string): SheetSets {
  const name = periodName(env, period);
  const set = (key: string, title: (period: string) => string) =>
    addressed(`/units/${key}/${period}`, title(name));
  return {
    lines: set('lines', sheetSetWords.lines),
    steps: set('steps', sheetSetWords.steps),
    columns: set('columns', sheetSetWords.columns),
    leftOut: set('left-out', sheetSetWords.leftOut),
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
