import type { DoorFacts } from '#form/paste/door-facts.ts';
import { namesOf } from '#form/names.ts';
import { dayOf } from '#days/moment.ts';
import { sectionName, type ViewEnv } from '../env/env.ts';
import { sourceWord, unitGroups } from './section/register-facts.ts';

/** Whether a unit's page has the section's doors: the section's own, where the site is for the inner network. */
export function hasDoors({ context, profile }: ViewEnv, unit: string): boolean {
  return profile === 'internal' && unit === context.office.secretariat;
}

/** What the section's doors know of all units and matters. */
export function doorFacts(env: ViewEnv): DoorFacts {
  const { context, shown } = env;
  const { office, words } = context;
  // As the last meeting of a kind was called in its path.
  const slugs = new Map(
    shown.meeting.map(({ value: { kind, id, date } }) => [
      kind,
      id.slice(date.length + 1).replace(/-\d+$/u, ''),
    ]),
  );
  return {
    names: namesOf(shown, dayOf(context.asOf)),
    posts: [
      ...office.posts.flatMap(({ id, name, unit }) => (unit === office.secretariat ? [{ id, name }] : [])),
      { id: office.secretariat, name: sectionName(env) },
    ],
    meetings: words.meetingKinds.map(({ name, role }, n) => ({
      name,
      slug: slugs.get(name) ?? role ?? `m${String(n + 1)}`,
      source: sourceWord(env, 'meeting', name),
    })),
    groups: unitGroups(env),
    held: shown.meeting.map(({ path }) => path),
  };
}
