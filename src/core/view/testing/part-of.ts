import type { UnitResult } from '../../../engine/score/unit-result.ts';
import type { ViewEnv } from '../env.ts';
import { partViews } from '../part-views.ts';
import type { PartView } from '../types/unit-period.ts';

/** A part of a score as its page has it. */
export function partOf(env: ViewEnv, score: UnitResult, code: string): PartView {
  const found = partViews(env, score).find((part) => part.code === code);
  if (found === undefined) throw new Error(`no part ${code}`);
  return found;
}
