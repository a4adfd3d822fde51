import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import type { ViewEnv } from '../env/env.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { viewWorld } from './view-world.ts';

/** 甲 (`jia`) of the league `counties` in a period of spring 2026, as the public sees it on 12 June. */
export function scored(
  period: string,
  ...records: readonly Records[]
): { readonly env: ViewEnv; readonly score: UnitSheet } {
  const units = [unit('jia', 'counties', 1), unit('yi', 'counties', 2)];
  const env = viewWorld('2026-06-12 15:00', join({ unit: units }, ...records));
  const score = resultIn(env, 'jia', period);
  if (score === undefined) throw new Error('no score');
  return { env, score };
}

/** A 一般 task of 甲, `t1`, due on 15 May 2026. */
export function taskOfJia(more: Partial<TaskSpec> = {}): TaskSpec {
  return { id: 't1', lead: 'jia', printed: '2026-03-02', due: '2026-05-15', ...more };
}
