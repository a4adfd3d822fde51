import type { Context } from '../context.ts';
import type { Dossier } from '../dossier.ts';
import { monthHorizon } from '../months.ts';
import { nodeOutcome, type NodeOutcome } from '../node-outcome.ts';
import { taskNodes, type TaskNode } from '../task-nodes.ts';
import { unitMonth, type UnitMonth } from '../unit-month.ts';
import type { Records } from './ledger-of.ts';
import { matters, type MatterSpec } from './matter.ts';
import { sharesOf } from './printed.ts';
import { unit, world } from './world.ts';

/** One matter, `t1` of `jia` from 6 May to 30 June 2026 unless said otherwise, in a league of two, long after the fact. */
export interface Solo {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly score: (month: string, unit?: string) => UnitMonth;
  readonly shares: (month: string, unit?: string) => readonly string[];
  readonly node: (month: string, id: string) => TaskNode;
  readonly outcome: (month: string, id: string) => NodeOutcome;
}

export function solo(spec: Partial<MatterSpec>, ...more: readonly Records[]): Solo {
  return soloAt('2026-12-31 24:00', spec, ...more);
}

/** The same as of a moment. */
export function soloAt(asOf: string, spec: Partial<MatterSpec>, ...more: readonly Records[]): Solo {
  const matter = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', ...spec };
  const units = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
  const context = world(asOf, units, matters([matter]), ...more);
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('the matter is there');
  const score = (month: string, of = 'jia') => {
    const made = unitMonth(context, of, month);
    if (made === undefined) throw new Error(`no rules in ${month}`);
    return made;
  };
  const node = (month: string, id: string) => {
    const found = taskNodes(context, dossier, monthHorizon(context, month)).find((item) => item.id === id);
    if (found === undefined) throw new Error(`no node ${id} in ${month}`);
    return found;
  };
  return {
    context,
    dossier,
    score,
    shares: (month, of) => sharesOf(score(month, of)),
    node,
    outcome: (month, id) => nodeOutcome(context, dossier, node(month, id), monthHorizon(context, month)),
  };
}
