import { allDuties } from '../engine/duties/roll.ts';
import { isOpen, type Duty } from '../engine/duties/duty.ts';
import type { Context } from '../engine/dossier/context.ts';
import { taskLights } from '../engine/lights/unit-light.ts';
import { taskState, type TaskState } from '../engine/lights/task-state.ts';
import type { LightResult } from '../engine/lights/node-light.ts';
import { liveLook } from '../engine/time/look.ts';
import type { Ledger } from '../record/ledger.ts';
import { eachReference } from '../record/names.ts';
import type { Change } from './change.ts';

/** What a submission changes of where a matter or a duty stands; `undefined` where there was, or will be, none. */
export type Effect =
  | {
      readonly what: 'state';
      readonly task: string;
      readonly before: TaskState | undefined;
      readonly after: TaskState | undefined;
    }
  | {
      readonly what: 'light';
      readonly task: string;
      readonly unit: string;
      readonly before: LightResult | undefined;
      readonly after: LightResult | undefined;
    }
  | { readonly what: 'duty'; readonly before: Duty | undefined; readonly after: Duty | undefined };

/** What is still owed by those who hand something in, once it has landed. */
export interface Effects {
  readonly changed: readonly Effect[];
  /** Duties that stay open of the units that hand in, by due moment. */
  readonly open: readonly Duty[];
}

/**
 * What changes of the matters and units that a submission speaks of, both reckoned as of the same moment, and what
 * the units that hand in still owe then. `before` and `after` differ by the submission and its receipts alone.
 */
export function effectsOf(
  before: Context,
  after: Context,
  changes: readonly Change[],
  units: ReadonlySet<string>,
): Effects {
  const tasks = tasksSpokenOf(after.ledger, changes);
  const own = (duty: Duty) =>
    units.has(duty.who.id) || (duty.dossier !== undefined && tasks.has(duty.dossier.id));
  const duties = allDuties(after);
  return {
    changed: [
      ...[...tasks].sort().flatMap((task) => taskEffects(before, after, task)),
      ...dutyEffects(allDuties(before).filter(own), duties.filter(own)),
    ],
    open: duties.filter((duty) => isOpen(duty) && units.has(duty.who.id)),
  };
}

function taskEffects(before: Context, after: Context, task: string): readonly Effect[] {
  const [was, is] = [before, after].map((context) => {
    const dossier = context.dossiers.get(task);
    const look = liveLook(context.asOf);
    return {
      state: dossier && taskState(context, dossier, look),
      lights: new Map(
        (dossier === undefined ? [] : taskLights(context, dossier, look)).map(
          ({ unit, light }) => [unit, light] as const,
        ),
      ),
    };
  });
  if (was === undefined || is === undefined) return [];
  const units = [...new Set([...was.lights.keys(), ...is.lights.keys()])];
  const effects: Effect[] = [
    { what: 'state', task, before: was.state, after: is.state },
    ...units.map((unit): Effect => ({
      what: 'light',
      task,
      unit,
      before: was.lights.get(unit),
      after: is.lights.get(unit),
    })),
  ];
  return effects.filter((effect) =>
    effect.what === 'light' ? effect.before?.light !== effect.after?.light : effect.before !== effect.after,
  );
}

function dutyEffects(before: readonly Duty[], after: readonly Duty[]): readonly Effect[] {
  const was = new Map(before.map((duty) => [duty.id, duty]));
  const is = new Map(after.map((duty) => [duty.id, duty]));
  const effects = [...new Set([...was.keys(), ...is.keys()])].map((id): Effect => ({
    what: 'duty',
    before: was.get(id),
    after: is.get(id),
  }));
  return effects.filter((effect) => {
    const [one, other] = [effect.before, effect.after] as readonly (Duty | undefined)[];
    return one?.standing !== other?.standing || one?.due !== other?.due || one?.filed !== other?.filed;
  });
}

/** The matters of which a submission speaks, on main or in itself. */
function tasksSpokenOf(ledger: Ledger, changes: readonly Change[]): ReadonlySet<string> {
  const tasks = new Set<string>();
  for (const { kind, before, after } of changes)
    for (const entry of [before, after])
      if (entry !== undefined) {
        eachReference(kind, entry.value, ({ target }, id) => {
          if (target === 'task') tasks.add(id);
        });
        if (kind === 'task' && 'id' in entry.value) tasks.add(String(entry.value.id));
      }
  const known = new Set(ledger.task.map(({ value }) => value.id));
  return new Set([...tasks].filter((id) => known.has(id)));
}
