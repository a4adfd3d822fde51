import type { Duty } from '#engine/duties/duty.ts';
import { isShown, recordRefs, type ViewEnv } from '../env/env.ts';

/** Whether a duty may be named: not when its matter is withheld. */
export function dutyShown(env: ViewEnv, duty: Duty): boolean {
  if (duty.dossier !== undefined) return isShown(env, duty.dossier);
  return duty.kind === 'clue-decision' || duty.kind === 'objection'
    ? recordRefs(env, ...duty.sources).length > 0
    : true;
}

/** Whether a duty stands on the roll that this profile shows: section and leaders stand on the internal one. */
export function onRoll({ profile, context }: ViewEnv, { who }: Duty): boolean {
  return profile === 'internal' || (who.kind === 'unit' && who.id !== context.office.secretariat);
}

/** Whether a matter's page explains the deadline of a duty: of those who supervise, what they did is told; what they still owe stands on their own roll. */
export function isExplained(env: ViewEnv, duty: Duty): boolean {
  return dutyShown(env, duty) && (duty.filed !== undefined || onRoll(env, duty));
}
