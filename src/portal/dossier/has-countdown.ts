import type { Dossier } from '#engine/dossier/dossier.ts';
import { planInForce } from '#engine/dossier/plan-course.ts';
import { ENDED, taskState } from '#engine/lights/task-state.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import type { ViewEnv } from '../env/env.ts';

/** Whether a matter's plan is printed from its deadline backwards: inside the system, of what is in hand and has a plan. */
export function hasCountdown({ context, profile }: ViewEnv, dossier: Dossier): boolean {
  const look = liveLook(context.asOf);
  return (
    profile === 'internal' &&
    isSeen(dossier.notice, look) &&
    !ENDED.includes(taskState(context, dossier, look)) &&
    planInForce(context, dossier, look) !== undefined
  );
}
