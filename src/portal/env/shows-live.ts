import type { ViewEnv } from './env.ts';

/** Whether this build shows live facts: always inside, in public only if the office says so. */
export function showsLive(env: ViewEnv): boolean {
  return env.profile === 'internal' || env.context.office.publication.live;
}
