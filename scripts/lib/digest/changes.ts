import { z } from 'zod';

const Item = z.object({
  /** The unit that owes it; left out where a post does. */
  unit: z.string().optional(),
  /** Who owes it, as people call them. */
  who: z.string(),
  line: z.string(),
  /** The address of its issue. */
  url: z.string().optional(),
});
export type Item = z.output<typeof Item>;

/** What a run of `overdue.ts` opened, left standing and closed: the file that it writes by `--changes`. */
export const DigestChanges = z.object({
  opened: z.array(Item),
  standing: z.array(Item),
  settled: z.array(Item),
});
export type DigestChanges = z.output<typeof DigestChanges>;

/** What of it concerns one unit. */
export function changesOf({ opened, standing, settled }: DigestChanges, unit: string): DigestChanges {
  const own = (items: readonly Item[]) => items.filter((item) => item.unit === unit);
  return { opened: own(opened), standing: own(standing), settled: own(settled) };
}
