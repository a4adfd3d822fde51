import { dayOf } from '#days/moment.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import { allDuties } from '#engine/duties/roll.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { openLights } from '#engine/lights/unit-light.ts';
import { liveLook } from '#engine/time/look.ts';
import { showsLights } from '#portal/env/publication.ts';

/** The days on which the section urged, as far as the profile may read that, oldest first. */
export function urgedOn({ shownByPath }: ViewEnv, { dossier }: Duty): readonly string[] {
  return (dossier?.events ?? [])
    .filter(({ entry }) => entry.value.kind === '催办' && shownByPath.has(entry.path))
    .map(({ entry }) => entry.value.on)
    .toSorted();
}

/** How many weeks on end a unit has not reported, that of an overdue report included; 0 of other duties. */
export function weeksMissed({ context }: ViewEnv, duty: Duty): number {
  if (duty.kind !== 'weekly') return 0;
  const own = context.memo('weekly-duties', duty.who.id, () =>
    allDuties(context).filter(({ kind, who }) => kind === 'weekly' && who.id === duty.who.id),
  );
  const before = own.filter(({ due }) => due < duty.due).toReversed();
  const first = before.findIndex(({ standing }) => standing !== 'missed' && standing !== 'incomplete');
  return 1 + (first < 0 ? before.length : first);
}

/** The light of what an overdue duty is about: of a node its own, of a plan that of the missing plan; undefined of all else, and where there are no lights. */
export function lightOf(env: ViewEnv, { kind, dossier, who, subject }: Duty): 'red' | 'yellow' | undefined {
  if (dossier === undefined || !showsLights(env)) return undefined;
  if (kind !== 'node' && kind !== 'rectification' && kind !== 'plan') return undefined;
  const { context } = env;
  const lights = openLights(context, dossier, who.id, liveLook(context.asOf));
  const own = lights.find(({ node, reason }) =>
    kind === 'plan' ? reason === 'plan-missing' : node?.id === subject,
  );
  return own?.light === 'red' || own?.light === 'yellow' ? own.light : undefined;
}

/** The month in which what was never met stays. */
export function monthOfDuty({ due }: Duty): string {
  return dayOf(due).slice(0, 7);
}
