import { exactText, print, type Fraction } from '#exact/fraction.ts';
import { unitResult, type UnitResult } from '../score/unit-result.ts';
import type { Context } from '../dossier/context.ts';
import { periodIn } from './office.ts';

/** A unit's result of a period that has rules. */
export function resultIn(context: Context, unit: string, period: string): UnitResult {
  const result = unitResult(context, unit, periodIn(context, period));
  if (result === undefined) throw new Error(`no rules in ${period}`);
  return result;
}

/** Points with two decimals, 「—」 where there are none. */
export function twoPlaces(value: Fraction | undefined): string {
  return value === undefined ? '—' : print(value, 2);
}

/** The printed parts of a unit's period by their ids: `{ a: '43.14', … }`. */
export function partsIn(context: Context, unit: string, period: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    resultIn(context, unit, period).score.parts.map(({ component, points }) => [
      component.id,
      twoPlaces(points),
    ]),
  );
}

/** The lines of 任务完成 as `task/node state k c`, in the order of tasks. */
export function nodesIn(context: Context, unit: string, period: string): readonly string[] {
  return resultIn(context, unit, period).lines.completion.flatMap(({ dossier, nodes, beside }) =>
    [...nodes, ...beside].map(({ id, state, late, c }) =>
      state === 'finished' || state === 'open'
        ? `${dossier.id}/${id} ${state} ${String(late)} ${exactText(c)}`
        : `${dossier.id}/${id} ${state} ${String(late)}`,
    ),
  );
}
