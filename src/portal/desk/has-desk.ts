import type { ViewEnv } from '../env/env.ts';
import { hasForms } from '../env/filing-unit.ts';
import { showsLive } from '../env/publication.ts';

/** Whether a unit has a page of what it owes: it files, live facts are shown, and it is not the section, whose page is the Friday's. */
export function hasDesk(env: ViewEnv, unit: string): boolean {
  return showsLive(env) && unit !== env.context.office.secretariat && hasForms(env, unit);
}

/** Where what a unit owes stands: its desk, else its own page. */
export function deskHref(env: ViewEnv, unit: string): string {
  return hasDesk(env, unit) ? `/desk/${unit}/` : `/units/${unit}/`;
}
