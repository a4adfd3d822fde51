import { dayOf } from '#days/moment.ts';
import { dutiesWhere } from '#engine/duties/roll.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import type { Context } from '#engine/dossier/context.ts';
import { taskLights } from '#engine/lights/unit-light.ts';
import { taskState, type TaskState } from '#engine/lights/task-state.ts';
import type { LightResult } from '#engine/lights/node-light.ts';
import type { Place } from '#engine/ranking/ranks.ts';
import { leagueTables } from '#engine/score/league-tables.ts';
import { liveLook } from '#engine/time/look.ts';
import { rulesOf } from '#engine/time/period-look.ts';
import type { Period } from '#engine/time/periods.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { eachReference } from '#record/names.ts';
import type { RecordChange } from './change.ts';

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
  | { readonly what: 'duty'; readonly before: Duty | undefined; readonly after: Duty | undefined }
  | {
      readonly what: 'place';
      readonly unit: string;
      /** The running one. */
      readonly period: Period;
      readonly rules: Rules;
      readonly before: Place | undefined;
      readonly after: Place | undefined;
    };

/** What is still owed by those who hand something in, once it has landed. */
export interface Effects {
  readonly changed: readonly Effect[];
  /** Duties that stay open of the units that hand in, by due moment. */
  readonly open: readonly Duty[];
}

/**
 * What changes of the matters and units that a submission speaks of, both reckoned as of the same moment, and what
 * the units that hand in still owe then. `before` and `after` differ by the submission and its receipts alone.
 * `withPlaces`: also what it changes of score and rank in the running period, which not everybody may see.
 */
export function effectsOf(
  before: Context,
  after: Context,
  changes: readonly RecordChange[],
  units: ReadonlySet<string>,
  withPlaces: boolean,
): Effects {
  const tasks = tasksSpokenOf(after.ledger, changes);
  const own = ({ who, dossier }: Pick<Duty, 'who' | 'dossier'>) =>
    units.has(who.id) || (dossier !== undefined && tasks.has(dossier.id));
  const duties = dutiesWhere(after, own);
  const leads = [...tasks].flatMap(
    (task) => after.ledger.task.find(({ value }) => value.id === task)?.value.lead ?? [],
  );
  return {
    changed: [
      ...[...tasks].sort().flatMap((task) => taskEffects(before, after, task)),
      ...dutyEffects(dutiesWhere(before, own), duties),
      ...(withPlaces ? placeEffects(before, after, new Set([...units, ...leads])) : []),
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

function placeEffects(before: Context, after: Context, units: ReadonlySet<string>): readonly Effect[] {
  const period = after.periodOn(dayOf(after.asOf));
  const rules = period && rulesOf(after, period);
  if (period === undefined || rules === undefined) return [];
  const [was, is] = [before, after].map((context) => placesIn(context, period));
  return [...units].sort().flatMap((unit): readonly Effect[] => {
    const [one, other] = [was?.get(unit), is?.get(unit)];
    const isSame =
      one?.rank === other?.rank && one?.total.n === other?.total.n && one?.total.d === other?.total.d;
    return isSame ? [] : [{ what: 'place', unit, period, rules, before: one, after: other }];
  });
}

function placesIn(context: Context, period: Period): ReadonlyMap<string, Place> {
  return new Map(
    leagueTables(context, period).flatMap(({ rows }) =>
      rows.map(({ unit, rank, total }): [string, Place] => [unit.value.id, { rank, total }]),
    ),
  );
}

/** The matters of which a submission speaks, on main or in itself. */
function tasksSpokenOf(ledger: Ledger, changes: readonly RecordChange[]): ReadonlySet<string> {
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
