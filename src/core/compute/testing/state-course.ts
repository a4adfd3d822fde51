import { addDays } from '../../calendar/day.ts';
import { dayOf, timeOf } from '../../calendar/moment.ts';
import { liveHorizon } from '../horizon.ts';
import { taskState } from '../life-cycle.ts';
import type { Records } from './ledger-of.ts';
import { matters, type MatterSpec } from './matter.ts';
import { unit, world } from './world.ts';

/** A matter in short hand with what short hand has no word for. */
export interface LifeSpec extends Partial<MatterSpec> {
  readonly task?: Partial<NonNullable<Records['task']>[number]>;
}

/** Where `t1` of `jia`, from 6 May to 30 June 2026 unless said otherwise, stands at a moment; — before it is there. `known`: the moment up to which the records are, by default the same. */
export function stateAt(
  moment: string,
  { task, ...spec }: LifeSpec,
  more: Records = {},
  known: string = moment,
): string {
  const given = matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', ...spec }]);
  const tasks = (given.task ?? []).map((plain) => ({ ...plain, ...task }));
  const units = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
  const context = world(known, units, { ...given, task: tasks }, more);
  const dossier = context.dossiers.get('t1');
  return dossier === undefined ? '—' : taskState(context, dossier, liveHorizon(moment));
}

/** By moment of the course, where the matter stood a minute before and where it stands then: `before → now`. */
export function courseAt(
  course: Readonly<Record<string, string>>,
  spec: LifeSpec,
  more: Records = {},
): Record<string, string> {
  const state = (moment: string) => stateAt(moment, spec, more);
  return Object.fromEntries(
    Object.keys(course).map((moment) => [moment, `${state(minuteBefore(moment))} → ${state(moment)}`]),
  );
}

function minuteBefore(moment: string): string {
  const [hour = 0, minute = 0] = timeOf(moment).split(':').map(Number);
  const minutes = hour * 60 + minute - 1;
  if (minutes < 0) return `${addDays(dayOf(moment), -1)} 23:59`;
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${dayOf(moment)} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
