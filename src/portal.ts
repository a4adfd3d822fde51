import type { PortalViews } from '#portal/portal-views.ts';

/** A value of the portal as the pages are given it: what is made when it is asked for may come from another thread. */
export type Given<T> = T extends () => infer Made
  ? () => Awaited<Made> | Promise<Awaited<Made>>
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T;

/** What the pages are given. The data sets themselves stay where they are: their files are what is asked for. */
export type Portal = Given<Omit<PortalViews, 'dataSets'>>;

const GIVEN: unique symbol = Symbol.for('duban.portal');
// Astro runs the pages in a copy of this module, so that only the process itself is common to both.
const shared = globalThis as { [GIVEN]?: Promise<Portal> | undefined };

/** Lets the pages that are built by `work` have this portal. */
export async function withPortal<T>(given: Promise<Portal>, work: () => Promise<T>): Promise<T> {
  shared[GIVEN] = given;
  try {
    return await work();
  } finally {
    shared[GIVEN] = undefined;
  }
}

/** The pages' one door. While developing it is made anew for every page, so that a change of data shows. */
export async function portal(): Promise<Portal> {
  if (shared[GIVEN] !== undefined) return shared[GIVEN];
  if (!import.meta.env.DEV) throw new Error('a build gives its pages their portal');
  const { choiceFrom, portalOfRecord } = await import('./portal-of-record.ts');
  return portalOfRecord(choiceFrom(process.env));
}
