import { z } from 'zod';
import { Moment, Text } from '#record/schema/scalars.ts';
import { SOFTWARE } from '#record/schema/software.ts';
import { isPublished } from '../freeze/edition-files.ts';
import type { ViewEnv } from '../env/env.ts';
import { nextSite } from './next-site.ts';

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
    ...(next === undefined ? {} : { next }),
    software: SOFTWARE,
    editions: env.shown.edition.map((entry) => ({
      path: entry.path,
      ...(isPublished(env, entry) ? { digest: entry.value.digest } : {}),
    })),
  };
}
