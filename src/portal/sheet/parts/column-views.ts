import { markWords, partReasons } from '#wording/sheet/part.ts';
import type { ColumnValue } from '#engine/scheme/unit-score.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { ViewEnv } from '../../env/env.ts';
import { assessorOf, markInputs } from './mark-inputs.ts';
import { inFull } from '../../shared/arithmetic-text.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import type { RecordRef } from '../../shared/types.ts';

/** An information column of the unit. */
export interface ColumnView {
  /** `办件数`. */
  readonly name: string;
  /** `120件`; null prints 「—」 with the reason. */
  readonly text: string | null;
  readonly reason: string | null;
  /** Who entered it when, on what basis. */
  readonly inputs: readonly string[];
  readonly records: readonly RecordRef[];
}

/** The information columns of a unit's period: shown apart, added nowhere (rules.md §7). */
export function columnViews(env: ViewEnv, result: UnitSheet): readonly ColumnView[] {
  return result.score.columns.map((value) => columnView(env, result, value));
}

function columnView(
  env: ViewEnv,
  { lines, period }: UnitSheet,
  { column, mark, why }: ColumnValue,
): ColumnView {
  const line = lines.marks.find(({ component }) => component === column.id);
  const name = column.name;
  if (line === undefined) return { name, text: null, reason: markWords.notEntered, inputs: [], records: [] };
  const by = assessorOf(env, line, period.id);
  return {
    name,
    text: mark === undefined ? null : `${inFull(mark)}${column.measure ?? ''}`,
    reason: mark === undefined ? partReasons.notApplicable(why ?? null) : null,
    inputs: [...(by === undefined ? [] : [markWords.entered(by)]), ...markInputs(env, line)],
    records: recordsAt(env, [line.record]),
  };
}
