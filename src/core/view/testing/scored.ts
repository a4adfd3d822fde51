import type { Records } from '../../compute/testing/ledger-of.ts';
import { join, type MatterSpec } from '../../compute/testing/matter.ts';
import { unit } from '../../compute/testing/world.ts';
import { unitMonth, type UnitMonth } from '../../compute/unit-month.ts';
import type { ViewEnv } from '../env.ts';
import { viewWorld } from './view-world.ts';

/** 甲 (`jia`) of the league `counties` in a month of spring 2026, as the public sees it on 12 June. */
export function scored(
  month: string,
  ...records: readonly Records[]
): { readonly env: ViewEnv; readonly score: UnitMonth } {
  const units = [unit('jia', 'counties', 1), unit('yi', 'counties', 2)];
  const env = viewWorld('2026-06-12 15:00', join({ unit: units }, ...records));
  const score = unitMonth(env.context, 'jia', month);
  if (score === undefined) throw new Error('no score');
  return { env, score };
}

/** A 一般 task of 甲, `t1`, due on 15 May 2026. */
export function taskOfJia(more: Partial<MatterSpec> = {}): MatterSpec {
  return { id: 't1', lead: 'jia', printed: '2026-03-02', due: '2026-05-15', ...more };
}
