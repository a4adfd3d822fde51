import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { ViewEnv } from '../env/env.ts';
import { partViews } from '../sheet/parts/part-views.ts';
import type { PartView } from '../sheet/parts/part-points.ts';

/** A part of a score as its page has it. */
export function partOf(env: ViewEnv, score: UnitSheet, code: string): PartView {
  const found = partViews(env, score).find((part) => part.code === code);
  if (found === undefined) throw new Error(`no part ${code}`);
  return found;
}
