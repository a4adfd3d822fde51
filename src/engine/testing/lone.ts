import { exactText } from '#exact/fraction.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskPeriod, type NodeLine } from '../score/task-period.ts';
import type { Context } from '../dossier/context.ts';
import { liveLook, type Look } from '../time/look.ts';
import { LATER, MONTHS, UNITS } from './arbitrary.ts';
import { taskRecords, type TaskSpec } from './task-records.ts';
import { periodIn, world, type Records } from './office.ts';

/** A world with one matter. */
export interface Lone {
  readonly context: Context;
  readonly dossier: Dossier;
  /** What is known at a moment; without one, long after. */
  readonly at: (moment?: string) => Look;
  /** Lines of a node in a month. */
  readonly lines: (month: string, node?: string) => readonly NodeLine[];
}

/** The world of one matter. */
export function lone(spec: TaskSpec, ...more: Records[]): Lone {
  const context = world(LATER, UNITS, taskRecords(spec), ...more);
  const dossier = dossierOf(context, spec.id);
  return {
    context,
    dossier,
    at: (moment = LATER) => liveLook(moment),
    lines: (month, node) =>
      linesOf(context, dossier, month).filter(({ id }) => node === undefined || id === node),
  };
}

/** A matter that is there. */
export function dossierOf(context: Context, id: string): Dossier {
  const dossier = context.dossiers.get(id);
  if (dossier === undefined) throw new Error(`no matter ${id} in this world`);
  return dossier;
}

/** All lines of a matter in a month, whoever’s they are, counted or not. */
export function linesOf(context: Context, dossier: Dossier, month: string): readonly NodeLine[] {
  return taskPeriod(context, dossier, periodIn(context, month)).lines.flatMap(({ nodes, beside }) => [
    ...nodes,
    ...beside,
  ]);
}

/** The month in which a node counts finished for the last time, and its c. */
export function finish(
  { lines }: Lone,
  node: string,
): { readonly month: string; readonly c: string; readonly late: number } | undefined {
  return MONTHS.flatMap((month) =>
    lines(month, node)
      .filter(({ state }) => state === 'finished')
      .map(({ c, late }) => ({ month, c: exactText(c), late })),
  ).at(-1);
}
