import { z } from 'zod';
import { Moment, Text } from '#record/schema/scalars.ts';
import { SOFTWARE } from '#record/schema/software.ts';
import { isPublished } from '../freeze/edition-files.ts';
import type { ViewEnv } from '../env/env.ts';
import { liveLook } from '#engine/time/look.ts';
import { calendarOf, type Reckoning } from '#engine/time/reckoning.ts';
import { at, dayOf } from '#days/moment.ts';
import { addWorkdays } from '#calendar/working-days.ts';

/**
 * `status.json`: what machines read of a site. Each frozen period that it shows, every version: who keeps the
 * file, or fetches it before the next publishing, can tell later that none of them was changed (rules.md §10), and
 * whoever watches the site that it is not the newest.
 */
export const Status = z.object({
  title: z.string(),
  /** Whether it shows a demo, whose periods are made anew. */
  demo: z.boolean(),
  asOf: Moment,
  /** Whom the site is for; left out by sites of older software. */
  profile: z.enum(['public', 'internal']).optional(),
  /** By when a newer site is expected, in the office's zone; left out by a demo and by sites of older software. */
  next: Moment.optional(),
  /** The version of the software that made the site. */
  software: Text(20),
  editions: z.array(
    z.object({
      path: z.string().regex(/^editions\/[0-9a-z-]+\/v[0-9]+\.yaml$/u),
      /** SHA-256, as printed on its page; left out where the edition holds scores that the site does not publish. */
      digest: z
        .string()
        .regex(/^[0-9a-f]{64}$/u)
        .optional(),
    }),
  ),
});
export type Status = z.output<typeof Status>;

export function statusView(env: ViewEnv): Status {
  const { office, asOf } = env.context;
  const next = nextSite(env.context);
  return {
    title: office.site.title,
    demo: office.demo !== undefined,
    asOf,
    profile: env.profile,
    ...(next === undefined ? {} : { next }),
    software: SOFTWARE,
    editions: env.shown.edition.map((entry) => ({
      path: entry.path,
      ...(isPublished(env, entry) ? { digest: entry.value.digest } : {}),
    })),
  };
}

/** Publishing starts at six every morning; a forge that has much to do starts it hours later, or leaves a morning out. */
const BY = '12:00';

/**
 * The moment by which a newer site than this one is expected: noon of the office's next working day, since on rest
 * days nobody is there to fix it. `YYYY-MM-DD HH:mm` in the office's zone; undefined for a demo, whose moment never moves.
 */
export function nextSite(context: Pick<Reckoning, 'asOf' | 'calendars' | 'office'>): string | undefined {
  const { asOf, office } = context;
  if (office.demo !== undefined) return undefined;
  return at(addWorkdays(calendarOf(context, liveLook(asOf)), dayOf(asOf), 1), BY);
}
